public import DataFiles

extension RuleSet {
  /// Reads and checks a file of rules.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - faults: Where every fault is noted.
  /// - Returns: The rules; `nil` where anything is wrong with them.
  public static func load(_ file: DataFile, _ faults: inout FaultLog) -> RuleSet? {
    let reader = RuleSetReader(file)
    let compiled = CompiledRules(reader.draft)
    var audit = RuleAudit(reader.draft, compiled)
    audit.checkNames()
    // Whether rules can hold is asked of rules that read well; otherwise one slip makes many faults.
    if reader.faults.isEmpty, audit.faults.isEmpty { audit.checkMeaning() }
    for fault in reader.faults.faults + audit.faults { faults.add(fault) }
    guard reader.faults.isEmpty, audit.faults.isEmpty else { return nil }
    return RuleSet(reader.draft, compiled)
  }
}
