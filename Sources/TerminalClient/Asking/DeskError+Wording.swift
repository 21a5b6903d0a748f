extension DeskError {
  /// What to say to the person at the terminal.
  var lines: [String] {
    switch self {
    case .nobodyListens(let addresses):
      [
        "Der er ingen skranked, der svarer på \(addresses.joined(separator: " eller ")).",
        "Start den med «skranked», vælg en anden med --socket eller --tcp, eller svar direkte "
          + "fra mapperne med --embedded.",
      ]
    case .lost: ["Forbindelsen til skranked blev afbrudt, før svaret kom. Prøv igen."]
    case .unreadable: ["Det, der svarede, er ikke skranked. Se efter, om adressen er rigtig."]
    case .refused(_, let message): [message]
    }
  }

  /// How a program ends that cannot go on.
  var exitCode: Int32 {
    switch self {
    case .nobodyListens, .lost, .unreadable: ExitCode.noDaemon
    // -32001: a line or question past its limit.
    case .refused(-32_001, _): ExitCode.usage
    // -32602, -32600 and -32700: the question cannot be one.
    case .refused(let code, _) where (-32_602)...(-32_600) ~= code || code == -32_700:
      ExitCode.usage
    // -32002 and -32003: too many questions, or no room.
    case .refused(-32_003 ... -32_002, _): ExitCode.noDaemon
    case .refused: ExitCode.internalError
    }
  }
}
