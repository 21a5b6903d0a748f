/// The chat page at `/`: the widget in full size, for whoever wants to try it.
enum ChatPage {
  static let html = #"""
    <!doctype html>
    <html lang="da">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Skranke – spørg kommunen</title>
    <link rel="icon" href="icon.svg">
    <link rel="stylesheet" href="page.css">
    <script src="widget.js" data-target="#chat" defer></script>
    </head>
    <body class="full">
    <header>
    <h1>Skranke</h1>
    <p>Spørg om fritagelse for Digital Post, om kommunens digitale projekter og om udvalgets
    beslutninger. Hvert svar har sin kilde.</p>
    </header>
    <main id="chat"><noscript><p>Chatten kræver JavaScript.</p></noscript></main>
    <footer><a href="embed">Sæt chatten på jeres egen hjemmeside</a></footer>
    </body>
    </html>

    """#
}
