/// The sign of the pages in tabs and bookmarks: a speech bubble.
enum PageIcon {
  static let svg = #"""
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <path fill="#0b4f7d" d="M4 4h24v18H14l-7 6v-6H4z"/>
    <path stroke="#fff" stroke-width="2.5" d="M9 10.5h14M9 15.5h9"/>
    </svg>

    """#
}
