/// Collects the faults of a run, so that its end can show them all.
///
///     var log = FaultLog()
///     let file = folder.file("documents.json", &log)
///     try log.throwIfAny()
public struct FaultLog: Sendable {
  /// What was found so far, in the order found.
  public private(set) var faults: [DataFault] = []

  /// A log without faults.
  public init() {}

  /// Whether nothing was found.
  public var isEmpty: Bool { faults.isEmpty }

  /// Notes a fault.
  public mutating func add(_ fault: DataFault) { faults.append(fault) }

  /// Notes what another log has.
  public mutating func add(_ other: FaultLog) { faults.append(contentsOf: other.faults) }

  /// Runs something that may find one fault, which is noted.
  ///
  /// - Returns: Its result, or `nil` where it failed.
  public mutating func attempt<Result>(_ body: () throws(DataFault) -> Result) -> Result? {
    do {
      return try body()
    } catch {
      add(error)
      return nil
    }
  }

  /// Ends the run where anything was found.
  ///
  /// - Throws: All faults, sorted by file and position.
  public func throwIfAny() throws(DataFaults) {
    if !isEmpty { throw DataFaults(faults) }
  }
}
