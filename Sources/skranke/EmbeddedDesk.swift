import Assistant
import DataFiles
import JSONCoding
import TerminalClient
import WireProtocol

/// Answers in this process, with the code that the daemon runs.
struct EmbeddedDesk: Desk {
  private let assistant: Assistant

  init(knowledgeBase: String, intents: String) throws(UnusableData) {
    do throws(DataFaults) {
      assistant = try Assistant(
        knowledgeBase: DataFolder(knowledgeBase), intents: DataFolder(intents))
    } catch {
      throw UnusableData(error.description)
    }
  }

  func ask(
    _ question: String, context: String?, explain: Bool
  ) throws(DeskError) -> JSONValue {
    guard question.unicodeScalars.count <= Self.longestQuestion else {
      throw .refused(
        code: RPCError.Code.tooLong.rawValue,
        message: "Spørgsmålet er for langt. Skriv højst \(Self.longestQuestion) tegn.")
    }
    var state = DialogueState(context: context)
    return assistant.ask(VisibleText.trimmed(question), &state, explain: explain).json
  }

  func command(_ line: String) throws(DeskError) -> [String] {
    guard let command = Command(line: line) else {
      let names = Command.allCases.map(\.rawValue).joined(separator: ", ")
      throw .refused(
        code: RPCError.Code.invalidParams.rawValue,
        message: "Den kommando findes ikke. Du kan bruge: \(names)")
    }
    return assistant.lines(of: Self.text(of: command))
  }

  func projects() throws(DeskError) -> JSONValue {
    do throws(RequestError) {
      return try assistant.projects(area: nil, status: nil, asOf: nil)
    } catch {
      throw .unreadable
    }
  }

  // The protocol page, “Limits”.
  private static let longestQuestion = 2_000

  private static func text(of command: Command) -> InformationText {
    switch command {
    case .help: .help
    case .restart: .restarted
    case .documents: .documents
    case .examples: .examples
    case .farewell: .farewell
    }
  }
}
