/// How the pages around the widget look.
enum PageStyle {
  static let css = #"""
    :root { color-scheme: light dark; --fg: #1c1c1e; --bg: #f4f5f6; --soft: #fff; --line: #757575; }
    @media (prefers-color-scheme: dark) {
      :root { --fg: #f2f2f2; --bg: #141517; --soft: #1e1f22; --line: #9a9a9a; }
    }
    * { box-sizing: border-box; }
    body {
      max-width: 48rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere;
      font: 1rem/1.5 system-ui, sans-serif; color: var(--fg); background: var(--bg);
    }
    h1 { margin: 0 0 .25rem; font-size: 1.6rem; }
    h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
    p { margin: 0 0 .75rem; }
    a { color: inherit; }
    .full { display: flex; flex-direction: column; height: 100vh; height: 100dvh; }
    .full main { flex: 1 1 0; min-height: 0; }
    .full footer { padding-top: .75rem; }
    @media (max-height: 42em) { .full { display: block; height: auto; } }
    @media (min-height: 30.01em) and (max-height: 42em) { .full main { height: 28rem; } }
    #preview { height: 30rem; }
    .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      align-items: end; gap: .75rem; margin-bottom: .75rem; }
    label { display: block; }
    input, select, button {
      display: block; width: 100%; min-height: 2.75rem; padding: .4rem .75rem; font: inherit;
      letter-spacing: inherit; word-spacing: inherit; color: inherit; background: var(--soft);
      border: 1px solid var(--line); border-radius: .5rem;
    }
    button { width: auto; cursor: pointer; }
    input[type=color] { padding: .25rem; }
    pre {
      margin: 0 0 .75rem; padding: .75rem; white-space: pre-wrap; background: var(--soft);
      border: 1px solid var(--line); border-radius: .5rem;
    }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: .3rem .5rem; text-align: start; vertical-align: top;
      border-bottom: 1px solid var(--line); }
    :focus-visible { outline: 3px solid var(--fg); outline-offset: 2px; }

    """#
}
