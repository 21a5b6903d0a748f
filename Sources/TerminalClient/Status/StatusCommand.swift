import JSONCoding
import Sockets
import Terminal

/// `skranke status`: how the daemon is.
struct StatusCommand: Sendable {
  let options: ClientOptions
  let streams: StandardStreams

  /// Asks, and prints.
  ///
  /// - Parameter addresses: Where to try, likeliest first.
  /// - Returns: The exit code.
  /// - Throws: Where nobody answers.
  func run(at addresses: [SocketAddress]) throws -> Int32 {
    let (socket, address) = try DaemonDesk.open(addresses)
    let reading = MetricsReading(try Self.page(over: socket, at: address))
    if options.isJSON {
      try streams.write(Self.json(reading).encoded() + [UInt8(ascii: "\n")])
    } else {
      try streams.print(StatusText(reading, at: address.description).lines)
    }
    return ExitCode.answered
  }

  /// The page `/metrics`, by one request of HTTP.
  private static func page(
    over socket: ClientSocket, at address: SocketAddress
  ) throws(DeskError) -> String {
    let host = if case .unix = address { "localhost" } else { address.description }
    let request = "GET /metrics HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
    let reply: [UInt8]
    do throws(SocketError) {
      try socket.send(request.utf8, timeout: DaemonDesk.patience)
      reply = try socket.readToEnd(limit: DaemonDesk.longestReply, timeout: DaemonDesk.patience)
    } catch {
      throw .lost
    }
    let parts = String(decoding: reply, as: UTF8.self).split(
      separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first, head.hasPrefix("HTTP/1.1 "), parts.count == 2 else {
      throw .unreadable
    }
    guard head.hasPrefix("HTTP/1.1 200 ") else {
      let line = head.prefix { $0 != "\r\n" }.dropFirst("HTTP/1.1 ".count)
      throw .refused(
        code: 0,
        message: "skranked afviste at fortælle om sig selv (\(line)). "
          + "Brug dens adresse i tal, eller dens Unix-socket.")
    }
    return String(parts[1])
  }

  /// The same for programs: an array of name, labels and value.
  private static func json(_ reading: MetricsReading) -> JSONValue {
    JSONValue(
      reading.samples.map { sample -> JSONValue in
        let labels = sample.labels.sorted { $0.key < $1.key }
        return [
          "name": JSONValue(sample.name),
          "labels": JSONValue(
            .object(labels.map { JSONMember(name: $0.key, value: JSONValue($0.value)) })),
          "value": JSONValue(.decimal(sample.value, literal: "\(sample.value)")),
        ]
      })
  }
}
