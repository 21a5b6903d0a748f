/// The page at `/embed`: the line that puts the chat on another page, with a live preview.
enum EmbedPage {
  static let html = #"""
    <!doctype html>
    <html lang="da">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Skranke – sæt chatten på jeres egen hjemmeside</title>
    <link rel="icon" href="icon.svg">
    <link rel="stylesheet" href="page.css">
    <script src="widget.js" data-target="#preview" data-accent="#0b4f7d" defer></script>
    <script src="embed.js" defer></script>
    </head>
    <body>
    <header>
    <p><a href="./">Til chatten</a></p>
    <h1>Sæt chatten på jeres egen hjemmeside</h1>
    <p>Vælg farve og tekst, og sæt linjen nedenfor ind på siden. Den giver en knap i hjørnet, der
    åbner chatten. Der bruges ingen cookies, og intet hentes andre steder fra.</p>
    </header>
    <main>
    <h2>Udseende</h2>
    <form class="fields" id="choices">
    <label>Farve <input type="color" name="accent" value="#0b4f7d"></label>
    <label>Lyst eller mørkt <select name="theme"><option value="">Som browseren</option>
    <option value="light">Altid lyst</option><option value="dark">Altid mørkt</option></select></label>
    <label>Overskrift <input name="title" autocomplete="off"></label>
    <label>Knappens tekst <input name="open" autocomplete="off"></label>
    <label>Kontaktside, når svaret mangler
    <input type="url" name="contactUrl" placeholder="https://" autocomplete="off"></label>
    <label>Adresse på dokumenterne
    <input name="sourceUrl" placeholder="https://…/{document}.pdf#page={page}" autocomplete="off">
    </label>
    </form>
    <p role="status" id="contrast"></p>
    <h2>Sådan ser den ud</h2>
    <div id="preview"></div>
    <h2>Linjen til jeres side</h2>
    <pre id="code" tabindex="0" role="region" aria-label="Linjen til jeres side"></pre>
    <p><button type="button" id="copy">Kopiér linjen</button> <span role="status" id="copied"></span>
    </p>
    <p>Skal chatten stå på selve siden i stedet for i hjørnet, så peg på elementet med
    <code>data-target="#id"</code>. Med <code>data-examples="Et spørgsmål?|Et til?"</code> vælger I
    selv de første forslag. Farve, skrift og hjørner kan også sættes i sidens CSS på
    <code>skranke-chat</code>: <code>--skranke-accent</code>, <code>--skranke-accent-text</code>,
    <code>--skranke-font</code> og <code>--skranke-radius</code>.</p>
    <h2>Det skal der til</h2>
    <p>Skranke skal vide, at siden må bruge chatten:</p>
    <pre>skranked --allow-origin https://www.jeres-kommune.dk</pre>
    <p>Har siden en Content-Security-Policy, skal den tillade:</p>
    <pre id="policy"></pre>
    <h2>Ordene</h2>
    <p>Hver tekst kan erstattes med en attribut på linjen.</p>
    <table>
    <thead><tr><th scope="col">Attribut</th><th scope="col">Tekst</th></tr></thead>
    <tbody id="words"></tbody>
    </table>
    </main>
    </body>
    </html>

    """#

  /// What moves on the page: the choices, the preview and the line.
  static let script = #"""
    "use strict";
    const find = (id) => document.getElementById(id);
    const choices = find("choices");
    const defaults = customElements.get("skranke-chat").words;
    const address = (path) => new URL(path, location.href).href;
    const attribute = (key) => "data-" + key.replace(/[A-Z]/g, (it) => "-" + it.toLowerCase());
    const escaped = (text) => text.replace(/[&"<>]/g, (it) => `&#${it.charCodeAt(0)};`);

    /** Relative luminance, as WCAG 2.1 defines it. */
    const luminance = (colour) => {
      const [red, green, blue] = [1, 3, 5].map((at) => {
        const part = parseInt(colour.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };

    const chosen = () => Object.fromEntries([...new FormData(choices)].filter(([, it]) => it));

    const showCode = () => {
      const attributes = Object.entries(chosen())
        .map(([key, value]) => ` ${attribute(key)}="${escaped(value)}"`);
      find("code").textContent =
        `<script src="${address("widget.js")}"${attributes.join("")} defer></script>`;
      const light = luminance(choices.elements.accent.value);
      const isDark = light < 0.179;
      const contrast = isDark ? 1.05 / (light + 0.05) : (light + 0.05) / 0.05;
      find("contrast").textContent = `Teksten på farven er ${isDark ? "hvid" : "sort"}. Kontrasten ` +
        `er ${contrast.toLocaleString("da", { maximumFractionDigits: 1 })} : 1 (kravet er 4,5 : 1).`;
    };

    /** Puts a chat with the chosen texts into the preview. */
    const showPreview = () => {
      const chat = document.createElement("skranke-chat");
      Object.assign(chat.dataset, chosen(), { target: "#preview" });
      find("preview").replaceChildren(chat);
    };

    choices.addEventListener("input", () => {
      const chat = document.querySelector("skranke-chat");
      chat.style.setProperty("--skranke-accent", choices.elements.accent.value);
      chat.dataset.theme = choices.elements.theme.value;
      showCode();
    });
    choices.addEventListener("change", ({ target }) => {
      if (!["accent", "theme"].includes(target.name)) showPreview();
    });
    choices.addEventListener("submit", (event) => event.preventDefault());

    find("copy").addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(find("code").textContent);
        find("copied").textContent = "Linjen er kopieret.";
      } catch {
        find("copied").textContent = "Browseren lod ikke linjen kopiere. Markér den, og kopiér selv.";
      }
    });

    choices.elements.title.placeholder = defaults.title;
    choices.elements.open.placeholder = defaults.open;
    find("policy").textContent =
      `script-src ${location.origin}; connect-src ${location.origin.replace("http", "ws")}`;
    for (const [key, text] of Object.entries(defaults)) {
      const name = document.createElement("th");
      name.scope = "row";
      name.append(attribute(key));
      const value = document.createElement("td");
      value.append(text);
      const row = document.createElement("tr");
      row.append(name, value);
      find("words").append(row);
    }
    showCode();

    """#
}
