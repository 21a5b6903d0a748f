extension JSONReader {
  mutating func readElements() throws(JSONFault) -> [JSONValue] {
    try enter()
    var elements: [JSONValue] = []
    try skipSpace()
    if current == UInt8(ascii: "]") {
      leave()
      return elements
    }
    while true {
      try skipSpace()
      elements.append(try readValue())
      try skipSpace()
      if try !continues(closing: UInt8(ascii: "]"), "',' or ']'") { return elements }
    }
  }

  mutating func readMembers() throws(JSONFault) -> [JSONMember] {
    try enter()
    var members: [JSONMember] = []
    var names: Set<String> = []
    try skipSpace()
    if current == UInt8(ascii: "}") {
      leave()
      return members
    }
    while true {
      try skipSpace()
      guard current == UInt8(ascii: "\"") else {
        throw fault(.unexpected(expected: "a name in quotation marks"))
      }
      let place = position()
      let name = try readString()
      // RFC 8259 §4: names should be unique; a reader that lets a second one pass hides an error.
      guard !repeats(name, among: members, &names) else {
        throw JSONFault(.duplicateName(name), at: place)
      }
      try skipSpace()
      guard current == UInt8(ascii: ":") else { throw fault(.unexpected(expected: "':'")) }
      offset += 1
      try skipSpace()
      members.append(JSONMember(name: name, position: place, value: try readValue()))
      try skipSpace()
      if try !continues(closing: UInt8(ascii: "}"), "',' or '}'") { return members }
    }
  }

  /// Whether the object has the name already: by comparison while it is small, by a set from there
  /// on, so that a hostile object of many names costs no more than its length.
  private func repeats(
    _ name: String, among members: [JSONMember], _ names: inout Set<String>
  ) -> Bool {
    guard members.count >= 16 else { return members.contains { $0.name == name } }
    if names.isEmpty { names.formUnion(members.map(\.name)) }
    return !names.insert(name).inserted
  }

  private mutating func enter() throws(JSONFault) {
    guard depth < depthLimit else { throw fault(.tooDeep(limit: depthLimit)) }
    depth += 1
    offset += 1
  }

  private mutating func leave() {
    depth -= 1
    offset += 1
  }

  private mutating func continues(
    closing: UInt8, _ expected: String
  ) throws(JSONFault) -> Bool {
    if current == closing {
      leave()
      return false
    }
    guard current == UInt8(ascii: ",") else { throw fault(.unexpected(expected: expected)) }
    offset += 1
    return true
  }
}
