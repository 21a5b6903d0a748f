extension ChatWidget {
  /// Questions and answers as elements, and as plain text to be copied.
  static let messages = #"""
    const make = (name, attributes, ...children) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.append(...children);
      return element;
    };
    const div = (attributes, ...children) => make("div", attributes, ...children);
    /** Who speaks, for those who do not see it. */
    const aside = (text) => make("span", { class: "hidden" }, text + ": ");
    const button = (text, onclick, attributes) =>
      Object.assign(make("button", { type: "button", ...attributes }, text), { onclick });
    /** Lines as paragraphs, those that begin with a dash as lists. */
    const blocks = (text) => {
      const done = [];
      for (const line of text.split("\n")) {
        if (!line.startsWith("- ")) done.push(make("p", {}, line));
        else {
          if (done.at(-1)?.localName !== "ul") done.push(make("ul", {}));
          done.at(-1).append(make("li", {}, line.slice(2)));
        }
      }
      return done;
    };
    /** A link made from a pattern, if it leads to a page and not to a script; else the text. */
    const link = (text, pattern = "", source = {}) => {
      const href = pattern.replace(/{(\w+)}/g, (_, key) => encodeURIComponent(source[key] ?? ""));
      return /^https?:/.test(href) ? make("a", { href }, text) : text;
    };
    const sourceText = ({ title, date, item, attachment, page }, word) => {
      const day = date && new Date(date).toLocaleDateString("da", {
        dateStyle: "long", timeZone: "UTC" });
      return [
        day && !title.includes(day) ? `${title} (${day})` : title,
        item && (/^[\d.]+$/.test(item) ? `${word("item")} ${item}` : `»${item}«`),
        attachment && `${word("attachment")} ${attachment}`,
        page && `${word("page")} ${page}`,
      ].filter(Boolean).join(", ");
    };
    const answerView = ({ outcome, text, sources }, word, { contactUrl, sourceUrl }) => {
      const view = div({ class: `answer ${outcome}` },
        aside(word("answer")), ...blocks(text));
      if (contactUrl && outcome === "unknown") {
        view.append(make("p", {}, link(word("contact"), contactUrl)));
      }
      if (sources?.[0]) {
        view.append(div({ class: "small" }, make("p", {}, word("sources") + ":"),
          make("ul", {}, ...sources.map((source) =>
            make("li", {}, link(sourceText(source, word), sourceUrl, source))))));
      }
      return view;
    };
    const plainText = (turns, word) => turns.map(({ question, answer }) => [
      `${word("you")}: ${question}`, answer?.text,
      ...(answer?.sources ?? []).map((source) => `– ${sourceText(source, word)}`),
    ].join("\n")).join("\n\n");
    """#
}
