// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: the strict checks on, every warning an error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library layer and its tests; `imports` is all it may know. Files that the tests read as they run
/// are excluded from what is compiled.
func layer(_ name: String, imports: [String] = [], fixtures: [String] = []) -> [Target] {
  let known = imports.map { Target.Dependency.byName(name: $0) }
  let tested = known + [.byName(name: name), "TestSupport"]
  return [
    .target(name: name, dependencies: known, swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests", dependencies: tested, exclude: fixtures, swiftSettings: strict),
  ]
}

/// A program: it turns arguments into an exit code. Files that are not code are excluded.
func program(_ name: String, imports: [String], exclude: [String] = []) -> Target {
  .executableTarget(
    name: name, dependencies: imports.map { .byName(name: $0) }, exclude: exclude,
    swiftSettings: strict)
}

let understanding = [
  "Concurrency", "DanishText", "TextClassification", "JSONCoding", "DataFiles",
]
let assistance = understanding + ["Knowledge", "IntentMatching", "Eligibility"]
let wire = ["WireProtocol", "HTTPCoding", "Sockets"]

let package = Package(
  name: "Skranke",
  products: [
    .executable(name: "skranked", targets: ["skranked"]),
    .executable(name: "skranke", targets: ["skranke"]),
  ],
  dependencies: [],
  targets: [
    layer("JSONCoding"),
    layer("DataFiles", imports: ["JSONCoding"]),
    layer("Concurrency"),
    layer("DanishText", fixtures: ["Fixtures"]),
    layer("TextClassification", imports: ["Concurrency", "DanishText"]),
    layer("IntentMatching", imports: understanding),
    layer("Knowledge", imports: understanding),
    layer("Eligibility", imports: ["JSONCoding", "DataFiles"]),
    layer("Assistant", imports: assistance),
    layer("WireProtocol", imports: ["JSONCoding"]),
    layer("HTTPCoding"),
    layer("Sockets"),
    layer("Terminal"),
    layer("SkrankeServer", imports: assistance + ["Assistant"] + wire),
    layer("TerminalClient", imports: ["JSONCoding", "DataFiles", "Terminal"] + wire),
    layer("Benchmarks", imports: assistance + ["Assistant"] + wire),
    layer(
      "DataTools", imports: assistance + ["Assistant", "Terminal"], fixtures: ["Fixtures"]),
  ].flatMap { $0 } + [
    .target(
      name: "TestSupport", dependencies: ["Terminal"], path: "Tests/TestSupport",
      swiftSettings: strict),
    program("skranke-bench", imports: ["Benchmarks"]),
    program("skranked", imports: ["SkrankeServer"], exclude: ["Manual"]),
    program(
      "skranke",
      imports: [
        "JSONCoding", "DataFiles", "Assistant", "WireProtocol", "Terminal", "TerminalClient",
        "DataTools",
      ], exclude: ["Manual"]),
  ]
)
