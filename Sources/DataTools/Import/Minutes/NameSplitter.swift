/// Takes lists of persons apart.
struct NameSplitter {
  let wording: ImportWording

  /// The names in some words: by their lines, commas and «og», or, where all of that is lost, by the
  /// first names that a language has.
  ///
  /// «Henning Jensen Bodil Boesgaard Tage Kiltang Bartholin» are three.
  func names(in words: ArraySlice<SourceWord>) -> [String] {
    var names: [[SourceWord]] = []
    var isOpen = false
    for word in words {
      let isSign = word.key.isEmpty
      if isSign || word.key == "og" && !word.isCapitalised {
        isOpen = false
        continue
      }
      let begins = !isOpen || word.opensLine || isNext(word, after: names.last ?? [])
      if begins { names.append([word]) } else { names[names.count - 1].append(word) }
      isOpen = !(word.text.last.map { ",;".contains($0) } ?? false) && !word.closesLine
    }
    return names.map { $0.joined.trimmedSigns }.filter(isName)
  }

  /// A first name begins the next person where the one before has first name and surname.
  private func isNext(_ word: SourceWord, after name: [SourceWord]) -> Bool {
    name.count > 1 && wording.firstNames.contains(word.key)
  }

  private func isName(_ text: String) -> Bool {
    let phrase = Phrase(text)
    return !phrase.keys.isEmpty && !wording.nobody.contains(phrase)
      && text.first?.isUppercase == true
  }
}
