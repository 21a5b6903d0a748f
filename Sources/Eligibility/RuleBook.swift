public import DataFiles
import JSONCoding

/// The rule sets of a knowledge base, by name.
public struct RuleBook: Sendable {
  /// The rule sets, in the order of their files.
  public let ruleSets: [RuleSet]

  /// Reads every file under `rules` of a knowledge base.
  ///
  /// - Parameters:
  ///   - folder: The knowledge base.
  ///   - faults: Where every fault is noted; a faulty rule set is left out.
  public init(from folder: DataFolder, _ faults: inout FaultLog) {
    var ruleSets: [RuleSet] = []
    for file in folder.files(in: "rules", &faults) {
      guard let rules = RuleSet.load(file, &faults) else { continue }
      if ruleSets.contains(where: { $0.id == rules.id }) {
        faults.add(
          DataFault(
            .duplicate, file: file.path, at: file.root["id"]?.position ?? .none,
            "there is another rule set \"\(rules.id)\""))
      }
      ruleSets.append(rules)
    }
    self.ruleSets = ruleSets
  }

  /// The rule set of a name, if there is one.
  public subscript(_ id: String) -> RuleSet? { ruleSets.first { $0.id == id } }
}
