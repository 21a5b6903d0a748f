import DataFiles
import Foundation
import Knowledge
import Testing

@testable import DataTools

/// The minutes that the knowledge base was made from by hand, imported: they must agree, and where
/// they do not, the reason stands here.
@Suite(
  .enabled(if: ImportSample.hasOriginals, "the original documents are not beside the checkout"))
struct `The real minutes, imported` {
  /// Where the hand-made title is another than the document's: four were shortened for answers.
  private static let titles = [
    "2014-03-03/2": "Workshop for udvalget og Visionsgruppen for Aktivt Medborgerskab",
    "2014-03-03/5": "Retningslinjer for fritagelse til Digital Post",
    "2014-06-02/3": "Den demokratiske dialog mellem folkevalgte og borgere",
    "2014-06-02/4": "Mål 2015 inden for IMU",
  ]

  /// Evidence of hand-made decisions that is not in the decision itself: the day in its heading, and
  /// the section on who decides.
  private static let besideDecision = [
    "den 2. juni 2014 Godkendt", "Beslutningskompetence: Byrådet",
  ]

  private static func knowledge() throws -> KnowledgeBase {
    var faults = FaultLog()
    let path = ImportSample.root.appendingPathComponent("KnowledgeBase").path
    let knowledge = KnowledgeBase(DataFolder(path), &faults)
    try faults.throwIfAny()
    return knowledge
  }

  private static func imported(_ meeting: Meeting) throws -> ImportedDocument {
    let file = ImportSample.originals.appendingPathComponent(meeting.document + ".txt")
    return try ImportSample.read(Array(try Data(contentsOf: file)), as: meeting.document)
  }

  @Test func `have the meetings as they were written down by hand`() throws {
    let knowledge = try Self.knowledge()
    #expect(knowledge.meetings.count == 2)
    for meeting in knowledge.meetings {
      let document = try Self.imported(meeting)
      let head = try document.meeting.orThrow().head
      #expect(head.committee == meeting.committee)
      #expect(head.date == meeting.date)
      #expect(head.time == meeting.time)
      #expect(head.place == meeting.place)
      #expect(head.absent == meeting.absent)
      #expect(head.members == meeting.members)
      let entry = try knowledge.document(meeting.document).orThrow()
      #expect(document.pages == entry.pages)
      #expect(document.title == entry.title)
      #expect(document.short == entry.shortTitle)
      #expect(document.organisation == entry.organisation)
    }
  }

  @Test func `have all 17 items with number, case, title and papers`() throws {
    var count = 0
    for meeting in try Self.knowledge().meetings {
      let items = try Self.imported(meeting).meeting.orThrow().items
      #expect(items.map(\.number) == meeting.items.map(\.number))
      #expect(items.map(\.caseNumber) == meeting.items.map(\.caseNumber))
      for (item, own) in zip(items, meeting.items) {
        let name = "\(meeting.id)/\(own.number)"
        #expect(own.title == Self.titles[name] ?? item.title, "\(name)")
        #expect(!item.isClosed, "\(name)")
        let included = own.attachments.filter(\.isIncluded)
        #expect(
          item.attachments.filter(\.isIncluded).map(\.number) == included.map(\.number), "\(name)")
        count += 1
      }
    }
    #expect(count == 17)
  }

  /// The decision is on the page where the hand-made one cites it, and has the words that prove it.
  @Test func `have all 17 decisions in their places`() throws {
    var count = 0
    for meeting in try Self.knowledge().meetings {
      let items = try Self.imported(meeting).meeting.orThrow().items
      for (item, own) in zip(items, meeting.items) {
        let name = "\(meeting.id)/\(own.number)"
        let decision = try item.decision.orThrow()
        let cited = try own.decision.orThrow().citations
        #expect(cited.map(\.page).contains(decision.page), "\(name) on page \(decision.page)")
        let text = PageText(decision.text)
        for evidence in cited.flatMap(\.evidence) where !Self.besideDecision.contains(evidence) {
          #expect(text.holds(evidence), "\(name): «\(evidence)» is not in «\(decision.text)»")
        }
        count += 1
      }
    }
    #expect(count == 17)
  }

  @Test func `have the recommendations and who makes them`() throws {
    for meeting in try Self.knowledge().meetings {
      let items = try Self.imported(meeting).meeting.orThrow().items
      for (item, own) in zip(items, meeting.items) {
        let name = "\(meeting.id)/\(own.number)"
        #expect((item.recommendation == nil) == (own.recommendation == nil), "\(name)")
        #expect(item.recommendation?.by == own.recommendation?.by, "\(name)")
      }
    }
  }

  @Test func `have every word of the documents in a passage or a remnant`() throws {
    for meeting in try Self.knowledge().meetings {
      let document = try Self.imported(meeting)
      let told = Set(
        (document.passages.flatMap { [$0.text, $0.heading ?? ""] } + document.remnants.map(\.text))
          .flatMap { $0.split(separator: " ") })
      let file = ImportSample.originals.appendingPathComponent(meeting.document + ".txt")
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let source = PageSplitter(wording: try ImportSample.wording()).split(text)
      let lost = source.words.filter { !told.contains(Substring($0.text)) }
      #expect(lost.isEmpty, "\(lost.prefix(5).map(\.text))")
    }
  }
}
