/// Rules of an invented kind, on who need not punch a card at a swimming bath: the engine knows as
/// little of them as of Digital Post.
let punchCard = """
  {
    "id": "klippekort",
    "title": "Fritagelse for klip",
    "dateFact": "day",
    "facts": [
      {"name": "years", "type": "integer", "minimum": 0, "maximum": 120, "label": "alderen",
       "question": "Hvor gammel er {du|gæsten}?", "weight": 40, "summary": {"value": "{value} år"},
       "options": [{"name": "--år", "aliases": ["--aar"], "placeholder": "ÅR"}]},
      {"name": "member", "type": "boolean", "label": "medlemskab", "weight": 60,
       "question": "Er {du|gæsten} medlem?",
       "summary": {"true": "er medlem", "false": "er ikke medlem"},
       "options": [{"name": "--medlem", "value": true}, {"name": "--gæst", "value": false}]},
      {"name": "helper", "type": "boolean", "label": "ledsagelse", "weight": 10,
       "question": "Ledsager {du|gæsten} et barn?",
       "summary": {"true": "ledsager et barn", "false": "ledsager ikke et barn"}},
      {"name": "day", "type": "date", "minimum": "2020-01-01", "label": "dagen", "weight": 0,
       "question": "Hvilken dag?", "summary": {"value": "den {value}"},
       "options": [{"name": "--dag", "placeholder": "DATO"}]}
    ],
    "rules": [
      {"id": "child", "when": {"fact": "years", "below": 7},
       "citations": [{"document": "opslag", "page": 1}],
       "holds": "Børn på {years} år bader frit.", "fails": "Gæsten er ikke under 7 år."},
      {"id": "veteran", "from": "2024-01-01", "until": "2024-12-31",
       "when": {"all": [{"fact": "years", "atLeast": 65, "atMost": 99},
                        {"fact": "member", "is": true}]},
       "citations": [{"document": "opslag", "page": 2}],
       "holds": "Ældre medlemmer bader frit.", "fails": "Gæsten er ikke et ældre medlem."},
      {"id": "escort",
       "when": {"all": [{"fact": "helper", "is": true}, {"not": {"rule": "child"}}]},
       "citations": [{"document": "opslag", "page": 2}],
       "holds": "Ledsagere bader frit.", "fails": "Gæsten ledsager ikke nogen."}
    ],
    "grounds": ["child", "veteran", "escort"],
    "explanation": ["child", "veteran", "escort"],
    "decisions": [
      {"outcome": "free",
       "when": {"any": [{"rule": "child"}, {"rule": "veteran"}, {"rule": "escort"}]}},
      {"outcome": "pays", "when":
       {"not": {"any": [{"rule": "child"}, {"rule": "veteran"}, {"rule": "escort"}]}}},
      {"outcome": "ask", "settled": false}
    ],
    "text": [
      [{"for": ["free"], "text": "{Du|Gæsten} slipper for klip. {list}",
        "rules": ["child", "veteran", "escort"], "saying": "holds"},
       {"for": ["pays"], "text": "{Du|Gæsten} skal klippe."},
       {"for": ["ask"], "text": "{question}"},
       {"for": ["ask"], "questions": ["several"], "text": "Sig også noget om {missing}."}]
    ],
    "remarks": [{"id": "towel", "text": "Håndklæder er {dine|gæstens} egne.",
                 "citations": [{"document": "opslag", "page": 3}]}],
    "words": {
      "and": "og", "thousands": ".",
      "months": ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.",
                 "nov.", "dec."],
      "errors": {
        "unknown_fact": "Ukendt: {field}.", "wrong_type": "Forkert: {field}.",
        "out_of_range": "{field}: mindst {minimum}, højst {maximum}.",
        "not_an_object": "Ikke et objekt: {field}.", "unknown_option": "Ukendt: {field}.",
        "missing_value": "Mangler: {field}.", "unexpected_value": "For meget: {field}.",
        "contradicted": "Modsagt: {field}."
      }
    }
  }
  """
