import JSON
import Testing

@testable import LanguageServer

/// A reference or value that is still being typed is not reported until the author continues elsewhere.
struct UnfinishedTextTests {
  /// A plan in which an author types at the mark, sign by sign.
  private struct Typing {
    let client: TestClient
    private(set) var text: String
    private(set) var offset: Int
    private var version = 1

    let path: String

    init(_ marked: String) async { await self.init(file: CompletionAnswer.planHead + marked, at: UnfinishedTextTests.path) }

    init(file marked: String, at path: String) async {
      let marked = MarkedText(marked)
      self.path = path
      client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
      text = marked.text
      offset = marked.place
      client.open(path, text)
    }

    mutating func type(_ typed: String, at place: Int? = nil) {
      let place = place ?? offset
      version += 1
      let position = client.position(place, in: text)
      client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": .string(TestClient.uri(path)), "version": .number(version)],
          "contentChanges": [["range": ["start": position, "end": position], "text": .string(typed)]],
        ])
      var bytes = Array(text.utf8)
      bytes.insert(contentsOf: Array(typed.utf8), at: place)
      text = String(decoding: bytes, as: UTF8.self)
      offset = place + typed.utf8.count
    }

    /// All that is reported, each with its message and the line that it is on.
    func findings() async -> [String] {
      let report = await client.request("textDocument/diagnostic", TestClient.document(path))
      let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      return (report["items"].map { Array($0.elements) } ?? []).map { item in
        let line = item.at("range", "start", "line")?.int ?? 0
        // The line where the author writes changes.
        let key = lines.indices.contains(line) ? lines[line].split(separator: "[", omittingEmptySubsequences: false).first ?? "" : ""
        return "\(item["code"]?.string ?? ""): \(item["message"]?.string ?? "") \(key)"
      }
    }

    /// What is reported on the line where the author writes, besides what its list lacks.
    func codes(at place: Int? = nil) async -> [String] { await allCodes(at: place).filter { !$0.hasPrefix("missing-") } }

    /// All that is reported on the line where the author writes.
    func allCodes(at place: Int? = nil) async -> [String] {
      let line = MarkedText.position(of: place ?? offset, in: text, client.encoding).line
      let report = await client.request("textDocument/diagnostic", TestClient.document(path))
      let items = report["items"].map { Array($0.elements) } ?? []
      return items.filter { $0.at("range", "start", "line")?.int == line }.compactMap { $0["code"]?.string }
    }
  }

  private static let path = "/files/new.plan.yaml"
  private static let block = "modules:\n  - module: M1 原料准备\n    covers:\n      ¦\n"

  @Test(
    arguments: [
      "- 1.1 选料😀e\u{301}", "- 1 原料准备", "- A1.1.2 能检查原料的保质期", "- 能1.1.2 能检查原料的保质期", "- K2.1.1 水调面团的特点",
      "- 知2.1.1 水调面团的特点", "- senior/2.1 烘烤", "- 高级/2.2 和面", "- 1.1～1.2", "- 2 面点制作 其余",
    ])
  func nothingIsReportedWhileAReferenceIsTyped(reference: String) async {
    var typing = await Typing(Self.block)
    for scalar in reference.unicodeScalars.dropLast() {
      typing.type(String(scalar))
      #expect(await typing.codes() == [], "after \(scalar) of \(reference)")
    }
  }

  @Test(arguments: ["covers: [¦]", "covers:\n      - 1.1 选料😀e\u{301}\n      - ¦", "covers:\n    - ¦\n"])
  func unfinishedReferenceIsNotReportedInAnyListForm(list: String) async {
    var typing = await Typing("modules:\n  - module: M1 原料准备\n    \(list)\n")
    for scalar in "1.2 称".unicodeScalars {
      typing.type(String(scalar))
      #expect(await typing.codes() == [], "after \(scalar)")
    }
  }

  @Test(arguments: ["- 1.7", "- 1.2 磨", "- A1.1.9", "- 6", "- x", "- 1.2称", "- 7～8"])
  func textThatBeginsNoReferenceIsReported(reference: String) async {
    var typing = await Typing(Self.block)
    typing.type(reference)
    #expect(await typing.codes() != [])
  }

  /// The beginning of a key is no unknown key; another word is.
  @Test(arguments: [
    ("modules:\n  - ¦\n", "modul"), ("hours: {¦}\n", "theory: 4, practic"), ("modules:\n  - module: M1 甲\n    assess¦\n", "men"),
  ])
  func beginningOfAKeyIsNotReported(lines: String, key: String) async {
    var typing = await Typing(lines)
    for scalar in key.unicodeScalars {
      typing.type(String(scalar))
      #expect(await typing.codes().filter { $0 != "hours-mismatch" } == [], "after \(scalar) of \(key)")
    }
    typing.type("x")
    #expect(await typing.codes() != [])
  }

  private static let withHours =
    "hours: {theory: 8, practice: 12}\nmodules:\n  - module: M1 原料😀e\u{301}\n    hours: {theory: 4, practice: 6}\n    covers: [1 原料准备]\n"

  /// A record that is begun: its name, and what it has in braces on its line.
  @Test(arguments: [
    (withHours + "  - module: ¦\n", "M2 面点制作"),
    (withHours + "    units:\n      - {unit: M1.1 选料, covers: [1.1 选料😀e\u{301}]}\n      - ¦\n", "{unit: M1.2 称量, covers: [1.2 称量]}"),
    (withHours + "not-covered:\n  - ref: ¦\n", "2 面点制作"),
  ])
  func aRecordThatIsBegunIsNotReported(lines: String, typed: String) async {
    var typing = await Typing(lines)
    for scalar in typed.unicodeScalars {
      typing.type(String(scalar))
      #expect(await typing.allCodes() == [], "after \(scalar) of \(typed)")
    }
  }

  @Test(arguments: [("  - level: ¦\n", "expert"), ("  - level: expert\n    name: ¦\n", "专家级"), ("      - function: ¦\n", "1 原料准备")])
  func aLevelThatIsBegunLacksNoFunctions(lines: String, typed: String) async {
    var typing = await Typing(file: Bakery.standardMarked + lines, at: Bakery.standardPath)
    for scalar in typed.unicodeScalars {
      typing.type(String(scalar))
      let codes = await typing.allCodes()
      #expect(!codes.contains("missing-function") && !codes.contains("missing-content"), "after \(scalar) of \(typed)")
    }
    _ = await typing.client.request("textDocument/documentHighlight", typing.client.place(Bakery.standardPath, 0, in: typing.text))
    #expect(await typing.allCodes().contains { $0.hasPrefix("missing-") })
  }

  /// What a completion or Enter inserts: a number whose text is still to be written, also at the end of several lines.
  @Test(arguments: ["- 1.1.2 ", "- 1.1.2 能", "- 1.1.2 能测量面粉的湿度\n                  - 1.1.3 能"])
  func insertedItemIsNotReported(inserted: String) async {
    let marked = MarkedText(Bakery.standardMarked.replacing("- 1.1.2 能检查原料的保质期", with: "¦"))
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    client.open(Bakery.standardPath, marked.text)
    let place = client.position(marked.place, in: marked.text)
    client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(TestClient.uri(Bakery.standardPath)), "version": 2],
        "contentChanges": [["range": ["start": place, "end": place], "text": .string(inserted)]],
      ])
    let report = await client.request("textDocument/diagnostic", TestClient.document(Bakery.standardPath))
    #expect(!report.text.contains("empty-value") && !report.text.contains("ability-form"))
    client.notify("textDocument/didSave", TestClient.document(Bakery.standardPath))
    let saved = await client.request("textDocument/diagnostic", TestClient.document(Bakery.standardPath))
    #expect(saved.text.contains("empty-value") || saved.text.contains("ability-form"))
  }

  @Test func unfinishedTextIsReportedAfterSaving() async {
    var typing = await Typing(Self.block)
    typing.type("- 1.2 称")
    #expect(await typing.codes() == [])
    typing.client.notify("textDocument/didSave", TestClient.document(Self.path))
    #expect(await typing.codes() != [])
  }

  @Test func unfinishedTextIsReportedAfterTheCursorMoves() async {
    var typing = await Typing(Self.block)
    typing.type("- 1.2 称")
    _ = await typing.client.request("textDocument/documentHighlight", typing.client.place(Self.path, typing.offset, in: typing.text))
    #expect(await typing.codes() == [])
    _ = await typing.client.request("textDocument/documentHighlight", typing.client.place(Self.path, 0, in: typing.text))
    #expect(await typing.codes() != [])
  }

  @Test func unfinishedTextIsReportedAfterAnEditElsewhere() async {
    var typing = await Typing(Self.block)
    typing.type("- 1.2 称")
    let place = typing.offset
    #expect(await typing.codes() == [])
    typing.type("#", at: 0)
    #expect(await typing.codes(at: place + 1) != [])
  }

  /// What is missing, above and below, is told as it was before the reference was begun, and as it is once it is finished.
  @Test(arguments: [
    ("\n      - 1.1 选料😀e\u{301}¦", "\r\n      - ", "1.2 称量"), (" [1.1 选料😀e\u{301}¦]", ", ", "1.2 称量"),
    ("\n      - 1.1 选料😀e\u{301}\n      ¦", "- ", "1.2 称量"), ("\n    - 1.1 选料😀e\u{301}¦", "\r\n    - ", "A1.2.1 能按配方称量原料"),
  ])
  func otherFindingsStayWhileAReferenceIsTyped(list: String, start: String, reference: String) async {
    let below = "  - module: M2 面点制作\n    covers: [2.1 和面]\n"
    var typing = await Typing("modules:\n  - module: M1 原料准备\n    covers:\(list)\n" + below)
    let before = await typing.findings()
    #expect(before.contains { $0.contains("1.2 称量") } && before.contains { $0.contains("2.2 烘烤") })
    for text in [start] + reference.unicodeScalars.dropLast().map({ String($0) }) {
      typing.type(text)
      #expect(await typing.findings() == before, "after \(text)")
    }
    typing.type(String(reference.unicodeScalars.suffix(1)))
    #expect(await typing.findings() != before)
    #expect(await typing.findings().contains { $0.contains("2.2 烘烤") })
  }

  @Test func otherFindingsAreUpdatedAfterAnEditElsewhere() async {
    let below = "  - module: M2 面点制作\n    covers: [2.1 和面]\n"
    var typing = await Typing("modules:\n  - module: M1 原料准备\n    covers: [1.1 选料😀e\u{301}, ¦]\n" + below)
    let before = await typing.findings()
    typing.type("1.2 称")
    #expect(await typing.findings() == before)
    typing.type("#", at: 0)
    #expect(await typing.findings() != before)
  }

  /// A value that is not there yet, in a plan or standard.
  @Test(arguments: ["hours:", "not-covered:\n  - ref:", "modules:\n  - module: M1 甲\n    objectives:\n      -"])
  func missingValueAtTheCursorIsNotReported(lines: String) async {
    var typing = await Typing(lines + "¦\n")
    typing.type(" ")
    #expect(await typing.codes() == [])
    typing.client.notify("textDocument/didSave", TestClient.document(Self.path))
    #expect(await typing.codes() == ["empty-value"])
  }

  /// The dash of an item that comes next, and the same file opened anew.
  @Test func emptyItemIsReportedWhenAFileIsOpened() async {
    var typing = await Typing("modules:\n  - module: M1 原料准备\n    covers:\n      - 1.1 选料😀e\u{301}¦\n")
    typing.type("\r\n      - ")
    #expect(await typing.codes() == [])
    let fresh = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    fresh.open(Self.path, typing.text)
    let report = await fresh.request("textDocument/diagnostic", TestClient.document(Self.path))
    #expect(report["items"]?.text.contains("empty-value") == true)
  }

  @Test func levelThatIsStillToComeIsNotReported() async {
    let catalogue = "kind: standard\nformat: 1\nid: x\nversion: 1\nfunctions:\n  - {function: 和面, levels: [L5, L4]}\n"
    var typing = await Typing(file: catalogue + "levels:\n  - level: L5¦\n", at: Bakery.standardPath)
    typing.type("\r\n    ")
    typing.type("name: 五级")
    #expect(await !typing.findings().contains { $0.hasPrefix("level-mismatch") })
    typing.client.notify("textDocument/didSave", TestClient.document(Bakery.standardPath))
    #expect(await typing.findings().contains { $0.hasPrefix("level-mismatch") })
  }
}
