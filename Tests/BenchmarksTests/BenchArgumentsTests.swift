import Testing

@testable import Benchmarks

@Suite struct `Arguments of the benchmark` {
  @Test func `are the defaults where nothing is told`() throws {
    let arguments = try BenchArguments([])
    #expect(arguments.part == .stages)
    #expect(arguments.rounds == 5)
    #expect(arguments.connections == [1, 50, 500])
  }

  @Test func `are read in any order`() throws {
    let arguments = try BenchArguments([
      "--rounds", "7", "sockets", "--depths", "1,16,64", "--seconds", "0.25", "--daemon", "/d",
    ])
    #expect(arguments.part == .sockets)
    #expect(arguments.rounds == 7)
    #expect(arguments.depths == [1, 16, 64])
    #expect(arguments.seconds == 0.25)
    #expect(arguments.daemon == "/d")
  }

  @Test(arguments: [
    (["sockts"], BenchArguments.Problem.unknown("sockts")),
    (["--round", "7"], .unknown("--round")),
    (["--rounds"], .missingValue("--rounds")),
    (["--rounds", "0"], .invalidValue("0", of: "--rounds")),
    (["--depths", "1,,2"], .invalidValue("", of: "--depths")),
    (["--seconds", "nan"], .invalidValue("nan", of: "--seconds")),
  ])
  func `that cannot be meant are told`(
    arguments: [String], problem: BenchArguments.Problem
  ) {
    #expect(throws: problem) { try BenchArguments(arguments) }
  }
}
