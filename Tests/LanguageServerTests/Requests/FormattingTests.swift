import Formatting
import Schema
import Testing
import TextModel

@testable import LanguageServer

/// `textDocument/formatting`.
@Suite(.timeLimit(.minutes(10)))
struct FormattingTests {
  static let untidy = Bakery.planMarked
    .replacing("id: junior-plan\n", with: "")
    .replacing("level: junior\n", with: "level:   \"junior\"   # 等级😀 e\u{301}\t\nid: junior-plan\n\n\n")
    .replacing("weight: 50}\n  - module: M2", with: "  weight: 50}\n  - module: M2")

  @Test(arguments: PositionEncoding.all)
  func resultEqualsTheCommandLine(encoding: PositionEncoding) async {
    let opened = await OpenedDocument(Self.untidy, at: Bakery.planPath, encoding: encoding)
    let edits = await opened.ask("textDocument/formatting", about: opened.all, ["options": ["tabSize": 8, "insertSpaces": false]])
    let after = Edits.apply(edits, to: opened.marked.text, encoding)
    let document = Document.read(SourceText(utf8: Array(opened.marked.text.utf8)))
    #expect(Array(after.utf8) == Formatter.format(document).bytes)
    #expect(after != opened.marked.text)
    #expect(after.contains("level: junior") && after.contains("# 等级😀 e\u{301}"))
  }

  @Test func canonicalFileIsUnchanged() async {
    let once = await OpenedDocument(Self.untidy, at: Bakery.planPath)
    let edits = await once.ask("textDocument/formatting", about: once.all)
    let tidy = Edits.apply(edits, to: once.marked.text)
    once.client.change(Bakery.planPath, version: 2, to: tidy)
    #expect(await once.ask("textDocument/formatting", about: once.all).text == "[]")
  }

  @Test(arguments: ["kind: training-plan\r\nlevel：junior 😀e\u{301}\t\r\n", "name: 😀e\u{301}\t\r\n"])
  func unreadableFileIsUnchanged(text: String) async {
    let client = await TestClient()
    client.open("/files/x.yaml", text)
    let answer = await client.request("textDocument/formatting", TestClient.document("/files/x.yaml").merging(["options": [:]]))
    #expect(answer.isNull)
  }
}
