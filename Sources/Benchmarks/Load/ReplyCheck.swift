import JSONCoding

/// Checks that what came back is a reply of the right sort, before replies are compared with it.
enum ReplyCheck {
  /// Why a reply is none.
  enum Problem: Error, Equatable {
    /// Not JSON, or not an object.
    case malformed(String)
    /// Of another request.
    case wrongID
    /// An error instead of a result.
    case error(String)
    /// A result that lacks what it must have.
    case incomplete(String)
    /// Not what was to come: of whom, the place in the reply, and what came instead.
    case different(String, at: Int, came: String)
    /// The connection ended, or nothing came.
    case ended(String)
  }

  /// Checks one line.
  ///
  /// - Parameters:
  ///   - line: The reply.
  ///   - id: The id of the request.
  ///   - members: What the result must have.
  /// - Throws: ``Problem``.
  static func check(_ line: [UInt8], id: Int, has members: [String]) throws(Problem) {
    let text = String(decoding: line, as: UTF8.self)
    guard let value = try? JSONReader.read(line), value.members != nil else {
      throw .malformed(text)
    }
    guard value["id"]?.integer == id else { throw .wrongID }
    guard let result = value["result"] else { throw .error(text) }
    for member in members where result[member] == nil { throw .incomplete(text) }
  }
}
