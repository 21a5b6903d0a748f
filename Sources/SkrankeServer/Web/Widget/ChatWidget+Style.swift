extension ChatWidget {
  /// How the chat looks.
  ///
  /// A municipality sets one colour, `--skranke-accent`; what stands on it is black or white,
  /// whichever contrasts more, which is never less than 4.5:1 (WCAG 2.1: both are equal where the
  /// relative luminance is 0.179, and that is the `y` of XYZ). Nothing else depends on the colour:
  /// lines, links and focus rings take that of the text. Nothing moves. On low screens, such as at 400 % zoom, the
  /// parts follow each other and the whole scrolls.
  static let style = #"""
    :host {
      all: initial; display: grid; grid-template-rows: minmax(0, 1fr); height: 100%;
      min-height: 28em; color: var(--fg);
      font: max(1rem, 16px)/1.5 var(--skranke-font, system-ui, sans-serif);
      --fg:#1c1c1e; --bg:#fff; --soft:#f1f2f4; --mute:#555; --line:#757575;
      --accent: var(--skranke-accent, #0b4f7d);
      --on: var(--skranke-accent-text, #fff);
    }
    @supports (color: color(from red xyz-d65 x y z)) {
      :host {
        --k: clamp(0, (.179 - y) * 9999, 1);
        --on: var(--skranke-accent-text,
          color(from var(--accent) xyz-d65 calc(.9505*var(--k)) var(--k) calc(1.089*var(--k))));
      }
    }
    :host([data-theme=dark]) { ${dark} }
    @media (prefers-color-scheme: dark) {
      :host(:not([data-theme=light])) { ${dark} }
    }
    :host(:not([data-target])) { display: contents; }
    * { box-sizing: border-box; overflow-wrap: anywhere; }
    [hidden], dialog:not([open]), [role=group]:empty { display: none !important; }
    .panel, .question, .answer, button, textarea {
      border: 1px solid var(--line); border-radius: var(--skranke-radius, .5em);
    }
    .panel {
      display: flex; flex-direction: column; margin: 0; padding: 0; overflow: auto;
      color: inherit; background: var(--bg);
    }
    dialog, .open { position: fixed; inset: auto 1em 1em auto; z-index: 2147483000; }
    dialog {
      width: 26em; max-width: none; height: min(42em, 100vh - 2em); max-height: none;
      box-shadow: 0 .25em 1.5em #0006;
    }
    dialog:modal { inset: 0; width: 100%; height: 100%; border-radius: 0; }
    header {
      display: flex; align-items: center; gap: .5em; padding: .25em .75em;
      border-bottom: 1px solid var(--line);
    }
    header, .question, .strong { color: var(--on); background: var(--accent); }
    h2 { flex: 1; margin: .4em 0; font-size: 1.1em; }
    .scroll {
      flex: 1 1 0; min-height: 9em; overflow-y: auto; position: relative;
      padding: .75em .75em 2em;
    }
    p, ul, .buttons { margin: 0 0 .5em; }
    ul { padding-inline-start: 1.25em; }
    .question {
      width: fit-content; max-width: 90%; margin: 0 0 .5em auto; padding: .4em .75em;
      white-space: pre-wrap;
    }
    .answer { margin-bottom: 1em; padding: .6em .75em .1em; background: var(--soft); }
    .unknown, .error { border-inline-start-width: .3em; }
    .small { font-size: .875em; color: var(--mute); }
    .buttons { display: flex; flex-wrap: wrap; gap: .5em; }
    a { color: inherit; }
    button, textarea {
      min-height: 2.75em; padding: .4em .75em; font: inherit; letter-spacing: inherit;
      word-spacing: inherit; color: inherit; background: var(--bg);
    }
    button { cursor: pointer; text-align: start; }
    button:hover { text-decoration: underline; }
    [aria-disabled] { cursor: default; color: var(--mute); border-style: dashed; }
    header button { background: none; border-color: currentColor; }
    .open { padding: .5em 1.25em; border: 2px solid var(--bg); border-radius: 2em;
      box-shadow: 0 0 0 1px var(--line); }
    .status { margin: -2em 0 0; padding: .25em .85em; min-height: 2em; pointer-events: none; }
    .status:not(:empty) { position: relative; background: var(--bg); }
    form, .tools { margin: 0; padding: .5em .75em; }
    .tools { padding-top: 0; font-size: .875em; }
    .row { display: flex; align-items: end; gap: .5em; margin: .25em 0; }
    textarea { flex: 1; min-width: 0; max-height: 9em; resize: none; field-sizing: content; }
    form p { margin: 0; }
    :focus-visible { outline: 3px solid var(--fg); outline-offset: 2px; }
    header :focus-visible { outline-color: currentColor; }
    .scroll:focus-visible { outline-offset: -3px; }
    .open:focus-visible { outline-offset: 0; box-shadow: 0 0 0 5px var(--bg); }
    .hidden {
      position: absolute; width: 1px; height: 1px; overflow: hidden; border: 0;
      clip-path: inset(50%); white-space: nowrap;
    }
    @media (max-height: 30em) {
      :host { height: auto; }
      .panel { display: block; }
      .scroll { overflow: visible; }
    }
    @media print { dialog, .open { display: none !important; } }
    """#

  /// The colours of the dark, which two rules of the style use.
  static let theme = #"""
    const dark = "--fg:#f2f2f2;--bg:#1e1f22;--soft:#2d2f34;--mute:#c4c4c4;--line:#9a9a9a";
    """#
}
