/// The chat page at `/`.
enum ChatPage {
  static let html = """
    <!doctype html>
    <html lang="da">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Skranke</title>
    <link rel="stylesheet" href="/chat.css">
    <script src="/widget.js" data-target="#skranke" defer></script>
    </head>
    <body>
    <h1>Skranke</h1>
    <p>Spørg om digital post, kommunernes digitaliseringsprojekter og udvalgets beslutninger. \
    Svarene kommer fra kommunens dokumenter.</p>
    <main id="skranke"><noscript>Chatten kræver JavaScript.</noscript></main>
    </body>
    </html>

    """

  static let css = """
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 45rem; padding: 1rem; \
    color: #1b1b1b; background: #f6f6f4; }
    h1 { font-size: 1.5rem; margin: 0; }
    main { height: 70vh; }

    """
}
