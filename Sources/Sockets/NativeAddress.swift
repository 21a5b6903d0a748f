import Glibc

/// An address as the system calls want it.
struct NativeAddress {
  private var storage = sockaddr_storage()
  private var length: socklen_t = 0

  /// Where `sun_path` begins.
  private static let pathOffset = MemoryLayout<sa_family_t>.size

  /// The family, `AF_UNIX`, `AF_INET` or `AF_INET6`.
  var family: Int32 { Int32(storage.ss_family) }

  /// The address of a Unix socket; a path that begins with NUL is an abstract one.
  init(unixPath path: [UInt8]) throws(SocketError) {
    guard !path.isEmpty, path.count <= SocketAddress.longestPath else {
      throw .pathTooLong(String(decoding: path, as: UTF8.self), limit: SocketAddress.longestPath)
    }
    storage.ss_family = sa_family_t(AF_UNIX)
    // The storage is zeroed and larger than the path, so that a NUL ends it.
    withUnsafeMutableBytes(of: &storage) { $0.dropFirst(Self.pathOffset).copyBytes(from: path) }
    length = socklen_t(Self.pathOffset + path.count + (path.first == 0 ? 0 : 1))
  }

  /// What `getaddrinfo` found.
  private init?(_ found: addrinfo) {
    guard let address = found.ai_addr,
      Int(found.ai_addrlen) <= MemoryLayout<sockaddr_storage>.size
    else { return nil }
    length = found.ai_addrlen
    let source = UnsafeRawBufferPointer(start: address, count: Int(length))
    withUnsafeMutableBytes(of: &storage) { $0.copyBytes(from: source) }
  }

  /// What a call such as `getsockname` fills in; nil where it fails.
  init?(filledBy call: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32) {
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = withUnsafeMutablePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, &size) }
    }
    guard result >= 0 else { return nil }
    length = min(size, socklen_t(MemoryLayout<sockaddr_storage>.size))
  }

  /// Every address that the host has.
  static func resolve(
    host: String, port: UInt16, toListen: Bool
  ) throws(SocketError) -> [NativeAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_NUMERICSERV | (toListen ? AI_PASSIVE : 0)
    var list: UnsafeMutablePointer<addrinfo>?
    let result = getaddrinfo(host.isEmpty ? nil : host, String(port), &hints, &list)
    guard result == 0 else { throw .unknownHost(host) }
    defer { freeaddrinfo(list) }
    let found = sequence(first: list) { $0?.pointee.ai_next }
    let addresses = found.prefix { $0 != nil }.compactMap { entry in
      entry.flatMap { NativeAddress($0.pointee) }
    }
    guard !addresses.isEmpty else { throw .unknownHost(host) }
    return addresses
  }

  /// Lends the address to a system call.
  func lend<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    withUnsafePointer(to: storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
    }
  }

  /// The address for people; nil for a family that is not ours.
  var address: SocketAddress? {
    switch family {
    case AF_UNIX: .unix(path: unixPath)
    case AF_INET, AF_INET6: host.map { .tcp(host: $0, port: port) }
    default: nil
    }
  }

  private var unixPath: String {
    withUnsafeBytes(of: storage) { bytes in
      let path = bytes.prefix(Int(length)).dropFirst(Self.pathOffset)
      let abstract = path.first == 0
      let name = path.dropFirst(abstract ? 1 : 0).prefix { $0 != 0 }
      return (abstract && !name.isEmpty ? "@" : "") + String(decoding: name, as: UTF8.self)
    }
  }

  /// The port stands at the same place in `sockaddr_in` and `sockaddr_in6`, high byte first.
  private var port: UInt16 {
    withUnsafeBytes(of: storage) { UInt16($0[2]) << 8 | UInt16($0[3]) }
  }

  private var host: String? {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    // The number stands behind family and port, in `sockaddr_in6` behind the flow as well.
    let found = withUnsafeBytes(of: storage) { bytes in
      inet_ntop(
        family, bytes.baseAddress?.advanced(by: family == AF_INET ? 4 : 8), &text,
        socklen_t(text.count)) != nil
    }
    guard found else { return nil }
    let name = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    // An IPv4 peer on a socket for both is the same peer as on one for IPv4 alone.
    let mapped = "::ffff:"
    return name.hasPrefix(mapped) && name.contains(".")
      ? String(name.dropFirst(mapped.count)) : name
  }
}
