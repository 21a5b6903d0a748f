import DataFiles

/// Finds citations that nothing can be checked against.
enum MissingEvidence {
  static func check(_ places: [CitedPlace], _ faults: inout FaultLog) {
    for place in places where place.citation.evidence.isEmpty {
      faults.add(
        DataFault(
          .incomplete, file: place.file, at: place.citation.position,
          "no evidence; add figures, names or terms that stand on that page"))
    }
  }
}
