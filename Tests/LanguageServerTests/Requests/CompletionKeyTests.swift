import Testing

@testable import LanguageServer

/// `textDocument/completion`: keys, and whole modules and duties.
@Suite(.timeLimit(.minutes(10)))
struct CompletionKeyTests {
  @Test func keysOfTheRecordThatAreNotThereYet() async {
    let completed = await Completed.at(
      Completed.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    ¦\n    hours: {theory: 1, practice: 1}\n")
    #expect(completed.labels.contains("covers"))
    #expect(!completed.labels.contains("module"))
    #expect(!completed.labels.contains("hours"))
    #expect(completed.lines(taking: "covers") == ["    covers:", "      - $1"])
  }

  @Test func keysAreInTheLanguageOfTheFileAndFoundInBoth() async {
    let marked = "文件类型: 培训计划\n格式版本: 1\n标识: a\n名称: 😀e\u{301}\t面点\n标准: {标识: bakery, 版本: 2024-a}\n等级: 初级\n模块:\n  - 模块名: M1 原料\n    cov¦\n"
    let completed = await Completed.at(marked)
    #expect(completed.labels.first == "对应")
    #expect(completed.lines(taking: "对应") == ["    对应:", "      - $1"])
    let pinyin = await Completed.at(marked.replacing("cov¦", with: "dy¦"))
    #expect(pinyin.labels.first == "对应")
  }

  @Test func keysAtTheTopInAFileThatDoesNotParse() async {
    let completed = await Completed.at(Completed.planHead + "mod¦\nhours: {total: 80\nnot-covered: [\n")
    #expect(completed.labels.first == "modules")
  }

  @Test func keysOfAMappingOnOneLine() async {
    let completed = await Completed.at(Completed.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    hours: {theory: 3, ¦}\n")
    #expect(completed.labels.contains("practice"))
    #expect(!completed.labels.contains("theory"))
    #expect(completed.lines(taking: "practice") == ["    hours: {theory: 3, practice: $1}"])
  }

  @Test func anExistingKeyIsReplacedWithoutASecondColon() async {
    let completed = await Completed.at(Completed.planHead + "modules:\n  - module: M1 原料\n    cov¦: [1.1 选料😀e\u{301}]\n")
    #expect(completed.lines(taking: "covers") == ["    covers: [1.1 选料😀e\u{301}]"])
  }

  @Test func aWholeModule() async {
    let completed = await Completed.at(Completed.planHead + "modules:\n  - ¦\n")
    let text = completed.items.first { $0["label"]?.string == "module（完整一项）" }?.at("textEdit", "newText")?.string
    #expect(text == "module: $1\n  hours: {theory: $2, practice: $3\\}\n  covers:\n    - $4\n  assessment: {method: $5, weight: $6\\}")
  }

  @Test func aWholeModuleForWhatIsMissing() async {
    let first = "modules:\n  - {module: M1 😀e\u{301}\t, covers: [1 原料准备, 2.1 和面]}\n  - ¦\n"
    let found = await Completed.at(Completed.planHead + first)
    #expect(
      found.lines(taking: "M2 面点制作") == [
        "  - module: M2 面点制作", "    hours: {theory: $1, practice: $2\\}", "    covers:", "      - 2.2 烘烤",
        "    assessment: {method: $3, weight: $4\\}",
      ])
    #expect(!found.labels.contains("M2 原料准备"))
    let empty = await Completed.at(Completed.planHead + "modules:\n  ¦\n")
    #expect(empty.lines(taking: "M1 原料准备").first == "  - module: M1 原料准备")
  }

  @Test func aWholeDutyForWhatIsMissing() async {
    let head = Completed.planHead.replacing("training-plan", with: "job-description")
    let found = await Completed.at(head + "duties:\n  - ¦\n", path: "/files/new.job.yaml")
    #expect(found.lines(taking: "负责面点制作") == ["  - duty: 负责面点制作", "    covers:", "      - 2.1 和面", "      - 2.2 烘烤"])
  }

  @Test func clientsWithoutSnippetsGetPlainText() async {
    let completed = await Completed.at(Completed.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    ass¦\n", capabilities: [:])
    #expect(completed.lines(taking: "assessment") == ["    assessment: {method: , weight: }"])
    #expect(completed.items.first?["insertTextFormat"] == nil)
    #expect(completed.items.first?["documentation"]?.string?.isEmpty == false)
  }
}
