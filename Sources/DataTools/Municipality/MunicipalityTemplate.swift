import JSONCoding

/// The files that a new municipality's knowledge begins with, each with what to fill in.
enum MunicipalityTemplate {
  /// The text of each file by its path.
  static func files(_ organisation: String) -> [String: String] {
    let name = String(decoding: JSONValue(organisation).encoded(), as: UTF8.self)
    return [
      "documents.json": """
      {
        // The documents that answers come from. «skranke kb import» adds one for each document that it
        // reads; leave those to it. The first entry is yours: the rules in rules/exemption.json cite
        // it, so give it the title, date and number of pages of your own guidelines, and the citations
        // there their pages.
        "documents": [
          {
            "id": "\(RuleTransfer.guidelines)",
            "title": "Retningslinjer for fritagelse fra Digital Post",
            "short": "Retningslinjerne",
            "kind": "policy",
            "organisation": \(name),
            "pages": 1,
            "unrecorded": []
          }
        ]
      }

      """,
      "areas.json": """
      {
        // The areas that projects are grouped in:
        // {"id": "1", "title": "Skoler og dagtilbud", "names": ["skoleområdet"]}
        "areas": []
      }

      """,
      "examples.json": """
      {
        // Questions to try, for the chat and for /eksempler.
        "examples": [
          "Kan min mor slippe for Digital Post?"
        ]
      }

      """,
      "lexicon/people.json": """
      {
        // People as the documents name them, with other spellings and what they are:
        // {"name": "Anna Larsen", "spellings": ["Anna Larssen"], "roles": ["direktør"]}
        "people": []
      }

      """,
      "lexicon/places.json": """
      {
        // Towns, roads and places: {"name": "Nørrebæk", "spellings": ["Nr. Bæk"]}
        "places": []
      }

      """,
      "lexicon/synonyms.json": """
      {
        // Everyday words for the documents' words: {"terms": ["cykelsti", "cykelbane"]}. Each group
        // must have a term that the knowledge uses.
        "synonyms": []
      }

      """,
      "lexicon/abbreviations.json": """
      {
        // {"short": "TMU", "long": "Teknik- og Miljøudvalget"}: the committee is then found by both.
        "abbreviations": []
      }

      """,
      "negatives/near.json": """
      {
        // Questions that the documents do not answer, near what they are about. The more there are, the
        // surer what is not there is refused.
        "class": "near",
        "questions": [
          "Hvad koster et pas?",
          "Hvornår bliver skraldet hentet?",
          "Hvem er statsminister?",
          "Hvordan bliver vejret i morgen?",
          "Hvor søger jeg om byggetilladelse?"
        ]
      }

      """,
    ]
  }
}
