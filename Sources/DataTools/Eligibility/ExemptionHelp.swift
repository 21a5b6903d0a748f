import Eligibility
import Terminal

/// The help of `skranke fritagelse`: its options are those of the rules.
enum ExemptionHelp {
  static func text(_ rules: RuleSet) -> String {
    let facts = rules.schema.optionHelp().map { (name: $0.usage, meaning: $0.meaning) }
    let options: [(name: String, meaning: String)] = [
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
      \(OptionTable.text(facts))

      Muligheder:
      \(OptionTable.text(options))

      Eksempler:
        skranke fritagelse --alder 84 --ingen-computer
        skranke fritagelse --kognitiv --fuldmagt --forklar
        skranke fritagelse --batch sager.jsonl > afgørelser.jsonl

      Slutkoder: 0 afgjort, 2 noget mangler at blive oplyst, 64 forkert brug, 65 fejl i data.

      """
  }
}
