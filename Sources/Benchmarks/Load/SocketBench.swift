import Foundation
import Sockets

/// Measures the daemon over its sockets; redis is asked in the same rounds, so that what else the
/// machine does hits both alike.
struct SocketBench {
  private let arguments: BenchArguments

  init(_ arguments: BenchArguments) { self.arguments = arguments }

  /// One line of the table to be.
  private struct Case {
    let target: LoadTarget
    let transport: String
    let connections: Int
    let depth: Int
    var results: [LoadResult] = []
  }

  /// Measures everything.
  ///
  /// - Parameter print: Takes the tables as they are ready.
  /// - Throws: Where a server does not start or a reply is wrong.
  func run(_ print: (String) -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("skranke-bench-\(UUID().uuidString.prefix(8))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let redis = try Peer.redis(in: folder)
    defer { redis.stop() }
    let (daemon, ready) = try Peer.daemon(arguments, in: folder)
    defer { daemon.stop() }
    let memory = ResidentMemory(of: daemon.identifier)
    print(
      "start to ready: \(Figure.milliseconds(ready)) ms, "
        + "memory \(Figure.megabytes(memory.now)) MB (most \(Figure.megabytes(memory.most)))\n")
    let echo = Targets.echo(redis.addresses[0])
    let questions = try Questions.read(arguments.questions)
    var targets = [(echo, "unix")]
    for (address, transport) in zip(daemon.addresses, ["unix", "tcp"]) {
      targets += [
        (try Targets.ping(address), transport), (try Targets.check(address), transport),
        (try Targets.ask(address, questions), transport),
      ]
    }
    for connections in arguments.connections {
      for depth in arguments.depths {
        let cases = targets.map {
          Case(target: $0.0, transport: $0.1, connections: connections, depth: depth)
        }
        print(try measure(cases).text)
      }
    }
  }

  private func measure(_ cases: [Case]) throws -> Table {
    var cases = cases
    for _ in 0..<arguments.rounds {
      for index in cases.indices {
        let one = cases[index]
        let generator = LoadGenerator(
          one.target, connections: one.connections, depth: one.depth)
        cases[index].results.append(try generator.run(seconds: arguments.seconds))
      }
    }
    var table = Table([
      ["request", "socket", "connections", "depth", "a second", "median µs", "p99 µs", "of redis"]
    ])
    guard let redis = cases.first else { return table }
    for one in cases {
      let latencies = one.results.reduce(into: Durations()) { $0.add($1.latencies) }
      // Round by round, since a machine is not equally fast all the time.
      let ratios = zip(one.results, redis.results).map { $0.rate / max($1.rate, 1) }
      table.rows.append([
        one.target.name, one.transport, "\(one.connections)", "\(one.depth)",
        "\(Int(median(one.results.map(\.rate))))", Figure.microseconds(latencies.percentile(50)),
        Figure.microseconds(latencies.percentile(99)), Figure.hundredths(median(ratios)),
      ])
    }
    return table
  }
}
