import Foundation
import Glibc
import Sockets
import Testing

@Suite struct `Telling the service manager` {
  @Test(arguments: [false, true])
  func `brings all assignments in one message`(isAbstract: Bool) throws {
    let name = "skranke-" + UUID().uuidString
    let path = isAbstract ? "\0" + name : NSTemporaryDirectory() + name
    defer { if !isAbstract { unlink(path) } }
    let manager = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    defer { close(manager) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + path.utf8.count)
    let bound = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(manager, $0, length) }
    }
    try #require(bound == 0)

    let socketName = isAbstract ? "@" + name : path
    let notifier = ServiceNotifier(environment: ["NOTIFY_SOCKET": socketName])
    #expect(notifier.isActive)
    #expect(notifier.notify("READY=1", "STATUS=klar"))
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = recv(manager, &buffer, buffer.count, 0)
    #expect(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self) == "READY=1\nSTATUS=klar")
  }

  @Test func `does nothing where nobody listens`() {
    #expect(!ServiceNotifier(environment: [:]).notify("READY=1"))
    #expect(!ServiceNotifier(environment: ["NOTIFY_SOCKET": "relative"]).isActive)
    #expect(!ServiceNotifier(environment: ["NOTIFY_SOCKET": "/no/such"]).notify("READY=1"))
  }

  @Test func `knows how often it is to bark, if at all`() {
    let mine = ["WATCHDOG_USEC": "5000000", "WATCHDOG_PID": "\(getpid())"]
    #expect(ServiceNotifier(environment: mine).watchdogInterval == .seconds(5))
    let another = ["WATCHDOG_USEC": "5000000", "WATCHDOG_PID": "1"]
    #expect(ServiceNotifier(environment: another).watchdogInterval == nil)
    #expect(ServiceNotifier(environment: ["WATCHDOG_USEC": "x"]).watchdogInterval == nil)
  }
}
