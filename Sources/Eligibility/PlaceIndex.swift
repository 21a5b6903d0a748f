import DataFiles

/// The places that a rule set cites, each once, so that a decision can name its sources by number.
struct PlaceIndex {
  private(set) var places: [Citation] = []

  /// The numbers of the places of some citations, in their order.
  mutating func numbers(of citations: [Citation]) -> [Int] {
    citations.map { citation in
      if let known = places.firstIndex(where: citation.isSamePlace) { return known }
      places.append(citation)
      return places.count - 1
    }
  }
}
