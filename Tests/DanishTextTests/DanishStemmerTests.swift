import DanishText
import Foundation
import TestSupport
import Testing

@Suite struct `Danish stemming` {
  let stemmer = DanishStemmer()

  /// `Fixtures/stems.tsv` holds what the Snowball project's own program gives, `word<TAB>stem`.
  /// Another list in this form is compared too where `SKRANKE_STEMS` names its file.
  @Test func `gives the stems of the published algorithm`() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/stems.tsv")
    var files = [fixture]
    if let more = ProcessInfo.processInfo.environment["SKRANKE_STEMS"] {
      files.append(URL(filePath: more))
    }
    for file in files {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      #expect(lines.count >= 2_000)
      let wrong = lines.filter { line in
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        return columns.count != 2 || stemmer.stem(String(columns[0])) != columns[1]
      }
      #expect(wrong.isEmpty)
    }
  }

  @Test(arguments: ["", "i", "på", "'", "'''", "æøå", "sss", "漢字er"])
  func `takes words of any length and script`(word: String) {
    #expect(word.hasPrefix(stemmer.stem(word)))
  }

  @Test(arguments: [
    ("åbningerne", "aabningerne"), ("øre", "oere"), ("forsøgene", "forsoegene"),
    ("nærværsløst", "naervaersloest"), ("Årups", "AARUPS"),
  ])
  func `meets at one key for both spellings`(pair: (String, String)) {
    #expect(stemmer.foldedStem(pair.0) == stemmer.foldedStem(pair.1))
  }

  @Test func `is the folded stem in folded spelling`() {
    #expect(stemmer.foldedStem("åbningerne") == Folding.fold(stemmer.stem("åbningerne")))
    #expect(stemmer.foldedStem("Høringerne") == "hoering")
  }
}
