import Sockets
import Testing

@testable import SkrankeServer

@Suite struct `Hosts and origins` {
  private var table: HostTable {
    var configuration = Configuration()
    configuration.allowedHosts = ["Spoerg.example", "intra:8080"]
    configuration.allowedOrigins = ["https://www.example"]
    let own = HostTable.names(of: .tcp(host: "127.0.0.1", port: 7411))
    return HostTable(configuration: configuration, own: own)
  }

  @Test(arguments: [
    ("127.0.0.1:7411", true), ("localhost:7411", true), ("LOCALHOST:7411", true),
    ("127.0.0.1", false), ("localhost:80", false), ("evil.example:7411", false),
    ("spoerg.example", true), ("spoerg.example:443", true), ("intra:8080", true),
    ("intra", false), ("intra:80", false), ("", false),
  ])
  func `are known or not`(authority: String, isKnown: Bool) {
    #expect(table.knows(authority) == isKnown)
  }

  @Test func `are named after the address`() {
    #expect(HostTable.names(of: .unix(path: "/s")) == ["localhost"])
    #expect(HostTable.names(of: .tcp(host: "::1", port: 9)) == ["[::1]:9", "localhost:9"])
    #expect(
      HostTable.names(of: .tcp(host: "192.0.2.7", port: 80)) == ["192.0.2.7", "192.0.2.7:80"])
  }

  @Test(
    arguments: [
      (nil, true), ("http://localhost:7411", true), ("https://www.example", true),
      ("null", false), ("", false), ("http://localhost", false), ("https://localhost:7411", false),
      ("http://127.0.0.1:7411", false), ("https://www.example.evil", false),
      ("http://www.example", false), ("HTTP://localhost:7411", false),
    ] as [(String?, Bool)])
  func `let pages in or not`(origin: String?, isAllowed: Bool) {
    #expect(table.allows(origin: origin, to: "localhost:7411") == isAllowed)
  }

  @Test func `may speak TLS behind a name that was allowed`() {
    #expect(table.allows(origin: "https://spoerg.example", to: "spoerg.example"))
  }
}
