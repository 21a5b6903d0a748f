/// The chat as one script that any page can embed, with nothing inline beside it:
///
///     <script src="https://spoerg.example/widget.js" defer></script>
///
/// It defines the element `skranke-chat` and puts one into the page: into the element that
/// `data-target` selects, or as a button in the corner that opens a dialog. Everything else it is
/// told with `data-` attributes too, and by the custom properties `--skranke-…` of the element.
///
/// Two habits let it work under a strict Content-Security-Policy, and keep what people and
/// documents say from becoming markup: text is only ever put in as text nodes, and style comes by
/// way of the CSSOM.
enum ChatWidget {
  /// The script, as it is served.
  static let script =
    Condenser.script(
      [
        "(() => {", "const script = document.currentScript;", wording,
        theme, "const sheet = `\(Condenser.style(style))`;", connection, memory, messages,
        element, start, "})();",
      ].joined(separator: "\n")) + "\n"

  /// Puts a chat into the page. The class is defined once, however often the script is embedded.
  private static let start = #"""
    const start = () => {
      if (!customElements.get("skranke-chat")) customElements.define("skranke-chat", SkrankeChat);
      const chat = document.createElement("skranke-chat");
      Object.assign(chat.dataset, script.dataset);
      const { target } = script.dataset;
      (target ? document.querySelector(target) : document.body).append(chat);
    };
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
    else start();
    """#
}
