import Testing

@testable import TerminalClient

@Suite struct `Client options` {
  private func options(
    _ arguments: [String], _ environment: [String: String] = [:]
  ) throws(ClientUsageError) -> ClientOptions {
    try ClientOptions(arguments: arguments, environment: environment)
  }

  @Test func `nothing asked is a chat`() throws {
    #expect(try options([]).action == .chat)
    #expect(try options(["--json"]).action == .chat)
  }

  @Test func `words without quotation marks are one question`() throws {
    #expect(try options(["Hvem", "leder", "FLIS?"]).action == .ask("Hvem leder FLIS?"))
  }

  @Test func `a question may begin with dashes behind two dashes`() throws {
    #expect(try options(["--", "--alder?"]).action == .ask("--alder?"))
  }

  @Test func `a dash reads questions from the input`() throws {
    #expect(try options(["-", "--json"]).action == .pipe)
    #expect(throws: ClientUsageError.conversationFromPipe) {
      try options(["-", "--context", "f"])
    }
  }

  @Test(arguments: [[""], [" ", "\n"]])
  func `an empty question is a mistake`(words: [String]) {
    #expect(throws: ClientUsageError.emptyQuestion) { try options(words) }
  }

  @Test func `values stand behind an option or after an equals sign`() throws {
    #expect(try options(["--socket", "/a"]).socket == "/a")
    #expect(try options(["--socket=/a"]).socket == "/a")
    #expect(throws: ClientUsageError.missingValue("--socket")) { try options(["--socket"]) }
    #expect(throws: ClientUsageError.missingValue("--socket")) { try options(["--socket="]) }
    #expect(throws: ClientUsageError.unexpectedValue("--json")) { try options(["--json=1"]) }
    #expect(throws: ClientUsageError.unknownOption("--x")) { try options(["--x"]) }
  }

  @Test func `the last address counts, and an option more than the environment`() throws {
    let environment = ["SKRANKE_SOCKET": "/e"]
    #expect(try options([], environment).socket == "/e")
    let tcp = try options(["--tcp", "localhost:1"], environment)
    #expect(tcp.socket == nil && tcp.tcp == "localhost:1")
    #expect(try options(["--tcp", "h:1", "--socket", "/a"]).tcp == nil)
  }

  @Test func `every option has its explanation in the help`() {
    let help = ClientUsage.text(verbs: [("skranke kb validate", "checks")])
    for option in ClientOption.all {
      #expect(help.contains(option.name) && help.contains(option.explanation))
    }
    #expect(help.contains("skranke kb validate"))
  }
}
