import JSONCoding
import Sockets
import WireProtocol

/// A daemon, asked one question at a time.
///
///     let desk = try DaemonDesk.connect(to: [.unix(path: path)])
///     try desk.ask("Hvem leder FLIS?", context: nil, explain: false)["text"]
struct DaemonDesk: Desk {
  // A question takes milliseconds; who waits this long waits for nothing.
  static let patience = Duration.seconds(60)
  // Far more than the largest answer with its explanation.
  static let longestReply = 4 << 20

  let socket: ClientSocket

  /// Connects to the first address where somebody listens.
  ///
  /// - Parameter addresses: Where to try, likeliest first.
  /// - Returns: The daemon there.
  /// - Throws: `DeskError.nobodyListens` with what was tried.
  static func connect(to addresses: [SocketAddress]) throws(DeskError) -> DaemonDesk {
    DaemonDesk(socket: try open(addresses).socket)
  }

  /// Connects likewise, and tells where.
  static func open(
    _ addresses: [SocketAddress]
  ) throws(DeskError) -> (socket: ClientSocket, address: SocketAddress) {
    for address in addresses {
      do throws(SocketError) {
        return (try ClientSocket.connect(to: address, timeout: .seconds(5)), address)
      } catch {
        continue
      }
    }
    throw .nobodyListens(addresses.map(\.description))
  }

  func ask(
    _ question: String, context: String?, explain: Bool
  ) throws(DeskError) -> JSONValue {
    try send(AskRequest(question, context: context, explain: explain).line(id: 1))
    return try RPCAnswer(try line()).result()
  }

  func command(_ line: String) throws(DeskError) -> [String] {
    try send(Array((VisibleText.trimmed(line) + "\n").utf8))
    var lines: [String] = []
    while case let text = String(decoding: try self.line(), as: UTF8.self), !text.isEmpty {
      lines.append(text)
    }
    return lines
  }

  func projects() throws(DeskError) -> JSONValue {
    let request = RPCRequest(id: 1, method: "project.list")
    try send(request.json.encoded() + [UInt8(ascii: "\n")])
    return try RPCAnswer(try line()).result()
  }

  private func send(_ bytes: [UInt8]) throws(DeskError) {
    do throws(SocketError) { try socket.send(bytes, timeout: Self.patience) } catch {
      throw .lost
    }
  }

  /// The next line that comes, without its end.
  private func line() throws(DeskError) -> [UInt8] {
    do throws(SocketError) {
      let line = try socket.read(
        through: [UInt8(ascii: "\n")], limit: Self.longestReply, timeout: Self.patience)
      return Array(line.dropLast())
    } catch .tooLong {
      throw .unreadable
    } catch {
      throw .lost
    }
  }
}
