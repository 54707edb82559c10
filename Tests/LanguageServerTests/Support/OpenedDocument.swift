import JSON
import Testing

@testable import LanguageServer

/// A document with marks, opened in a client that supports everything.
struct OpenedDocument {
  let client: TestClient
  let path: String
  let marked: MarkedText

  static let capabilities: TestJSON = [
    "textDocument": [
      "diagnostic": ["relatedInformation": true], "hover": ["contentFormat": ["markdown"]],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      "codeAction": [
        "codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]], "isPreferredSupport": true, "dataSupport": true,
        "resolveSupport": ["properties": ["edit"]],
      ],
      "rename": ["prepareSupport": true], "documentLink": ["tooltipSupport": true],
    ],
    "workspace": [
      "workspaceEdit": ["documentChanges": true], "fileOperations": ["willRename": true], "diagnostics": ["refreshSupport": true],
    ],
  ]

  init(
    _ marked: String, at path: String, files: [String: String] = Bakery.files, encoding: PositionEncoding = .utf16, locale: String = "zh",
    capabilities: TestJSON = OpenedDocument.capabilities
  ) async {
    self.marked = MarkedText(marked)
    self.path = path
    client = await TestClient(files, encoding: encoding, locale: locale, capabilities: capabilities)
    client.open(path, self.marked.text)
  }

  /// Asks about the first mark.
  func ask(_ method: String, _ more: TestJSON = [:], place: Int = 0) async -> JSONValue {
    await client.request(method, client.place(path, marked.places[place], in: marked.text).merging(more))
  }

  func ask(_ method: String, about range: Range<Int>, _ more: TestJSON = [:]) async -> JSONValue {
    await client.request(method, TestClient.document(path).merging(["range": client.stretch(range, in: marked.text)]).merging(more))
  }

  var all: Range<Int> { 0..<marked.text.utf8.count }

  /// The text that a range of the answer covers in a file.
  func text(_ range: JSONValue?, in other: String? = nil) -> String {
    let text = other ?? marked.text
    guard let start = Edits.offset(range?["start"], in: text, client.encoding),
      let end = Edits.offset(range?["end"], in: text, client.encoding),
      start <= end
    else { return "no such place" }
    return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
  }
}
