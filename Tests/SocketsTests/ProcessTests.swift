import Dispatch
import Glibc
import Sockets
import TestSupport
import Testing

/// What changes the whole process, each in a process of its own.
@Suite struct `A process` {
  @Test func `accepts again when descriptors are free after all were used`() async {
    await #expect(processExitsWith: .success) {
      let group = EventLoopGroup(loops: 1)
      let folder = try TemporaryFolder()
      let listener = try Listener.bind(to: .unix(path: folder.file("s")))
      listener.start(on: group) { _ in Echo() }
      let first = try ClientSocket.connect(to: listener.address, timeout: patience)
      try first.send("a".utf8)
      #expect(try first.read(timeout: patience) == [97])

      // Connected, and waiting to be accepted, with a descriptor of its own before none is left.
      try exhaustDescriptors(after: 1)
      let second = try ClientSocket.connect(to: listener.address, timeout: patience)
      while group.counts.exhausted == 0 {
        #expect(throws: SocketError.timedOut) { try second.read(timeout: .milliseconds(5)) }
      }
      try first.send("b".utf8)
      #expect(try first.read(timeout: patience) == [98], "others are served meanwhile")

      DescriptorLimit.raise(to: 4_096)
      try second.send("c".utf8)
      #expect(try second.read(timeout: patience) == [99])
    }
  }

  @Test func `lets go of those who wait when descriptors never come`() async {
    await #expect(processExitsWith: .success) {
      let group = EventLoopGroup(loops: 1)
      let folder = try TemporaryFolder()
      var options = ListenerOptions()
      options.exhaustionPause = .milliseconds(1)
      let listener = try Listener.bind(to: .unix(path: folder.file("s")), options: options)
      listener.start(on: group) { _ in Echo() }
      let first = try ClientSocket.connect(to: listener.address, timeout: patience)
      try first.send("a".utf8)
      #expect(try first.read(timeout: patience) == [97])
      try exhaustDescriptors(after: 1)
      let second = try ClientSocket.connect(to: listener.address, timeout: patience)
      #expect(try second.read(timeout: patience).isEmpty)
    }
  }

  @Test(arguments: ProcessSignal.allCases)
  func `answers signals instead of dying from them`(signal: ProcessSignal) async {
    await #expect(processExitsWith: .success) { [number = signal.rawValue as Int32] in
      let journal = Journal<ProcessSignal>()
      let source = SignalSource(ProcessSignal.allCases) { journal.note($0) }
      for count in 1...2 {
        kill(getpid(), number)
        #expect(journal.wait { $0.count == count })
      }
      #expect(journal.all.allSatisfy { $0.rawValue == number })
      withExtendedLifetime(source) {}
    }
  }

  @Test func `takes over the sockets it was started with`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = folder.file("s")
      // What stands from 3 on belongs to the test runner; its numbers are taken for this process.
      let made = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
      let bound = withUnsafePointer(to: address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(made, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      #expect(bound == 0 && listen(made, 8) == 0)

      let count = made - 2
      let environment = ["LISTEN_PID": "\(getpid())", "LISTEN_FDS": "\(count)"]
      let listeners = Listener.inherited(environment: environment)
      let listener = try #require(listeners.first { $0.address == .unix(path: path) })
      let group = EventLoopGroup(loops: 1)
      listener.start(on: group) { _ in Echo() }
      let client = try ClientSocket.connect(to: .unix(path: path), timeout: patience)
      try client.send("a".utf8)
      #expect(try client.read(timeout: patience) == [97])
      listener.stop()
      #expect(access(path, F_OK) == 0, "the service manager's file stays")
    }
  }

  @Test func `leaves sockets alone that were meant for another`() {
    #expect(Listener.inherited(environment: ["LISTEN_PID": "1", "LISTEN_FDS": "1"]).isEmpty)
    #expect(Listener.inherited(environment: [:]).isEmpty)
  }
}

/// Lets the process open so many more descriptors and no others.
private func exhaustDescriptors(after more: Int32) throws {
  // The lowest free number is the next to be given out, as long as there are no gaps above it.
  var taken: [Int32] = []
  while true {
    let number = dup(0)
    try #require(number >= 0)
    taken.append(number)
    if taken.suffix(16).count == 16, number == (taken.suffix(16).first ?? 0) + 15 { break }
  }
  let free = taken.suffix(16)
  for number in free { close(number) }
  var limit = rlimit()
  try #require(getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
  limit.rlim_cur = rlim_t((free.first ?? 0) + more)
  try #require(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
}
