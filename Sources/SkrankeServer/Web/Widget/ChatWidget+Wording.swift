extension ChatWidget {
  /// What the widget says, each to be replaced by the attribute of that name: `data-title="…"`.
  static let wording = #"""
    const words = {
      title: "Spørg kommunen",
      open: "Spørg os",
      close: "Luk",
      greeting: "Stil et spørgsmål, så svarer jeg ud fra kommunens dokumenter og viser kilden.",
      label: "Dit spørgsmål",
      send: "Spørg",
      hint: "Skriv ikke CPR-nummer. Samtalen gemmes kun i denne fane.",
      conversation: "Samtale",
      past: "Tidligere i samtalen",
      news: "Nye svar",
      you: "Du",
      answer: "Svar",
      sources: "Kilder",
      item: "punkt",
      attachment: "bilag",
      page: "side",
      suggestions: "Forslag",
      contact: "Kontakt kommunen",
      typing: "Skriver …",
      offline: "Ingen forbindelse. Jeg prøver igen og svarer, når den er der.",
      busy: "Der er travlt. Dit spørgsmål er gemt, og jeg prøver selv igen.",
      failed: "Der skete en fejl. Prøv igen, eller spørg på en anden måde.",
      fresh: "Ny samtale",
      cleared: "Samtalen er slettet.",
      copy: "Kopiér",
      copied: "Samtalen er kopieret.",
      uncopied: "Samtalen kunne ikke kopieres.",
      print: "Udskriv",
    };
    """#
}
