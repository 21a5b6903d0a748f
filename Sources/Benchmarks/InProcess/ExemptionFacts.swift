import JSONCoding

/// Facts of invented persons.
enum ExemptionFacts {
  /// Some that come to each decision.
  static let samples: [JSONValue] = [
    ["age": 72, "computerAccessAtHome": false],
    ["age": 14],
    ["age": 40, "physicalImpairmentPreventsUse": true, "appearsInPerson": true],
    [
      "age": 30, "hasCPR": true, "fixedResidenceInDenmark": true,
      "cognitiveImpairmentPreventsUse": false, "physicalImpairmentPreventsUse": false,
      "computerAccessAtHome": true, "languageBarrierPreventsUse": false,
      "cannotObtainNemID": false, "downstreamKbps": 20_000, "registeredAsEmigrated": false,
      "registeredWithoutFixedAbode": false, "appearsInPerson": true,
    ],
    [:],
  ]
}
