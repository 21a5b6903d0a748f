import Foundation

/// How many connections there are and were.
public struct ConnectionCounts: Equatable, Sendable {
  /// None.
  public init() {}

  /// Open now, the refused ones included.
  public internal(set) var open = 0
  /// Accepted since the start.
  public internal(set) var accepted = 0
  /// Refused since the start, over a limit.
  public internal(set) var refused = 0
  /// Times that accepting had to pause since the process had no descriptor left.
  public internal(set) var exhausted = 0
}

/// Counts the connections of all loops and decides whether there is room for one more.
///
/// `@unchecked Sendable`: the mutable properties are touched only while `condition` is held.
final class ConnectionCensus: @unchecked Sendable {
  /// What became of one that asked to come in.
  enum Admission: Equatable {
    case admitted
    case refused(ConnectionRefusal)
    /// Too many refused ones are still being told so: to be closed without a word.
    case turnedAway
  }

  /// How many may be told at the same time that they are refused.
  private static let refusedAtOnce = 128

  private let limits: ConnectionLimits
  private let condition = NSCondition()
  private var counts = ConnectionCounts()
  private var refusedOpen = 0
  private var openByHost: [String: Int] = [:]

  init(limits: ConnectionLimits) { self.limits = limits }

  var current: ConnectionCounts { locked { counts } }

  /// Notes one that came; what it is given back is to be handed to ``left(_:after:)``.
  func arrived(_ peer: Peer) -> Admission {
    locked {
      counts.accepted += 1
      let fromHost = peer.limitedHost.map { openByHost[$0, default: 0] } ?? 0
      let refusal: ConnectionRefusal? =
        if counts.open - refusedOpen >= limits.connections {
          .tooMany(limit: limits.connections)
        } else if fromHost >= limits.connectionsPerHost {
          .tooManyFromHost(limit: limits.connectionsPerHost)
        } else { nil }
      if refusal != nil {
        counts.refused += 1
        if refusedOpen >= Self.refusedAtOnce { return .turnedAway }
        refusedOpen += 1
      } else if let host = peer.limitedHost {
        openByHost[host] = fromHost + 1
      }
      counts.open += 1
      return refusal.map { .refused($0) } ?? .admitted
    }
  }

  /// Notes one that went, its descriptor closed.
  func left(_ peer: Peer, refused: Bool) {
    locked {
      counts.open -= 1
      if refused {
        refusedOpen -= 1
      } else if let host = peer.limitedHost {
        let rest = openByHost[host, default: 1] - 1
        openByHost[host] = rest > 0 ? rest : nil
      }
      condition.broadcast()
    }
  }

  /// Notes that there was no descriptor for one more.
  func ranOut() { locked { counts.exhausted += 1 } }

  /// Waits until no connection is open; false when `timeout` passes first.
  func waitUntilEmpty(timeout: Duration) -> Bool {
    let seconds = Double(Monotonic.nanoseconds(timeout)) / 1e9
    let deadline = Date(timeIntervalSinceNow: seconds)
    return locked {
      while counts.open > 0 {
        if !condition.wait(until: deadline) { return counts.open == 0 }
      }
      return true
    }
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    condition.lock()
    defer { condition.unlock() }
    return body()
  }
}
