/// The chat as a script that any page can embed:
///
///     <script src="https://spoerg.example/widget.js" defer></script>
///
/// With `data-target` it fills an element of the page; without, a button in the corner opens it.
/// Text is only ever put in as text, and the style comes by way of the CSSOM, so that it works
/// under a strict Content-Security-Policy too.
enum ChatWidget {
  static let script = """
    "use strict";
    (() => {
      const script = document.currentScript;
      const address = new URL("/chat", script.src);
      address.protocol = address.protocol === "https:" ? "wss:" : "ws:";

      const style = new CSSStyleSheet();
      style.replaceSync(`
        :host { font: 1rem/1.45 system-ui, sans-serif; color: #1b1b1b; }
        .panel { display: flex; flex-direction: column; height: 100%; box-sizing: border-box;
          background: #fff; border: 1px solid #767676; border-radius: .5rem; overflow: hidden; }
        .panel[hidden] { display: none; }
        .log { flex: 1; overflow-y: auto; padding: .75rem; }
        .log p { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        .question { font-weight: 600; }
        .source, .state { color: #555; font-size: .875rem; }
        form { display: flex; gap: .5rem; padding: .5rem; border-top: 1px solid #ccc; }
        input { flex: 1; font: inherit; padding: .375rem; min-width: 0; }
        button { font: inherit; padding: .375rem .75rem; cursor: pointer; }
        .suggestion { display: block; margin: 0 0 .25rem; text-align: left; }
        .corner { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000; }
        .corner .panel { width: min(24rem, 90vw); height: min(32rem, 75vh); margin-bottom: .5rem; }
      `);

      const make = (name, attributes = {}, text = "") => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        element.textContent = text;
        return element;
      };

      const log = make("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
      const input = make("input", {
        "aria-label": "Dit spørgsmål", maxlength: "2000", autocomplete: "off",
        placeholder: "Skriv dit spørgsmål" });
      const form = make("form");
      form.append(input, make("button", { type: "submit" }, "Spørg"));
      const panel = make("section", { class: "panel", "aria-label": "Skranke" });
      panel.append(log, form);

      const say = (text, kind) => {
        const line = make("p", { class: kind }, text);
        log.append(line);
        log.scrollTop = log.scrollHeight;
        return line;
      };

      let socket = null;
      let waiting = [];
      let context;
      let number = 0;

      const connect = () => {
        socket = new WebSocket(address);
        socket.onopen = () => { for (const text of waiting.splice(0)) socket.send(text); };
        socket.onmessage = (event) => { show(JSON.parse(event.data)); };
        socket.onclose = () => {
          if (waiting.length > 0) say("Der er ingen forbindelse lige nu. Prøv igen om lidt.", "state");
          waiting = [];
          socket = null;
        };
      };

      const show = (message) => {
        if (message.error) { say(message.error.message, "state"); return; }
        const answer = message.result;
        if (!answer || typeof answer.text !== "string") return;
        context = answer.context;
        say(answer.text, "answer");
        for (const source of answer.sources ?? []) {
          const parts = [source.title, source.date, source.item && `punkt ${source.item}`,
            source.attachment && `bilag ${source.attachment}`, source.page && `side ${source.page}`];
          say(`Kilde: ${parts.filter(Boolean).join(", ")}`, "source");
        }
        for (const suggestion of answer.suggestions ?? []) {
          const button = make("button", { class: "suggestion", type: "button" }, suggestion);
          button.onclick = () => ask(suggestion);
          log.append(button);
        }
        log.scrollTop = log.scrollHeight;
      };

      const ask = (question) => {
        say(question, "question");
        number += 1;
        const params = context ? { question, context } : { question };
        waiting.push(JSON.stringify({ jsonrpc: "2.0", id: number, method: "ask", params }));
        if (socket === null) connect();
        else if (socket.readyState === WebSocket.OPEN) socket.onopen();
      };

      form.onsubmit = (event) => {
        event.preventDefault();
        const question = input.value.trim();
        input.value = "";
        if (question) ask(question);
      };

      const host = make("div");
      const root = host.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style];
      const target = script.dataset.target && document.querySelector(script.dataset.target);
      if (target) {
        host.style.height = "100%";
        root.append(panel);
        target.replaceChildren(host);
      } else {
        panel.hidden = true;
        const corner = make("div", { class: "corner" });
        const button = make("button", { type: "button", "aria-expanded": "false" }, "Spørg os");
        button.onclick = () => {
          panel.hidden = !panel.hidden;
          button.setAttribute("aria-expanded", String(!panel.hidden));
          if (!panel.hidden) input.focus();
        };
        corner.append(panel, button);
        root.append(corner);
        document.body.append(host);
      }
    })();

    """
}
