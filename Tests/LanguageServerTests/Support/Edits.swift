import JSON

@testable import LanguageServer

/// Applies edits as a client would.
enum Edits {
  /// The text after a list of `TextEdit`s.
  static func apply(_ edits: JSONValue?, to text: String, _ encoding: PositionEncoding = .utf16) -> String {
    guard let edits else { return text }
    let places = edits.elements.compactMap { edit -> (Range<Int>, String)? in
      guard let start = offset(edit.at("range", "start"), in: text, encoding),
        let end = offset(edit.at("range", "end"), in: text, encoding),
        let newText = edit["newText"]?.string
      else { return nil }
      return (start..<end, newText)
    }
    var bytes = Array(text.utf8)
    for (range, newText) in places.reversed() where range.upperBound <= bytes.count {
      bytes.replaceSubrange(range, with: Array(newText.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The byte offset of a position, found by counting from the start of the text: slow, and not the code under test.
  static func offset(_ position: JSONValue?, in text: String, _ encoding: PositionEncoding) -> Int? {
    guard let line = position?["line"]?.int, let character = position?["character"]?.int else { return nil }
    let wanted = LSPPosition(line: line, character: character)
    var found: Int?
    // The positions after a CR and after its LF are the same: the later offset counts.
    MarkedText.forEachPosition(in: text, encoding) { offset, position in
      if position == wanted { found = offset }
      return position.line <= line
    }
    return found
  }

  /// The new texts of a `WorkspaceEdit`, by path.
  static func apply(workspace edit: JSONValue?, to files: [String: String], _ encoding: PositionEncoding = .utf16) -> [String: String] {
    var result: [String: String] = [:]
    for document in edit?["documentChanges"].map({ Array($0.elements) }) ?? [] {
      let path = DocumentURI.path(ofURI: document.at("textDocument", "uri")?.string ?? "")
      result[path] = apply(document["edits"], to: files[path] ?? "", encoding)
    }
    if let changes = edit?["changes"] {
      var members = changes.members
      while let uri = members.next()?.string, let edits = members.next() {
        let path = DocumentURI.path(ofURI: uri)
        result[path] = apply(edits, to: files[path] ?? "", encoding)
      }
    }
    return result
  }
}
