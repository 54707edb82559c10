import JSON
import Testing

@testable import LanguageServer

/// The completions at a mark, and the text after one of them is accepted.
struct CompletionAnswer {
  let items: [JSONValue]
  let text: String
  let encoding: PositionEncoding

  static let snippets: TestJSON = [
    "textDocument": [
      "diagnostic": [:],
      "completion": [
        "completionItem": [
          "snippetSupport": true, "insertTextModeSupport": ["valueSet": [1, 2]], "labelDetailsSupport": true,
          "documentationFormat": ["markdown"],
        ]
      ],
    ]
  ]

  static let planHead = """
    # 计划😀 e\u{301}\t
    kind: training-plan
    format: 1
    id: new
    title: 面点😀e\u{301}\t培训
    standard: {id: bakery, version: 2024-a}
    level: junior

    """

  /// The items at the mark, and the text that taking one of them gives.
  static func at(
    _ marked: String, path: String = "/files/new.plan.yaml", encoding: PositionEncoding = .utf16, capabilities: TestJSON = snippets,
    locale: String = "zh", trigger: String? = nil
  ) async -> CompletionAnswer {
    let marked = MarkedText(marked)
    let client = await TestClient(Bakery.files, encoding: encoding, locale: locale, capabilities: capabilities)
    client.open(path, marked.text)
    let context: TestJSON = trigger.map { ["context": ["triggerKind": 2, "triggerCharacter": .string($0)]] } ?? [:]
    let result = await client.request("textDocument/completion", client.place(path, marked.place, in: marked.text).merging(context))
    return CompletionAnswer(items: result["items"].map { Array($0.elements) } ?? [], text: marked.text, encoding: encoding)
  }

  var labels: [String] { items.compactMap { $0["label"]?.string } }

  /// The lines that the text has after taking an item and did not have before.
  func lines(taking label: String) -> [String] {
    guard let item = items.first(where: { $0["label"]?.string == label }), let edit = item["textEdit"] else { return ["no such item"] }
    let edits = JSONParser.parse(Array("[\(edit.text)]".utf8))?.root
    let line = text.split(separator: "\r\n", omittingEmptySubsequences: false)[edit.at("range", "start", "line")?.int ?? 0]
    // Clients indent further lines like the one that the item is taken on.
    let written = edit["newText"]?.string ?? ""
    // A text of several words is sent as a snippet that writes it.
    let plain = SnippetExpansion(written).flatMap { item["insertTextFormat"]?.int == 2 && $0.stops.isEmpty ? $0.text : nil } ?? written
    let indented = plain.replacing("\n", with: "\n" + line.prefix { $0 == " " })
    let after = Edits.apply(edits, to: text, encoding).replacing(written, with: indented)
    var before = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    return after.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init).filter { line in
      guard let index = before.firstIndex(of: line) else { return true }
      before.remove(at: index)
      return false
    }
  }
}
