import DataTools
import Terminal
import TerminalClient

/// `skranke completion`: what a shell needs to complete verbs and options.
///
/// The scripts ask the program itself, so that what they complete is what there is.
struct Completion {
  /// The verb.
  static let name = "completion"
  /// How it is typed, and what it does.
  static let help = (usage: "skranke completion bash|zsh|fish", meaning: "fuldførelse i skallen")

  private static let shells = ["bash", "zsh", "fish"]

  let tools: ToolProgram

  /// Prints a shell's script, or the words that may follow those given.
  ///
  /// - Parameters:
  ///   - arguments: Those after the verb.
  ///   - streams: Where to print.
  /// - Returns: The exit code.
  func run(_ arguments: [String], _ streams: StandardStreams) -> Int32 {
    do throws(StreamError) {
      switch arguments.first {
      case "bash": try streams.print(Self.bash)
      case "zsh": try streams.print(Self.zsh)
      case "fish": try streams.print(Self.fish)
      case "--help", "-h": try streams.print(Self.text)
      case "words": try streams.print(words(after: Array(arguments.dropFirst())))
      default:
        streams.complain("skranke: completion needs one of \(Self.shells.joined(separator: ", "))")
        return ExitCode.usage
      }
    } catch {
      return ExitCode.answered
    }
    return ExitCode.answered
  }

  /// What may follow the words of a command line.
  private func words(after words: [String]) -> [String] {
    if words == [Self.name] { return Self.shells }
    if let found = tools.completions(after: words) { return found }
    let verbs = words.isEmpty ? ToolProgram.firstWords + [Self.name] : []
    return verbs + ClientProgram.completions(after: words)
  }

  private static let text = """
    skranke completion bash|zsh|fish

    Udskriver det, en skal behøver for at fuldføre verber og muligheder med Tab.

    Eksempler:
      skranke completion bash > ~/.local/share/bash-completion/completions/skranke
      skranke completion zsh > ~/.zfunc/_skranke
      skranke completion fish | source

    Slutkoder: 0 i orden, 64 forkert brug.
    """

  private static let bash = """
    # skranke: completion for bash.  source <(skranke completion bash)
    _skranke() {
      local cur=${COMP_WORDS[COMP_CWORD]}
      local words
      words=$(skranke completion words "${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
      COMPREPLY=($(compgen -W "$words" -- "$cur"))
    }
    complete -o default -F _skranke skranke
    """

  private static let zsh = """
    #compdef skranke
    # skranke: completion for zsh.  skranke completion zsh > ~/.zfunc/_skranke
    # or: source <(skranke completion zsh)
    _skranke() {
      local -a candidates
      candidates=(${(f)"$(skranke completion words ${words[2,CURRENT-1]} 2>/dev/null)"})
      compadd -a candidates
      _files
    }
    compdef _skranke skranke
    # From a folder of functions this file is run by the first Tab, which wants candidates too.
    [[ $funcstack[1] = _skranke ]] && _skranke
    """

  private static let fish = """
    # skranke: completion for fish.  skranke completion fish | source
    complete -c skranke -a '(skranke completion words (commandline -opc)[2..] 2>/dev/null)'
    """
}
