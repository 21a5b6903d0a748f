extension ChatWidget {
  /// The element: builds the parts once, and shows what the conversation and connection come to.
  ///
  /// Answers to questions asked here go into a log region, which screen readers read out; what
  /// `sessionStorage` brings back goes before it, or every page would be read the whole
  /// memory. The dialog is modal where it fills the screen, so that the focus is never
  /// behind it, and not modal in the corner, so that the page beside it can be used.
  static let element = #"""
    const narrow = matchMedia("(max-width: 30em), (max-height: 30em)");
    const low = matchMedia("(max-height: 30em)");
    const build = (host) => {
      const { dataset } = host;
      const word = (key) => dataset[key] ?? words[key];
      const address = new URL("chat", script.src);
      address.protocol = address.protocol.replace("http", "ws");
      const { chat, ...memory } = makeMemory(`skranke ${address}`);
      const isFloating = !dataset.target;
      const views = new Map();
      let isDown, hasExamples, rest;
      host.lang = "da";
      if (dataset.accent) host.style.setProperty("--skranke-accent", dataset.accent);

      // The parts

      const group = (label, attributes) =>
        div({ role: "group", "aria-label": word(label), ...attributes });
      const past = group("past");
      const log = group("news", { role: "log" });
      const examples = group("suggestions", { class: "buttons" });
      const scroll = group("conversation", { class: "scroll", role: "region", tabindex: 0 });
      scroll.append(make("p", {}, word("greeting")), examples, past, log);
      const status = make("p", { class: "status small", role: "status" });
      const field = make("textarea", { id: "field", rows: 1, maxlength: 2000,
        autocomplete: "off", enterkeyhint: "send", "aria-describedby": "hint" });
      const form = make("form", {}, make("label", { for: "field" }, word("label")),
        div({ class: "row" }, field, make("button", { class: "strong" }, word("send"))),
        make("p", { class: "small", id: "hint" }, word("hint")));
      const tools = div({ class: "tools buttons" }, button(word("fresh"), () => clear()),
        button(word("copy"), () => copy()), button(word("print"), () => print()));
      const header = make("header", {}, make("h2", { id: "title" }, word("title")));
      const panel = make(isFloating ? "dialog" : "section",
        { class: "panel", "aria-labelledby": "title" }, header, scroll, status, form, tools);
      const launcher = button(word("open"), () => open(),
        { class: "open strong", "aria-haspopup": "dialog" });

      // Asking and answering

      const say = (key) => {
        const text = key ? word(key) : "";
        // Said once, not at every attempt.
        if (status.textContent !== text) status.textContent = text;
      };
      const update = () => {
        // A daemon that is busy is left alone for a while, whatever else happens.
        rest || memory.next(connection.send);
        say(isDown ? "offline" : memory.pending() && (rest ? "busy" : "typing"));
        tools.hidden = !chat.turns[0];
        for (const it of scroll.querySelectorAll("button")) it.update();
      };
      /** Scrolls to a turn, so that a long answer is seen from its beginning. */
      const reveal = (view) => {
        if (low.matches) view?.scrollIntoView();
        else if (view) scroll.scrollTop = view.offsetTop - 9;
      };
      const ask = (question) => {
        show(memory.add(question), log);
        connection.open();
        update();
      };
      /** A question to press. One that was asked stays where it is, so that the focus can too. */
      const suggestion = (text, turn) => {
        const isUsed = () => {
          const later = chat.turns.slice(chat.turns.indexOf(turn) + 1);
          return later[0] && turn?.answer.outcome === "clarify" ||
            later.some(({ question }) => question === text);
        };
        const it = button(text, () => isUsed() || ask(text));
        it.update = () => {
          if (isUsed()) it.setAttribute("aria-disabled", true);
          else it.removeAttribute("aria-disabled");
        };
        return it;
      };
      const showAnswer = (turn) => {
        const view = answerView(turn.answer, word, dataset);
        const texts = turn.answer.suggestions ?? [];
        if (texts[0]) {
          const buttons = group("suggestions", { class: "buttons" });
          buttons.append(...texts.map((text) => suggestion(text, turn)));
          view.append(buttons);
        }
        views.get(turn).append(view);
        reveal(views.get(turn));
      };
      const show = (turn, place) => {
        const view = div({}, make("p", { class: "question" }, aside(word("you")), turn.question));
        views.set(turn, view);
        place.append(view);
        if (turn.answer) showAnswer(turn);
        reveal(view);
      };
      const showExamples = (lines) => {
        hasExamples = true;
        examples.replaceChildren(...lines.slice(0, 4).map((line) => suggestion(line.trim())));
      };
      const connection = makeConnection(address, {
        isWanted: () => host.isConnected && ((panel.open ?? true) || memory.pending()),
        connected() {
          isDown = false;
          if (!hasExamples && !chat.turns[0]) connection.send("/eksempler");
          update();
        },
        dropped: memory.lost,
        disconnected() {
          isDown = true;
          update();
        },
        /** Takes what came; whether nothing more is expected. */
        received(data) {
          if (data[0] !== "{") {
            showExamples(data.split("\n- ").slice(1));
            update();
            return true;
          }
          const message = JSON.parse(data);
          const turn = memory.turn(message);
          if (!turn) return;
          const { result, error } = message;
          const code = error?.code;
          if (code === -32002 || code === -32003) {
            memory.lost();
            rest = setTimeout(() => {
              rest = 0;
              update();
            }, 1000 + 2000 * Math.random());
            update();
            return true;
          }
          const isLong = code === -32001;
          memory.take(turn, result ?? { outcome: "error",
            text: isLong ? error.message : word("failed"),
            suggestions: isLong ? [] : [turn.question] });
          showAnswer(turn);
          update();
          return !memory.pending();
        },
      });

      // Opening and closing

      const begin = () => {
        memory.save();
        connection.open();
        reveal(views.get(chat.turns.at(-1)));
      };
      const open = () => {
        launcher.hidden = chat.isOpen = true;
        if (narrow.matches) panel.showModal();
        else panel.show();
        field.focus();
        begin();
      };
      const close = () => {
        launcher.hidden = chat.isOpen = false;
        panel.close();
        launcher.focus();
        memory.save();
        if (!memory.pending()) connection.drop();
      };

      // What can be done with the conversation

      const clear = () => {
        memory.clear();
        views.clear();
        past.replaceChildren();
        log.replaceChildren();
        field.focus();
        update();
        say("cleared");
      };
      const copy = async () => {
        try {
          await navigator.clipboard.writeText(plainText(chat.turns, word));
          say("copied");
        } catch {
          say("uncopied");
        }
      };
      /** Prints the conversation and nothing of the page around it. */
      const print = () => {
        const frame = make("iframe", { class: "hidden", title: word("print") });
        panel.append(frame);
        const { contentDocument: paper, contentWindow: view } = frame;
        paper.title = word("title");
        paper.documentElement.lang = "da";
        for (const { question, answer } of chat.turns) {
          paper.body.append(make("h2", {}, question));
          if (answer) paper.body.append(answerView(answer, word, dataset));
        }
        view.onafterprint = () => frame.remove();
        view.print();
      };

      // All together

      form.onsubmit = (event) => {
        event.preventDefault();
        const question = field.value.trim();
        field.value = "";
        field.focus();
        if (question) ask(question);
      };
      field.onkeydown = (event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        form.requestSubmit();
      };
      const root = host.attachShadow({ mode: "open" });
      const style = new CSSStyleSheet();
      style.replaceSync(sheet);
      root.adoptedStyleSheets = [style];
      root.append(panel);
      if (isFloating) {
        header.append(button(word("close"), () => close()));
        root.append(launcher);
        panel.onkeydown = (event) => {
          if (event.key !== "Escape" || event.isComposing) return;
          event.preventDefault();
          close();
        };
        // Closed by other means, such as the back gesture.
        panel.oncancel = close;
        narrow.addEventListener("change", () => {
          if (!panel.open) return;
          panel.close();
          open();
        });
      }
      if (dataset.examples !== undefined) {
        showExamples(dataset.examples.split("|").filter(Boolean));
      }
      for (const turn of chat.turns) show(turn, turn.answer ? past : log);
      update();
      if (!isFloating) begin();
      else if (chat.isOpen && !narrow.matches) {
        // Without focus: the page has just been loaded, perhaps for something else.
        launcher.hidden = panel.open = true;
        begin();
      }
      return connection;
    };
    class SkrankeChat extends HTMLElement {
      static words = words;
      connectedCallback() { (this.connection ??= build(this)).open(); }
      disconnectedCallback() { this.connection.drop(); }
    }
    """#
}
