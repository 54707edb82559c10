import JSON
import Testing

@testable import LanguageServer

/// One file in two windows, with two spellings of its URI: each buffer has its own text, and the buffer that remains open is used.
struct SeveralAddressesTests {
  @Test(
    arguments: [
      "file:///files/./junior.plan.yaml", "file:///files//junior.plan.yaml", "file:///files/sub/../junior.plan.yaml",
      "file:///files/%6Aunior.plan.yaml",
    ])
  func bothBuffersKeepTheirText(other: String) throws {
    var session = Session(loader: TestDisk(Bakery.files).loader)
    session.folders = ["/files"]
    let own = TestClient.uri(Bakery.planPath)
    apply("didOpen", own, ["version": 1, "text": "# 一\n"], to: &session)
    apply("didOpen", other, ["version": 1, "text": "# 二\n"], to: &session)
    #expect(text(session) == "# 二\n")
    apply("didChange", own, inserting: "#", to: &session)
    #expect(text(session) == "## 一\n")
    apply("didChange", other, inserting: "# 😀", to: &session)
    #expect(text(session) == "# 😀# 二\n")
    apply("didClose", other, to: &session)
    #expect(text(session) == "## 一\n")
    apply("didChange", own, inserting: "#", to: &session)
    #expect(text(session) == "### 一\n")
    apply("didClose", own, to: &session)
    #expect(text(session) == Bakery.plan)
    #expect(session.files.paths == [Bakery.planPath])
  }

  /// The buffer that was opened first can be closed first.
  @Test func theSecondBufferStaysWhenTheFirstIsClosed() throws {
    var session = Session(loader: TestDisk(Bakery.files).loader)
    session.folders = ["/files"]
    let (own, other) = (TestClient.uri(Bakery.planPath), "file:///files/./junior.plan.yaml")
    apply("didOpen", own, ["version": 1, "text": "# 一\n"], to: &session)
    apply("didOpen", other, ["version": 1, "text": "# 二\n"], to: &session)
    apply("didClose", own, to: &session)
    #expect(text(session) == "# 二\n")
    apply("didClose", other, to: &session)
    #expect(text(session) == Bakery.plan)
  }

  private func text(_ session: Session) -> String? {
    session.files[Bakery.planPath].map { String(decoding: $0.source.bytes, as: UTF8.self) }
  }

  private func apply(_ name: String, _ uri: String, _ members: TestJSON = [:], inserting text: String? = nil, to session: inout Session) {
    let start: TestJSON = ["line": 0, "character": 0]
    let changes: [TestJSON] = text.map { [["range": ["start": start, "end": start], "text": .string($0)]] } ?? []
    let document = (["uri": .string(uri)] as TestJSON).merging(members)
    let params: TestJSON = ["textDocument": document, "contentChanges": .array(changes)]
    Notifications.notification(named: "textDocument/" + name)?.apply(JSONParser.parse(params.bytes)?.root, to: &session)
  }
}
