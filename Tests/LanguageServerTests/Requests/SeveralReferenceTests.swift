import JSON
import Testing

@testable import LanguageServer

/// Ranges (`2.1～2.2`) and rests (`2 面点制作 其余`): every request supports them like single references.
@Suite(.timeLimit(.minutes(10)))
struct SeveralReferenceTests {
  private static let head = CompletionAnswer.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    covers: "

  private func plan(_ covers: String) async -> OpenedDocument {
    await OpenedDocument(Bakery.planMarked.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: covers), at: Bakery.planPath)
  }

  @Test(arguments: [
    ("[2.1～¦]", "2.1 和面～2.2 烘烤"), ("[2.1 和面至¦]", "2.1 和面至2.2 烘烤"), ("[1.1—称¦]", "1.1 选料😀e\u{301}—1.2 称量"),
    ("[A1.1.1~¦]", "A1.1.1 能辨认😀e\u{301}\t常用面粉~A1.1.2 能检查原料的保质期"),
  ])
  func rangeIsCompletedToALaterNumber(line: String, label: String) async {
    let completed = await CompletionAnswer.at(Self.head + line + "\n")
    #expect(completed.labels.first == label)
  }

  @Test(arguments: ["[2.2～¦]", "[～¦]", "[9.1～¦]"])
  func rangeWithoutALaterNumberIsNotOffered(line: String) async {
    let completed = await CompletionAnswer.at(Self.head + line + "\n")
    #expect(!completed.labels.contains { $0.contains("～") })
  }

  @Test func restIsOffered() async {
    let english = await CompletionAnswer.at(Self.head + "[1.1 选料😀e\u{301}, ¦]\n")
    #expect(english.labels.contains("1 原料准备 rest") && english.labels.contains("rest"))
    let chinese = await CompletionAnswer.at(
      "文件类型: 培训计划\n格式版本: 1\n标识: new\n名称: 😀e\u{301}\t\n标准: bakery@2024-a\n等级: 初级\n模块:\n  - 模块名: M1 原料\n    对应: [1.1 选料😀e\u{301}, 其¦]\n")
    #expect(chinese.labels.contains("1 原料准备 其余") && chinese.labels.contains("其余"))
    #expect(chinese.lines(taking: "1 原料准备 其余").last == "    对应: [1.1 选料😀e\u{301}, 1 原料准备 其余]")
    let entry = await CompletionAnswer.at(CompletionAnswer.planHead + "not-covered:\n  - ref: ¦\n")
    #expect(!entry.labels.contains("rest"))
  }

  @Test(arguments: [
    ("[1.1～1¦.2]", "**1.1～1.2**", "- 1.2 称量"), ("[1.1 选料😀e\u{301}, 1 原料准备 其¦余]", "**1 原料准备 其余**", "- 1.2 称量"),
    ("[1.1 选料😀e\u{301}, 其¦余]", "**其余**", "- 1.2 称量"),
  ])
  func hoverAndDefinitionShowAllMembers(covers: String, heading: String, line: String) async {
    let opened = await plan(covers)
    let text = (await opened.ask("textDocument/hover")).at("contents", "value")?.string ?? ""
    #expect(text.hasPrefix(heading) && text.contains(line))
    let places = await opened.ask("textDocument/definition")
    #expect(places.elements.contains { opened.text($0["range"], in: Bakery.standard).contains("1.2 称量") })
  }

  @Test func renameChangesTitlesInRangesAndRests() async {
    let plan = Bakery.plan.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[1.1 选料😀e\u{301}至1.2 称量, 1 原料准备 其余]")
    var files = Bakery.files
    files[Bakery.planPath] = plan
    let content = await OpenedDocument(
      Bakery.standardMarked.replacing("content: 1.2 称量", with: "content: 1.2 称¦量"), at: Bakery.standardPath, files: files)
    let edit = await content.ask("textDocument/rename", ["newName": "计量"])
    let after = Edits.apply(workspace: edit, to: files, content.client.encoding)
    #expect(after[Bakery.planPath] == plan.replacing("1.2 称量", with: "1.2 计量"))
    let function = await OpenedDocument(
      Bakery.standardMarked.replacing("function: 1 原料准备", with: "function: 1 原料¦准备"), at: Bakery.standardPath, files: files)
    let other = await function.ask("textDocument/rename", ["newName": "备料"])
    let renamed = Edits.apply(workspace: other, to: files, function.client.encoding)
    #expect(renamed[Bakery.planPath] == plan.replacing("1 原料准备 其余", with: "1 备料 其余"))
  }

  /// A rest has the number of its function; a range has numbers that are not written out, so it is named instead.
  @Test func renumberingChangesRests() async {
    func renumber(_ covers: String) async -> (files: [String: String], answer: JSONValue, opened: OpenedDocument) {
      var files = Bakery.files
      files[Bakery.planPath] = Bakery.plan.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: covers)
      let opened = await OpenedDocument(
        Bakery.standardMarked.replacing("function: 1 原料准备", with: "function: ¦1 原料准备", maxReplacements: 1), at: Bakery.standardPath,
        files: files)
      let params = opened.client.place(opened.path, opened.marked.place, in: opened.marked.text).merging(["newName": "4"])
      return (files, await opened.client.exchange("textDocument/rename", params), opened)
    }
    for rest in ["1 原料准备 其余", "其余：1 原料准备", "1 原料准备（其余）"] {
      let (files, answer, opened) = await renumber("[1.1 选料😀e\u{301}, \(rest)]")
      let after = Edits.apply(workspace: answer.member("result") ?? answer, to: files, opened.client.encoding)
      let expected = "[4.1 选料😀e\u{301}, \(rest.replacing("1", with: "4"))]"
      #expect(after[Bakery.planPath]?.contains(expected) == true, "\(answer.text)")
    }
    let (_, refused, _) = await renumber("[1.1 选料😀e\u{301}至1.2 称量]")
    let message = refused.at("error", "message")?.string ?? ""
    #expect(message.contains("1.1 选料😀e\u{301}至1.2 称量") && message.contains("junior.plan.yaml 第 12 行"), "\(message)")
  }

  @Test func afterALevelOnlyItsEntriesAreOffered() async {
    for typed in ["senior/", "高级/"] {
      let completed = await CompletionAnswer.at(Self.head + "[\(typed)¦]\n")
      #expect(!completed.labels.isEmpty)
      #expect(completed.labels.allSatisfy { $0.hasPrefix("senior/") }, "\(completed.labels)")
    }
  }
}
