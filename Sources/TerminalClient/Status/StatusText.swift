/// How a daemon is, in Danish: what `/metrics` tells, for a person.
struct StatusText: Sendable {
  /// The lines.
  let lines: [String]

  /// - Parameters:
  ///   - reading: What the daemon tells of itself.
  ///   - address: Where it was asked.
  init(_ reading: MetricsReading, at address: String) {
    let rows: [(String, String?)] = [
      ("Viden", Self.knowledge(reading)), ("Spørgsmål", Self.questions(reading)),
      ("Måde", Self.list(reading.values("questions_total", by: "dialect"), Self.dialects)),
      ("Hyppigst", Self.list(Array(reading.values("questions_total", by: "intent").prefix(5)))),
      ("Svartid", Self.latency(reading)), ("Forbindelser", Self.connections(reading)),
      ("Grænser nået", Self.limits(reading)), ("Genindlæst", Self.reloads(reading)),
      ("Uden svar", Self.unanswered(reading)), ("Hukommelse", Self.memory(reading)),
    ]
    let width = rows.map(\.0.count).max() ?? 0
    lines =
      [Self.head(reading, address)]
      + rows.compactMap { name, text in
        text.map { name + String(repeating: " ", count: width - name.count + 2) + $0 }
      }
  }

  private static func head(_ reading: MetricsReading, _ address: String) -> String {
    let isEnding = reading.value("draining") == 1
    let time = reading.value("uptime_seconds").map { " har kørt i \(duration($0)) og" } ?? ""
    return "skranked på \(address)\(time) \(isEnding ? "er ved at slutte" : "tager imod")."
  }

  private static func knowledge(_ reading: MetricsReading) -> String {
    let version = reading.values("knowledge_info", by: "version").first?.label ?? "ukendt"
    let age = reading.value("knowledge_age_seconds").map { ", læst for \(duration($0)) siden" }
    let faults = Int(reading.value("data_faults") ?? 0)
    return "version \(version)\(age ?? "")"
      + (faults == 0 ? "" : "; nyere data har \(number(faults)) fejl og er ikke taget i brug")
  }

  private static func questions(_ reading: MetricsReading) -> String {
    func count(_ outcome: String) -> Int {
      Int(reading.value("questions_total", ["outcome": outcome]) ?? 0)
    }
    let (answered, unknown, clarified) = (count("answer"), count("unknown"), count("clarify"))
    return "\(number(answered + unknown + clarified)) i alt: \(number(answered)) besvaret, "
      + "\(number(unknown)) står ikke i dokumenterne, \(number(clarified)) spurgt tilbage"
  }

  private static func latency(_ reading: MetricsReading) -> String? {
    func text(_ share: Double) -> String? {
      reading.bound(of: "answer_seconds", share: share).map {
        $0.isFinite ? "højst \(decimal($0 * 1_000)) ms" : "over 1 sekund"
      }
    }
    guard let half = text(0.5), let most = text(0.99) else { return nil }
    return "halvdelen \(half), 99 af 100 \(most)"
  }

  private static func connections(_ reading: MetricsReading) -> String {
    let open = Int(reading.value("connections") ?? 0)
    let most = Int(reading.value("limit", ["limit": "max_connections"]) ?? 0)
    let all = Int(reading.value("connections_accepted_total") ?? 0)
    let refused = Int(reading.value("connections_refused_total") ?? 0)
    return "\(number(open)) \(open == 1 ? "åben" : "åbne") af højst \(number(most)); "
      + "\(number(all)) siden start, \(number(refused)) afvist"
  }

  private static func limits(_ reading: MetricsReading) -> String {
    let names = [
      ("rate_limited", "for mange spørgsmål"), ("faulty_lines", "ulæselige linjer"),
      ("closed_idle", "lukket i stilhed"), ("closed_slow", "for langsomme"),
      ("closed_unread", "læste ikke svarene"), ("closed_foreign", "talte noget andet"),
    ]
    let told = names.map { event, words in
      (words, reading.value("events_total", ["event": event]) ?? 0)
    }
    let exhausted = reading.value("descriptors_exhausted_total") ?? 0
    return list(told + [("ikke flere filer at åbne", exhausted)]) ?? "ingen"
  }

  private static func reloads(_ reading: MetricsReading) -> String {
    func count(_ event: String) -> String {
      number(Int(reading.value("events_total", ["event": event]) ?? 0))
    }
    return "\(count("reloads")) gange, \(count("failed_reloads")) med fejl"
  }

  private static func unanswered(_ reading: MetricsReading) -> String? {
    guard let kept = reading.value("unanswered_kept_total") else { return nil }
    let dropped = reading.value("unanswered_dropped_total") ?? 0
    return "\(number(Int(kept))) gemt, \(number(Int(dropped))) kasseret"
  }

  private static func memory(_ reading: MetricsReading) -> String? {
    guard let bytes = reading.value("resident_memory_bytes"), bytes > 0 else { return nil }
    let open = Int(reading.value("open_descriptors") ?? 0)
    let most = Int(reading.value("max_descriptors") ?? 0)
    return "\(decimal(bytes / 1_048_576)) MB; \(number(open)) filer åbne af højst \(number(most))"
  }

  private static let dialects = ["text": "tekst", "json": "JSON-RPC", "tool": "sprogmodeller"]

  /// `tekst 700, JSON-RPC 500`; `nil` where nothing was counted.
  private static func list(
    _ values: [(label: String, value: Double)], _ names: [String: String] = [:]
  ) -> String? {
    let told = values.filter { $0.value > 0 }
      .map { "\(names[$0.label] ?? $0.label) \(number(Int($0.value)))" }
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }

  /// A time in the largest unit that it has two of, such as `3 timer`.
  static func duration(_ seconds: Double) -> String {
    let units = [(86_400.0, "dage"), (3_600, "timer"), (60, "minutter")]
    for (length, name) in units where seconds >= 2 * length {
      return "\(number(Int(seconds / length))) \(name)"
    }
    let whole = Int(seconds)
    return whole == 1 ? "1 sekund" : "\(whole) sekunder"
  }

  /// A whole number with points between thousands.
  static func number(_ value: Int) -> String {
    let digits = Array("\(abs(value))")
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits[max(0, end - 3)..<end])
    }
    return (value < 0 ? "-" : "") + groups.reversed().joined(separator: ".")
  }

  /// A number with two decimals at most, and a comma.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return number(hundredths / 100) + (rest == 0 ? "" : "," + decimals)
  }
}
