import Testing

@testable import Sockets

@Suite struct `The census of connections` {
  private let here = Peer.network(host: "127.0.0.1", port: 1)
  private let there = Peer.network(host: "192.0.2.1", port: 1)
  private let elsewhere = Peer.network(host: "192.0.2.2", port: 1)

  @Test func `counts each network address by itself`() {
    let census = census(perHost: 2)
    #expect(census.arrived(there) == .admitted)
    #expect(census.arrived(there) == .admitted)
    #expect(census.arrived(there) == .refused(.tooManyFromHost(limit: 2)))
    #expect(census.arrived(elsewhere) == .admitted)
    census.left(there, refused: false)
    #expect(census.arrived(there) == .admitted)
  }

  @Test func `lets any number in from this machine`() {
    let census = census(perHost: 1)
    let process = Peer.process(pid: 1, user: 0, group: 0)
    for peer in [here, here, process, process] { #expect(census.arrived(peer) == .admitted) }
  }

  @Test func `gives no room to the refused, and turns away a flood of them`() {
    let census = census(connections: 1)
    #expect(census.arrived(there) == .admitted)
    for _ in 0..<128 { #expect(census.arrived(there) == .refused(.tooMany(limit: 1))) }
    #expect(census.arrived(there) == .turnedAway)
    census.left(there, refused: false)
    #expect(census.arrived(there) == .admitted)
    #expect(census.current.open == 129)
    #expect(census.current.refused == 129)
  }

  private func census(connections: Int = 1_000, perHost: Int = 1_000) -> ConnectionCensus {
    var limits = ConnectionLimits()
    limits.connections = connections
    limits.connectionsPerHost = perHost
    return ConnectionCensus(limits: limits)
  }
}
