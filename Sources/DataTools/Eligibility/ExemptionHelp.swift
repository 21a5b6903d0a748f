import Eligibility

/// The help of `skranke fritagelse`: its options are those of the rules.
enum ExemptionHelp {
  static func text(_ rules: RuleSet) -> String {
    let facts = rules.schema.optionHelp().map { ($0.usage, $0.meaning) }
    let options = [
      ("--json", "afgørelsen som én linje JSON"),
      ("--forklar", "vis hver regel, der er prøvet, og hvor den står"),
      ("--batch FIL", "JSON-linjer {\"facts\": {…}} ind, afgørelser ud; «-» læser fra et rør"),
      ("--knowledge-base DIR", "vidensbasen (KnowledgeBase, eller $SKRANKE_KNOWLEDGE_BASE)"),
    ]
    return """
      skranke fritagelse [oplysninger] [--json] [--forklar]
      skranke fritagelse --batch FIL

      \(rules.title): afgør efter retningslinjerne, på hvilken grund, og hvad der mangler at
      blive oplyst. Det, der ikke oplyses, er ukendt; det er aldrig et nej.

      Oplysninger:
      \(table(facts))

      Muligheder:
      \(table(options))

      Eksempler:
        skranke fritagelse --alder 84 --ingen-computer
        skranke fritagelse --kognitiv --fuldmagt --forklar
        skranke fritagelse --batch sager.jsonl > afgørelser.jsonl

      Slutkoder: 0 afgjort, 2 noget mangler at blive oplyst, 64 forkert brug, 65 fejl i data.

      """
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, meaning in
      "  " + name + String(repeating: " ", count: width - name.count + 2) + meaning
    }.joined(separator: "\n")
  }
}
