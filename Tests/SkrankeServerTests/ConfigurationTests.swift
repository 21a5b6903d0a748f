import Testing

@testable import SkrankeServer

private func configuration(
  _ arguments: String..., environment: [String: String] = [:]
) throws -> Configuration {
  try Configuration(arguments: arguments, environment: environment)
}

@Suite struct `The command line` {
  @Test func `may be empty`() throws {
    #expect(try configuration() == Configuration())
    #expect(Configuration().knowledgeBase == "KnowledgeBase")
    #expect(Configuration().intents == "Intents")
  }

  @Test func `takes several addresses of each kind`() throws {
    let made = try configuration(
      "--unix", "/a", "--tcp", "127.0.0.1:0", "--unix=/b", "--tcp=[::1]:7411")
    #expect(made.unixPaths == ["/a", "/b"])
    #expect(made.tcpAddresses == ["127.0.0.1:0", "[::1]:7411"])
    #expect(try configuration("--no-unix").usesUnix == false)
    #expect(try configuration("--no-tcp").usesTCP == false)
  }

  @Test func `goes before the environment`() throws {
    let environment = ["SKRANKE_KNOWLEDGE_BASE": "/kb", "SKRANKE_INTENTS": "/in"]
    let made = try configuration("--intents", "/own", environment: environment)
    #expect(made.knowledgeBase == "/kb")
    #expect(made.intents == "/own")
    #expect(
      try configuration(environment: ["SKRANKE_INTENTS": ""]).intents == "Intents",
      "an empty variable is none")
  }

  @Test func `sets permissions in octal`() throws {
    #expect(try configuration("--unix-mode", "600").unixMode == 0o600)
    #expect(try configuration("--unix-group", "www-data").unixGroup == "www-data")
  }

  @Test func `tells what to do instead of serving`() throws {
    #expect(try configuration("--help").action == .help)
    #expect(try configuration("--version").action == .version)
    #expect(try configuration("--check").action == .check)
  }

  @Test(arguments: LimitOption.all.map(\.option))
  func `sets every limit`(name: String) throws {
    let option = try #require(LimitOption.all.first { $0.option == name })
    let value = option.range.lowerBound + 1
    let made = try configuration(name, "\(value)")
    #expect(made.limits[keyPath: option.path] == value)
    for wrong in ["-1", "x", "1.5", "\(option.range.upperBound + 1)"] {
      #expect(throws: UsageError.self) { try configuration(name, wrong) }
    }
  }

  @Test(arguments: [
    (["--nix"], UsageError.unknownOption("--nix")), (["-h"], .unknownOption("-h")),
    (["fil"], .unknownOption("fil")), (["--tcp"], .missingValue("--tcp")),
    (["--unix="], .missingValue("--unix")), (["--no-tcp=1"], .unexpectedValue("--no-tcp")),
    (["--tcp", "7411"], .invalidValue("--tcp", value: "7411", expected: "HOST:PORT")),
    (["--no-unix", "--unix", "/a"], .contradiction("--unix", "--no-unix")),
    (["--tcp", "a:1", "--no-tcp"], .contradiction("--tcp", "--no-tcp")),
    (
      ["--unix-mode", "9"],
      .invalidValue("--unix-mode", value: "9", expected: "permissions such as 660")
    ),
  ])
  func `is refused where it cannot be meant`(arguments: [String], error: UsageError) {
    #expect(throws: error) { try Configuration(arguments: arguments, environment: [:]) }
  }

  @Test func `is explained option by option`() {
    for option in CommandOption.all { #expect(Usage.text.contains(option.name)) }
    #expect(!Usage.text.split(separator: "\n").contains { $0.count > 100 })
    #expect(Set(CommandOption.all.map(\.name)).count == CommandOption.all.count)
  }
}
