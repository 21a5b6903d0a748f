import JSONCoding
import Terminal
import WireProtocol

/// A chat at a terminal: a line editor below, answers above it.
struct TerminalChat {
  // An answer that is not there by then is told to be on its way.
  private static let patience = Duration.milliseconds(500)

  private let options: ClientOptions
  private let terminal: TerminalDevice
  private let style: ChatStyle
  private let open: @Sendable () throws -> any Desk
  private let contextFile: ContextFile?
  private let historyFile: HistoryFile

  private var desk: (any Desk)?
  private var context: String?
  private var suggestions: [String] = []
  private var completer: Completer?
  private var reader = KeyReader()
  private var keys: [Key] = []
  private var editor = LineEditor()
  private var display = LineDisplay()
  private var isOver = false

  init(
    _ options: ClientOptions, _ terminal: TerminalDevice, _ style: ChatStyle,
    _ historyFile: HistoryFile, desk: any Desk, open: @escaping @Sendable () throws -> any Desk
  ) {
    self.options = options
    self.terminal = terminal
    self.desk = desk
    self.open = open
    self.style = style
    self.historyFile = historyFile
    contextFile = options.contextFile.map(ContextFile.init)
    context = contextFile?.read()
    editor.history = History(historyFile.read())
  }

  /// Holds the conversation until the person leaves.
  ///
  /// - Returns: The exit code.
  mutating func run() -> Int32 {
    // xterm: pasted text comes in brackets, so that a tab in it completes nothing.
    write("\u{1B}[?2004h")
    defer { write("\u{1B}[?2004l") }
    let welcome = "Spørg på dansk. /hjælp fortæller, hvad du kan; Ctrl-D slutter."
    print(TextWrapper(columns: terminal.columns).lines(welcome).map(style.quiet))
    show()
    while !isOver {
      if !keys.isEmpty {
        handle(keys.removeFirst())
      } else {
        handle(terminal.next())
      }
    }
    return ExitCode.answered
  }

  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .input(let bytes): keys += reader.read(bytes)
    case .resized: show()
    case .resumed:
      display.forget()
      show()
    case .woken, .timedOut: break
    case .closed: isOver = true
    }
  }

  private mutating func handle(_ key: Key) {
    switch editor.handle(key) {
    case .none: break
    case .edited: show()
    case .entered(let line):
      write(display.leave(prompt: prompt, line, columns: terminal.columns))
      take(VisibleText.trimmed(line))
      if !isOver { show() }
    case .abandoned(let line):
      write(display.leave(prompt: prompt, line + "^C", columns: terminal.columns))
      show()
    case .left:
      write("\r\n")
      isOver = true
    case .complete: complete()
    case .clear:
      write("\u{1B}[H\u{1B}[2J")
      display.forget()
      show()
    case .suspend:
      write(display.hide())
      terminal.suspend()
      show()
    }
  }

  // MARK: Showing

  private var prompt: String {
    guard let search = editor.search else { return style.prompt("> ") }
    return style.quiet("(søg «\(search.text)») ")
  }

  private mutating func show() {
    var shown = editor.buffer
    if let search = editor.search {
      shown.replace(with: search.found.map { editor.history.lines[$0] } ?? "")
    }
    write(display.show(prompt: prompt, shown, columns: terminal.columns))
  }

  private func write(_ text: String) { terminal.write(Array(text.utf8)) }

  private func print(_ lines: [String]) {
    write(lines.map { $0 + "\r\n" }.joined())
  }

  private var layout: AnswerLayout { AnswerLayout(columns: terminal.columns, style: style) }

  // MARK: Asking

  private mutating func take(_ line: String) {
    guard !line.isEmpty else { return }
    if editor.history.add(line) { historyFile.append(line) }
    let question = suggestion(named: line) ?? line
    if question != line { print([style.quiet("> " + question)]) }
    guard let result = wait(for: question) else { return }
    switch result {
    case .success(let outcome):
      desk = outcome.desk
      keep(outcome.reply, of: question)
    case .failure(let error):
      print(layout.lines(error) + [""])
    }
  }

  /// The suggestion that a number stands for.
  private func suggestion(named line: String) -> String? {
    guard let number = Int(line), suggestions.indices.contains(number - 1) else { return nil }
    return suggestions[number - 1]
  }

  private mutating func keep(_ reply: PendingTurn.Reply, of question: String) {
    switch reply {
    case .answer(let answer):
      context = answer["context"]?.string
      suggestions = AnswerText(answer).suggestions
      if options.isJSON {
        print([String(decoding: answer.encoded(), as: UTF8.self)])
      } else {
        print(layout.lines(answer) + [""])
      }
    case .lines(let lines):
      print(layout.lines(lines) + [""])
      switch Command(line: question) {
      case .restart:
        context = nil
        suggestions = []
      case .farewell: isOver = true
      default: break
      }
    }
    if let contextFile { _ = contextFile.write(context ?? "") }
  }

  /// Asks, and hears the keyboard meanwhile.
  ///
  /// - Returns: What came of it; `nil` where the person gave it up.
  private mutating func wait(for line: String) -> Result<PendingTurn.Outcome, DeskError>? {
    let turn = PendingTurn(line, context: context, explain: options.explains, open: open)
    turn.begin(at: desk) { [terminal] in terminal.wake() }
    var status = ""
    defer { if !status.isEmpty { write("\r\u{1B}[J") } }
    func tell(_ text: String) {
      status = text
      write("\r\u{1B}[J" + style.quiet(text))
    }
    while true {
      switch turn.progress {
      case .done(let result): return result
      case .searching where status != Self.searching: tell(Self.searching)
      case .searching, .asking: break
      }
      switch terminal.next(within: status.isEmpty ? Self.patience : nil) {
      case .input(let bytes):
        // What is typed meanwhile is taken up afterwards.
        keys += reader.read(bytes)
        guard let giveUp = keys.firstIndex(of: .control("c")) else { break }
        // Lines that were pasted with this one are given up with it.
        keys.removeSubrange(...giveUp)
        turn.abandon()
        desk = nil
        write("^C\r\n")
        return nil
      case .timedOut: if status.isEmpty { tell(Self.asking) }
      case .closed:
        turn.abandon()
        isOver = true
        return nil
      case .resized, .resumed, .woken: break
      }
    }
  }

  private static let asking = "Leder i dokumenterne …"
  private static let searching =
    "skranked svarer ikke. Venter på, at den kommer igen (Ctrl-C opgiver) …"

  // MARK: Completing

  private mutating func complete() {
    let completer = completer ?? Completer(projects: try? desk?.projects())
    self.completer = completer
    guard let completion = completer.completion(of: editor.buffer.head) else {
      return write("\u{7}")
    }
    let start = editor.buffer.cursor - completion.replaced
    let before = editor.buffer
    if let only = completion.candidates.first, completion.candidates.count == 1 {
      editor.buffer.replaceHead(from: start, with: only + " ")
    } else {
      let common = completion.common
      if common.count > completion.replaced {
        editor.buffer.replaceHead(from: start, with: common)
      }
    }
    if editor.buffer == before {
      // Nothing can be added for certain: show what there is to choose from.
      var whole = LineDisplay()
      write(display.hide())
      write(whole.leave(prompt: prompt, editor.buffer.text, columns: terminal.columns))
      print(
        TextWrapper(columns: terminal.columns).lines(
          completion.candidates.joined(separator: "   ")
        ).map(style.quiet))
    }
    show()
  }
}
