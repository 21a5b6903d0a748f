/// The line ends of HTTP.
enum HTTPLine {
  /// The line without CR LF.
  ///
  /// RFC 9112 §2.2 lets a recipient take a lone LF for a line end and forbids it to take a lone
  /// CR for one; as not everybody does the same, both are refused. A CR within the line fails
  /// later, since nothing in the grammars may hold one.
  static func content(
    _ line: ArraySlice<UInt8>, else fault: HTTPRequestError
  ) throws(HTTPRequestError) -> ArraySlice<UInt8> {
    let content = line.dropLast(2)
    guard line.count >= 2, line.suffix(2).elementsEqual([ASCII.carriageReturn, ASCII.lineFeed])
    else { throw fault }
    return content
  }
}
