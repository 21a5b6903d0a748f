import Concurrency
public import DataFiles

/// All that is known of intents: their names, sentences and examples, read and checked.
///
///     var faults = FaultLog()
///     let catalogue = IntentCatalogue(
///       loading: DataFolder("Intents"), slotValues: ["project": projects], &faults)
///     try faults.throwIfAny()
///     let matcher = IntentMatcher(catalogue)
public struct IntentCatalogue: Sendable {
  /// The intents, in the order registered.
  public let intents: [IntentDefinition]
  /// What each list holds.
  public let slotValues: [String: [SlotValue]]
  /// Texts that no intent fits, to learn from.
  public let negatives: [String]

  let sentences: [IntentSentences]
  let rules: TemplateRules
  let templates: TemplateSet

  /// Loads and checks `intents.json`, `rules.json`, `sentences/` and what a municipality adds to
  /// these, `municipality/`.
  ///
  /// - Parameters:
  ///   - folder: The folder `Intents`.
  ///   - slotValues: What the lists hold that templates name, by the name of the list.
  ///   - negatives: Texts that no intent fits.
  ///   - faults: Where faults are noted; with any, the result must not serve.
  public init(
    loading folder: DataFolder, slotValues: [String: [SlotValue]], negatives: [String] = [],
    _ faults: inout FaultLog
  ) {
    let registry = folder.file("intents.json", &faults)
    let rules = folder.file("rules.json", &faults)
    let names = folder.names(in: "sentences") + folder.names(in: IntentSentences.municipal)
    let files = Parallel.map(names.count) { number in
      var faults = FaultLog()
      return (file: folder.file(names[number], &faults), faults: faults)
    }
    for file in files { faults.add(file.faults) }
    self.init(
      registry: registry, rules: rules, sentences: files.compactMap(\.file),
      slotValues: slotValues, negatives: negatives, &faults)
  }

  /// Reads and checks files that are already there.
  ///
  /// - Parameters:
  ///   - registry: The intents.
  ///   - rules: The shared rules.
  ///   - sentences: One file an intent.
  ///   - slotValues: What the lists hold.
  ///   - negatives: Texts that no intent fits.
  ///   - faults: Where faults are noted.
  public init(
    registry: DataFile?, rules: DataFile?, sentences: [DataFile],
    slotValues: [String: [SlotValue]], negatives: [String] = [], _ faults: inout FaultLog
  ) {
    intents = registry.map { IntentRegistry.read($0, &faults) } ?? []
    self.rules = rules.map { TemplateRules($0, &faults) } ?? TemplateRules()
    let read = Parallel.map(sentences.count) { number in
      var faults = FaultLog()
      return (sentences: IntentSentences(sentences[number], &faults), faults: faults)
    }
    for file in read { faults.add(file.faults) }
    self.sentences = read.map(\.sentences)
    self.slotValues = slotValues
    self.negatives = negatives
    templates = TemplateSet(
      self.sentences, rules: self.rules, slotValues: slotValues, &faults)
    IntentChecks(self, registry: registry?.path ?? "").run(&faults)
  }

  /// A catalogue of examples alone, for data of others.
  ///
  /// - Parameters:
  ///   - examples: Texts and their intents; those without one are ``negatives``.
  ///   - slotValues: What lists hold, if any.
  public init(examples: [LabelledText], slotValues: [String: [SlotValue]] = [:]) {
    var faults = FaultLog()
    let byIntent = Dictionary(grouping: examples, by: \.intent)
    let names = byIntent.keys.compactMap(\.self).sorted()
    intents = names.map { IntentDefinition(name: $0, purpose: "", slots: [], example: "") }
    sentences = names.map { name in
      IntentSentences(intent: name, examples: byIntent[name]?.map(\.text) ?? [])
    }
    rules = TemplateRules()
    self.slotValues = slotValues
    negatives = byIntent[nil]?.map(\.text) ?? []
    templates = TemplateSet(sentences, rules: rules, slotValues: slotValues, &faults)
  }
}
