extension TemplateAutomaton {
  /// A template that a text fits.
  struct Reading {
    /// The template's number.
    var template: Int
    /// How many words had to be corrected.
    var corrections: Int
    /// How many words of the text stand in the template itself, not in a slot.
    var literals: Int
    /// The slots and the mentions that fill them, in reading order.
    var captures: [(slot: Slot, mention: Int)]
  }

  /// A word of a text, as the automaton reads it.
  struct Input {
    /// The number of its stem; `nil` for a word that no template has.
    var stem: Int32?
    /// Whether the word was misspelt.
    var isCorrected: Bool
  }

  private struct Thread {
    var state: Int32
    var corrections: Int16
    var literals: Int16
    var capture: Int32
  }

  private struct Capture {
    var before: Int32
    var slot: Int32
    var mention: Int32
  }

  // Threads side by side; with more, the text is not one that somebody asks.
  private static let mostThreads = 256

  /// Finds the templates that a text fits from beginning to end.
  ///
  /// - Parameters:
  ///   - input: The text's words.
  ///   - mentions: The mentions of lists that begin at each word: where they end, list and number.
  /// - Returns: The readings, each template once, with the fewest corrections.
  /// - Complexity: At most 256 threads a word.
  func readings(
    of input: [Input], mentions: [[(end: Int, list: Int, number: Int)]]
  ) -> [Reading] {
    guard !input.isEmpty, !steps.isEmpty else { return [] }
    var threads: [[Thread]] = Array(repeating: [], count: input.count + 1)
    var captures: [Capture] = []
    for place in input.indices {
      let word = input[place]
      if place == 0 {
        begin(word, mentions[0], &threads, &captures)
        continue
      }
      for thread in threads[place] {
        for edge in steps[Int(thread.state)] {
          advance(
            thread, along: edge, word, mentions[place], at: place, &threads, &captures)
        }
      }
    }
    return readings(from: threads[input.count], captures)
  }

  private func begin(
    _ word: Input, _ mentions: [(end: Int, list: Int, number: Int)],
    _ threads: inout [[Thread]], _ captures: inout [Capture]
  ) {
    let none = Thread(state: 0, corrections: 0, literals: 0, capture: -1)
    var labels = [word.stem].compactMap { $0.map(Label.word) }
    let lists = Set(mentions.map(\.list))
    for (number, slot) in slots.enumerated() where lists.contains(slot.list) {
      labels.append(.slot(Int32(truncatingIfNeeded: number)))
    }
    for label in labels {
      for target in firstSteps[label] ?? [] {
        advance(
          none, along: Edge(label: label, target: target), word, mentions, at: 0, &threads,
          &captures)
      }
    }
  }

  private func advance(
    _ thread: Thread, along edge: Edge, _ word: Input,
    _ mentions: [(end: Int, list: Int, number: Int)], at place: Int,
    _ threads: inout [[Thread]], _ captures: inout [Capture]
  ) {
    var next = thread
    next.state = edge.target
    switch edge.label {
    case .word(let stem):
      guard stem == word.stem else { return }
      if word.isCorrected { next.corrections += 1 }
      next.literals += 1
      Self.add(next, to: &threads[place + 1])
    case .slot(let number):
      let list = slots[Int(number)].list
      for mention in mentions where mention.list == list {
        next.capture = Int32(truncatingIfNeeded: captures.count)
        captures.append(
          Capture(
            before: thread.capture, slot: number,
            mention: Int32(truncatingIfNeeded: mention.number)))
        Self.add(next, to: &threads[mention.end])
      }
    }
  }

  private static func add(_ thread: Thread, to threads: inout [Thread]) {
    if let index = threads.firstIndex(where: { $0.state == thread.state }) {
      let old = threads[index]
      if (thread.corrections, -thread.literals) < (old.corrections, -old.literals) {
        threads[index] = thread
      }
    } else if threads.count < mostThreads {
      threads.append(thread)
    }
  }

  private func readings(from threads: [Thread], _ captures: [Capture]) -> [Reading] {
    threads.compactMap { thread in
      guard let template = accepted[Int(thread.state)] else { return nil }
      var filled: [(slot: Slot, mention: Int)] = []
      var place = thread.capture
      while place >= 0 {
        let capture = captures[Int(place)]
        filled.append((slots[Int(capture.slot)], Int(capture.mention)))
        place = capture.before
      }
      return Reading(
        template: Int(template), corrections: Int(thread.corrections),
        literals: Int(thread.literals), captures: filled.reversed())
    }
  }
}
