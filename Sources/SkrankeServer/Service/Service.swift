import DataFiles
import WireProtocol

/// One loaded version of all data: what a question is answered from, from beginning to end.
final class Service: Sendable {
  /// Whoever knows the answers.
  let assistant: any Answering
  /// The words of the protocol itself.
  let wording: ProtocolWording
  /// Why the latest attempt to load a newer version failed; empty when it did not.
  let faults: [DataFault]
  /// When it was loaded, on a clock that nobody sets.
  let loaded: ContinuousClock.Instant

  /// Puts a version together.
  init(
    assistant: any Answering, wording: ProtocolWording, faults: [DataFault] = [],
    loaded: ContinuousClock.Instant = .now
  ) {
    self.assistant = assistant
    self.wording = wording
    self.faults = faults
    self.loaded = loaded
  }

  /// The same version, after an attempt to load a newer one.
  func keptBecause(of faults: [DataFault]) -> Service {
    Service(assistant: assistant, wording: wording, faults: faults, loaded: loaded)
  }
}
