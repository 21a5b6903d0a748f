import Knowledge
import TestSupport
import Testing

@testable import DataTools

/// Damages minutes as bad text out of a PDF is damaged.
private struct Damage {
  var generator: RandomText.Generator

  mutating func done(to text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...6, using: &generator) { change(&lines) }
    return lines.joined(separator: "\n")
  }

  private mutating func change(_ lines: inout [String]) {
    guard lines.count > 2 else { return }
    let place = Int.random(in: 0..<(lines.count - 1), using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    // Lines that have run together, one pair or many.
    case 0: join(&lines, place)
    case 1:
      for _ in 0..<min(30, lines.count / 2) where place < lines.count - 1 { join(&lines, place) }
    // A heading that is lost.
    case 2: lines.remove(at: place)
    case 3:
      for heading in ["Beslutning", "Indstilling", "Bilag", "Sagsfremstilling"].shuffled(
        using: &generator
      ).prefix(1) {
        lines = lines.map { $0.replacing(heading, with: "") }
      }
    // A page number in the middle of a sentence.
    case 4:
      let words = lines[place].split(separator: " ")
      let cut = words.count / 2
      lines[place] =
        (words[..<cut] + ["Møde den 6. februar 2031, 2 af 4"] + words[cut...])
        .joined(separator: " ")
    case 5: lines.insert("Side \(Int.random(in: 1...9, using: &generator)) af 3", at: place)
    // Numbers that have run into words, and pages that end anywhere.
    case 6: lines[place] = lines[place].replacing(". ", with: ".")
    default: lines[place] += "\u{0C}"
    }
  }

  private func join(_ lines: inout [String], _ place: Int) {
    guard place + 1 < lines.count else { return }
    lines[place] += " " + lines.remove(at: place + 1)
  }
}

@Suite struct `Damaged minutes` {
  /// How often each word occurs.
  private func counts(_ texts: some Sequence<String>) -> [String: Int] {
    texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }
      .reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }

  @Test(arguments: 0..<200)
  func `never trap the import and lose no word`(number: Int) throws {
    let name = ImportSample.fixtures[number % ImportSample.fixtures.count]
    let original = String(decoding: try ImportSample.bytes(name), as: UTF8.self)
    var damage = Damage(generator: RandomText.Generator(seed: UInt64(number)))
    let text = damage.done(to: original)
    let wording = try ImportSample.wording()
    let source = PageSplitter(wording: wording).split(text)
    let document = try DocumentImporter(wording: wording).read(
      Array(text.utf8), ImportOptions(id: name))
    let told = counts(
      document.passages.flatMap { [$0.text, $0.heading ?? ""] } + document.remnants.map(\.text))
    for (word, count) in counts(source.pages.flatMap(\.lines)) {
      #expect((told[word] ?? 0) >= count, "«\(word)» \(count) times, told \(told[word] ?? 0)")
    }
  }

  @Test(arguments: RandomText.samples(count: 60, seed: 31))
  func `of nothing but noise are refused or told whole`(text: String) throws {
    let wording = try ImportSample.wording()
    do throws(ImportError) {
      let document = try DocumentImporter(wording: wording).read(
        Array(text.utf8), ImportOptions(id: "x"))
      #expect(!document.passages.isEmpty || !document.remnants.isEmpty)
    } catch {
      #expect(!error.description.isEmpty)
    }
  }
}
