import JSON
import TestSupport
import Testing

@testable import LanguageServer

/// Completion after a full-width comma in a list on one line: accepted completions replace it by the comma of YAML.
@Suite(.timeLimit(.minutes(10)))
struct FullwidthCommaTests {
  private static let head =
    "kind: training-plan\nformat: 1\nid: new\ntitle: 面点😀\nstandard: {id: bakery, version: 2024-a}\nlevel: junior\nmodules:\n  - module: M1 原料\n"

  /// The items at the mark, and the text before.
  private func items(_ line: String) async -> (items: [JSONValue], text: String) {
    let marked = MarkedText(Self.head + line + "\n")
    let client = await TestClient(Bakery.files)
    client.open("/files/new.plan.yaml", marked.text)
    let result = await client.request("textDocument/completion", client.place("/files/new.plan.yaml", marked.place, in: marked.text))
    return (result["items"].map { Array($0.elements) } ?? [], marked.text)
  }

  private static func labels(_ items: [JSONValue]) -> Set<String> { Set(items.compactMap { $0["label"]?.string }) }

  private func applying(_ label: String, _ completed: (items: [JSONValue], text: String)) -> String? {
    guard let edit = completed.items.first(where: { $0["label"]?.string == label })?["textEdit"] else { return nil }
    let after = Edits.apply(JSONParser.parse(Array("[\(edit.text)]".utf8))?.root, to: completed.text, .utf16)
    return after.split(whereSeparator: \.isNewline).dropFirst(8).joined(separator: "\n")
  }

  @Test(arguments: ["，", "、", "；", "， ", "、\t"])
  func fullwidthCommaOffersEntries(comma: String) async {
    let plain = await items("    covers: [1.1 选料,¦]")
    for closer in ["]", ""] {
      let wide = await items("    covers: [1.1 选料\(comma)¦\(closer)")
      let offered = Self.labels(wide.items)
      // What is left of a function depends on what the list covers: before `；` is divided, that is less.
      #expect(Self.labels(plain.items).filter { !$0.hasSuffix(" rest") }.isSubset(of: offered))
      #expect(applying("1.2 称量", wide) == "    covers: [1.1 选料, 1.2 称量\(closer)")
    }
  }

  @Test(arguments: [
    ("    covers: [1.1，1.2¦]", "1.2 称量", "    covers: [1.1, 1.2 称量]"),
    ("    covers: [1.1，称¦, 2.1 和面]", "1.2 称量", "    covers: [1.1, 1.2 称量, 2.1 和面]"),
    ("    covers: [1.1，1.2、2¦]", "2.1 和面", "    covers: [1.1，1.2, 2.1 和面]"),
    ("    hours: {theory: 6，pra¦}", "practice", "    hours: {theory: 6, practice: }"),
    ("    covers:\n      [1.1，¦\n      ]", "1.2 称量", "    covers:\n      [1.1, 1.2 称量\n      ]"),
  ])
  func acceptedEntryReplacesTheFullwidthComma(line: String, label: String, expected: String) async throws {
    let completed = await items(line)
    #expect(applying(label, completed) == expected)
    // Clients keep what begins with that which is replaced in front of the cursor.
    let filter = try #require(completed.items.first { $0["label"]?.string == label }?["filterText"]?.string)
    #expect(["，", "、"].contains(filter.first.map(String.init)))
  }

  @Test(arguments: ["    covers:\n      - 1.1，¦", "    covers: [\"1.1，¦\"]", "    covers: [1.1，2.1, ¦]", "    objectives: 1.1、¦"])
  func fullwidthCommaInATextIsNotReplaced(line: String) async {
    for item in await items(line).items {
      #expect(item.at("textEdit", "newText")?.string?.hasPrefix(", ") == false, "\(item.text)")
    }
  }

  /// A client that does not know `textEdit` inserts `insertText`, and without it the label: there is one wherever it begins like the label.
  @Test func clientsWithoutEditsInsertTheText() async {
    for line in ["    covers: [1.1，¦]", "    covers: ¦", "    ¦", "    hours: {¦}"] {
      let found = await items(line).items
      #expect(!found.isEmpty)
      for item in found {
        let inserted = (item["insertText"] ?? item["label"])?.string ?? ""
        let replaced = item.at("textEdit", "newText")?.string
        if item["insertText"] == nil, replaced?.hasPrefix("[") == true || replaced?.hasPrefix("- ") == true { continue }
        #expect(replaced == (line.contains("，") ? ", " : "") + inserted, "\(item.text)")
      }
    }
  }
}
