import DataFiles
import WireProtocol

/// One loaded version of all data: what a question is answered from, from beginning to end.
struct Service: Sendable {
  /// Whoever knows the answers.
  let assistant: any Answering
  /// The words of the protocol itself.
  let wording: ProtocolWording
  /// Why the latest attempt to load a newer version failed; empty when it did not.
  var faults: [DataFault] = []
}
