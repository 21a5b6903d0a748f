import Foundation
import TestSupport
import Testing

@testable import HTTPCoding

/// Random damage and random cuts, a fixed number of rounds in each run of the tests.
///
/// `SKRANKE_FUZZ_SECONDS=60` goes on that long, from a seed of its own, which is printed. Every
/// round has a seed: the number in a failure, as `SKRANKE_FUZZ_SEED`, begins with that round.
@Suite struct `However bytes are damaged and cut` {
  @Test func `the same requests are found, none over the limits, none after a fault`() {
    var limits = HTTPLimits()
    (limits.head, limits.fields, limits.body) = (600, 12, 300)
    fuzz(Self.requestSamples) { [limits] bytes, pieces in
      let whole = requests([bytes[...]], limits: limits)
      guard requests(pieces, limits: limits) == whole else { return "cut differently" }
      guard whole.dropLast().allSatisfy({ (try? $0.get()) != nil }) else { return "after a fault" }
      for case .success(let request) in whole {
        guard request.body.count <= limits.body else { return "a body over the limit" }
        guard request.fields.all.count <= limits.fields else { return "too many fields" }
        // What was understood has one meaning: its two lengths cannot differ.
        let lengths = request.fields.all.count { $0.key == "content-length" }
        let codings = request.fields.all.count { $0.key == "transfer-encoding" }
        guard lengths + codings <= 1 else { return "two lengths" }
      }
      // Whatever does not end within its limits has failed by then.
      let endless = bytes + [UInt8](repeating: 0x61, count: 4_000)
      return requests([endless[...]], limits: limits).isEmpty ? "endless" : nil
    }
  }

  @Test func `the same messages are found, none over the limit, no text but UTF-8`() {
    fuzz(Self.frameSamples) { bytes, pieces in
      let whole = messages([bytes[...]], limit: 300)
      guard messages(pieces, limit: 300) == whole else { return "cut differently" }
      guard whole.dropLast().allSatisfy({ (try? $0.get()) != nil }) else { return "after a fault" }
      for case .success(let message) in whole {
        switch message {
        case .text(let text):
          guard String(validating: text, as: UTF8.self) != nil else { return "not UTF-8" }
          guard text.count <= 300 else { return "text over the limit" }
        case .binary(let data):
          guard data.count <= 300 else { return "data over the limit" }
        case .ping(let data), .pong(let data):
          guard data.count <= 125 else { return "a long control frame" }
        case .close(let code, let reason):
          guard code?.isAllowedOnWire ?? true else { return "a close code" }
          guard String(validating: reason, as: UTF8.self) != nil else { return "not UTF-8" }
        }
      }
      return nil
    }
  }

  /// Damages and cuts samples; `judge` says what is wrong with what was made of them.
  private func fuzz(
    _ samples: [[UInt8]], judge: (_ bytes: [UInt8], _ pieces: [ArraySlice<UInt8>]) -> String?
  ) {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["SKRANKE_FUZZ_SECONDS"].flatMap(Double.init)
    let end = seconds.map { ContinuousClock.now + .seconds($0) }
    let chosen = environment["SKRANKE_FUZZ_SEED"].flatMap { UInt64($0) }
    let first = chosen ?? (end == nil ? 1 : UInt64.random(in: 1...1_000_000_000))
    var round: UInt64 = 0
    while end.map({ ContinuousClock.now < $0 }) ?? (round < 1_000) {
      var numbers = RandomText.Generator(seed: first &+ round)
      let sample = samples.randomElement(using: &numbers) ?? []
      let other = samples.randomElement(using: &numbers) ?? []
      let bytes = Damage.change(sample, with: other, using: &numbers)
      let longest = [1, 3, 20, 400].randomElement(using: &numbers) ?? 1
      if let fault = judge(bytes, bytes.cut(longest: longest, using: &numbers)) {
        Issue.record("\(fault), SKRANKE_FUZZ_SEED=\(first &+ round): \(bytes)")
        return
      }
      round += 1
    }
    if end != nil { print("fuzz: \(round) rounds from seed \(first)") }
  }

  private static let requestSamples: [[UInt8]] = [
    "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "POST /rpc HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET / HTTP/1.0\r\n\r\n",
    "POST /rpc HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\n"
      + "Trailer: x\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST /rpc HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}",
    "GET /chat HTTP/1.1\r\nHost: [::1]:7411\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
      + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    "GET http://a:80/x?y=%20z HTTP/1.1\r\nHost: a:80\r\nAccept: text/html\r\n\r\n",
  ].map { Array($0.utf8) }

  private static let frameSamples: [[UInt8]] = {
    let mask: [UInt8] = [1, 2, 3, 0x84]
    let text = Array("blåbærgrød 🫐".utf8)
    let bytes = [UInt8](repeating: 9, count: 290)
    let fragments =
      WebSocketFrame.encode(.text, Array(text.prefix(3)), isFinal: false, mask: mask)
      + WebSocketFrame.encode(.ping([1, 2]), mask: mask)
      + WebSocketFrame.encode(.continuation, Array(text.dropFirst(3)), mask: mask)
    return [
      WebSocketFrame.encode(.text(text), mask: mask) + fragments,
      fragments + WebSocketFrame.encode(.binary(bytes), mask: mask),
      WebSocketFrame.encode(.binary(bytes), mask: mask)
        + WebSocketFrame.encode(.close(.normal, reason: text), mask: mask),
      WebSocketFrame.encode(.text, text, mask: [0, 0, 0, 0])
        + WebSocketFrame.encode(.close(nil, reason: []), mask: mask),
    ]
  }()
}
