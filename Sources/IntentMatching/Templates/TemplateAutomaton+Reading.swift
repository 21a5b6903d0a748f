extension TemplateAutomaton {
  /// A template that a text fits.
  struct Reading {
    /// The template's number.
    var template: Int
    /// How many words of the text stand in the template itself, not in a slot.
    var literals: Int
    /// The slots and the mentions that fill them, in reading order.
    var captures: [(slot: Slot, mention: Int)]
  }

  /// A mention of a list, as the automaton reads it.
  struct Mention {
    /// The word after its last one.
    var end: Int
    /// The number of the list.
    var list: Int
    /// Its number in the text.
    var number: Int
  }

  private struct Thread {
    var state: Int32
    var literals: Int16
    var capture: Int32
  }

  private struct Capture {
    var before: Int32
    var slot: Int32
    var mention: Int32
  }

  /// All threads of a text, by the word that they read next.
  private struct Run {
    var threads: [[Thread]]
    var captures: [Capture] = []

    // With more side by side, the text is not one that somebody asks.
    static let mostThreads = 256

    mutating func add(_ thread: Thread, at place: Int) {
      if let index = threads[place].firstIndex(where: { $0.state == thread.state }) {
        if thread.literals > threads[place][index].literals { threads[place][index] = thread }
      } else if threads[place].count < Self.mostThreads {
        threads[place].append(thread)
      }
    }
  }

  /// Finds the templates that a text fits from beginning to end.
  ///
  /// - Parameters:
  ///   - stems: The numbers of the text's stems; `nil` for one that no template has.
  ///   - mentions: The mentions that begin at each word.
  /// - Returns: The readings, each template once, with as many words in the template as can be.
  /// - Complexity: At most 256 threads a word.
  func readings(of stems: [Int32?], mentions: [[Mention]]) -> [Reading] {
    guard !stems.isEmpty, !steps.isEmpty else { return [] }
    var run = Run(threads: Array(repeating: [], count: stems.count + 1))
    for place in stems.indices {
      if place == 0 {
        begin(stems[0], mentions[0], &run)
        continue
      }
      for thread in run.threads[place] {
        for edge in steps[Int(thread.state)] {
          advance(thread, along: edge, stems[place], mentions[place], at: place, &run)
        }
      }
    }
    return run.threads[stems.count].compactMap { reading(from: $0, run.captures) }
  }

  private func begin(_ stem: Int32?, _ mentions: [Mention], _ run: inout Run) {
    let none = Thread(state: 0, literals: 0, capture: -1)
    var labels = [stem].compactMap { $0.map(Label.word) }
    let lists = Set(mentions.map(\.list))
    for (number, slot) in slots.enumerated() where lists.contains(slot.list) {
      labels.append(.slot(Int32(truncatingIfNeeded: number)))
    }
    for label in labels {
      for target in firstSteps[label] ?? [] {
        let edge = Edge(label: label, target: target)
        advance(none, along: edge, stem, mentions, at: 0, &run)
      }
    }
  }

  private func advance(
    _ thread: Thread, along edge: Edge, _ stem: Int32?, _ mentions: [Mention], at place: Int,
    _ run: inout Run
  ) {
    var next = thread
    next.state = edge.target
    switch edge.label {
    case .word(let wanted):
      guard wanted == stem else { return }
      next.literals += 1
      run.add(next, at: place + 1)
    case .slot(let number):
      let list = slots[Int(number)].list
      for mention in mentions where mention.list == list {
        next.capture = Int32(truncatingIfNeeded: run.captures.count)
        run.captures.append(
          Capture(
            before: thread.capture, slot: number,
            mention: Int32(truncatingIfNeeded: mention.number)))
        run.add(next, at: mention.end)
      }
    }
  }

  private func reading(from thread: Thread, _ captures: [Capture]) -> Reading? {
    guard let template = accepted[Int(thread.state)] else { return nil }
    var filled: [(slot: Slot, mention: Int)] = []
    var place = thread.capture
    while place >= 0 {
      let capture = captures[Int(place)]
      filled.append((slots[Int(capture.slot)], Int(capture.mention)))
      place = capture.before
    }
    return Reading(
      template: Int(template), literals: Int(thread.literals), captures: filled.reversed())
  }
}
