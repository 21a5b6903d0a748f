import DataFiles
import Foundation
import JSONCoding

/// Makes the rules of one municipality's folder those of a new one.
///
/// The rules are the law's; where they are told is the municipality's own document. Citations come to
/// name a document that stands for the guidelines of the new municipality, without pages, which are
/// not known yet, and the old municipality's name goes.
struct RuleTransfer {
  /// The document that the rules of the new folder cite.
  static let guidelines = "retningslinjer"

  private let organisations: [String]
  private let years: [String]
  private let documents: [String]

  /// - Parameter list: The value of the old folder's `documents.json`.
  init(_ list: JSONValue?) {
    let entries = list?["documents"]?.array ?? []
    documents = entries.compactMap { $0["id"]?.string }
    organisations = Set(entries.compactMap { $0["organisation"]?.string }).sorted()
    years = Set(entries.compactMap { $0["date"]?.string.map { String($0.prefix(4)) } }).sorted()
  }

  /// The text of a file of rules, with its comments.
  func text(_ old: String) -> String {
    let lines = old.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let member = line.drop { $0 == " " }
      return !["\"page\":", "\"item\":", "\"attachment\":"].contains { member.hasPrefix($0) }
    }
    var text = lines.joined(separator: "\n")
    for document in documents {
      text = text.replacing(
        "\"document\": \"\(document)\"", with: "\"document\": \"\(Self.guidelines)\"")
    }
    for organisation in organisations {
      // «Assens Kommunes retningslinjer fra 2014»
      for year in years {
        text = text.replacing(
          "\(organisation)s retningslinjer fra \(year)", with: "kommunens retningslinjer")
      }
      text = text.replacing("\(organisation)s ", with: "kommunens ")
        .replacing(organisation, with: "kommunen")
    }
    return text
  }
}
