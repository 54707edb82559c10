import JSON
import Testing

@testable import LanguageServer

/// `textDocument/completion`.
@Suite(.timeLimit(.minutes(10)))
struct CompletionTests {
  private static let snippets: TestJSON = [
    "textDocument": [
      "diagnostic": [:],
      "completion": ["completionItem": ["snippetSupport": true, "labelDetailsSupport": true, "documentationFormat": ["markdown"]]],
    ]
  ]

  private static let planHead = """
    # 计划😀 e\u{301}\t
    kind: training-plan
    format: 1
    id: new
    title: 面点😀e\u{301}\t培训
    standard: {id: bakery, version: 2024-a}
    level: junior

    """

  /// The items at the mark, and the text that taking one of them gives.
  private func complete(
    _ marked: String, path: String = "/files/new.plan.yaml", encoding: PositionEncoding = .utf16, capabilities: TestJSON = snippets
  ) async -> Completed {
    let marked = MarkedText(marked)
    let client = await TestClient(Bakery.files, encoding: encoding, capabilities: capabilities)
    client.open(path, marked.text)
    let result = await client.request("textDocument/completion", client.place(path, marked.place, in: marked.text))
    return Completed(items: result["items"].map { Array($0.elements) } ?? [], text: marked.text, encoding: encoding)
  }

  private struct Completed {
    let items: [JSONValue]
    let text: String
    let encoding: PositionEncoding

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

  @Test(arguments: PositionEncoding.all)
  func whatIsMissingComesFirst(encoding: PositionEncoding) async {
    let completed = await complete(
      Self.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    covers: [1.1 选料😀e\u{301}, ¦]\n", encoding: encoding)
    #expect(completed.labels.first == "1.2 称量")
    #expect(completed.labels.prefix(5) == ["1.2 称量", "2.1 和面", "2.2 烘烤", "2 面点制作", "1 原料准备"])
    #expect(completed.labels.contains("senior/2.1 烘烤"))
    #expect(completed.items.first?.at("labelDetails", "description")?.string == "尚未覆盖")
    #expect(completed.lines(taking: "1.2 称量") == ["    covers: [1.1 选料😀e\u{301}, 1.2 称量]"])
  }

  @Test(arguments: [
    ("2.", ["2.1 和面", "2.2 烘烤"]), ("hm", ["2.1 和面"]), ("烘", ["2.2 烘烤"]), ("A2.1", ["A2.1.1 能调制水调面团"]), ("能2.1", ["A2.1.1 能调制水调面团"]),
  ])
  func referencesAreFoundByNumberTitleAndPinyin(typed: String, found: [String]) async {
    let completed = await complete(Self.planHead + "modules:\n  - module: M1 原料\n    covers:\n      - 1.1 选料😀e\u{301}\n      - \(typed)¦\n")
    #expect(completed.labels.prefix(found.count) == found[...])
    #expect(completed.items.first?["filterText"]?.string == typed)
    #expect(completed.lines(taking: found[0]) == ["      - \(found[0])"])
  }

  @Test func aReferenceInTheMiddleOfAWordIsReplacedAsAWhole() async {
    let completed = await complete(Self.planHead + "modules:\n  - module: M1 原料\n    covers: [2.¦1 😀e\u{301}和, 1.2 称量]\n")
    #expect(completed.lines(taking: "2.1 和面") == ["    covers: [2.1 和面, 1.2 称量]"])
  }

  @Test func aListThatIsNotWrittenYetGetsItsBrackets() async {
    let onLine = await complete(Self.planHead + "modules:\n  - module: M1 原料\n    covers: ¦\n")
    #expect(onLine.lines(taking: "1.2 称量") == ["    covers: [1.2 称量]"])
    let below = await complete(Self.planHead + "modules:\n  - module: M1 原料\n    covers:\n      ¦\n")
    #expect(below.lines(taking: "1.2 称量") == ["      - 1.2 称量"])
  }

  @Test func titlesThatYAMLWouldMisreadAreQuoted() async {
    var files = Bakery.files
    files[Bakery.standardPath] = Bakery.standard.replacing("1.2 称量", with: "1.2 \"称量: 大, 小\"").replacing(
      "- content: 1.2 \"称量: 大, 小\"", with: "- content: \"1.2 称量: 大, 小\"")
    let client = await TestClient(files, capabilities: Self.snippets)
    let marked = MarkedText(Self.planHead + "modules:\n  - module: M1 原料\n    covers: [¦]\n")
    client.open("/files/new.plan.yaml", marked.text)
    let result = await client.request("textDocument/completion", client.place("/files/new.plan.yaml", marked.place, in: marked.text))
    let item = result["items"]?.elements.first { $0["label"]?.string == "1.2 称量: 大, 小" }
    #expect(item?.at("textEdit", "newText")?.string == "\"1.2 称量: 大, 小\"")
  }

  @Test func excusesTakeReferencesToo() async {
    let completed = await complete(Self.planHead + "not-covered:\n  - ref: ¦\n    reason: 😀e\u{301}\t外包\n")
    #expect(completed.lines(taking: "2.2 烘烤") == ["  - ref: 2.2 烘烤"])
  }

  @Test func aListOfOneColumnHasItemsWithoutLetters() async {
    let completed = await complete(
      "kind: job-description\nformat: 1\nid: new\ntitle: 面点师😀e\u{301}\t\nstandard: bakery@2024-a\nlevel: 初级\nqualifications:\n  knowledge: [¦]\n",
      path: "/files/new.job.yaml")
    #expect(completed.labels.first == "1.1.1 面粉的种类")
    #expect(!completed.labels.contains("1.1.2 能检查原料的保质期"))
  }

  // MARK: Keys

  @Test func keysOfTheRecordThatAreNotThereYet() async {
    let completed = await complete(Self.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    ¦\n    hours: {theory: 1, practice: 1}\n")
    #expect(completed.labels.contains("covers"))
    #expect(!completed.labels.contains("module"))
    #expect(!completed.labels.contains("hours"))
    #expect(completed.lines(taking: "covers") == ["    covers:", "      - $1"])
  }

  @Test func keysAreInTheLanguageOfTheFileAndFoundInBoth() async {
    let marked = "文件类型: 培训计划\n格式版本: 1\n标识: a\n名称: 😀e\u{301}\t面点\n标准: {标识: bakery, 版本: 2024-a}\n等级: 初级\n模块:\n  - 模块名: M1 原料\n    cov¦\n"
    let completed = await complete(marked)
    #expect(completed.labels.first == "对应")
    #expect(completed.lines(taking: "对应") == ["    对应:", "      - $1"])
    let pinyin = await complete(marked.replacing("cov¦", with: "dy¦"))
    #expect(pinyin.labels.first == "对应")
  }

  @Test func keysAtTheTopInAFileThatDoesNotParse() async {
    let completed = await complete(Self.planHead + "mod¦\nhours: {total: 80\nnot-covered: [\n")
    #expect(completed.labels.first == "modules")
  }

  @Test func keysOfAMappingOnOneLine() async {
    let completed = await complete(Self.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    hours: {theory: 3, ¦}\n")
    #expect(completed.labels.contains("practice"))
    #expect(!completed.labels.contains("theory"))
    #expect(completed.lines(taking: "practice") == ["    hours: {theory: 3, practice: $1}"])
  }

  @Test func anExistingKeyIsReplacedWithoutASecondColon() async {
    let completed = await complete(Self.planHead + "modules:\n  - module: M1 原料\n    cov¦: [1.1 选料😀e\u{301}]\n")
    #expect(completed.lines(taking: "covers") == ["    covers: [1.1 选料😀e\u{301}]"])
  }

  @Test func aWholeModule() async {
    let completed = await complete(Self.planHead + "modules:\n  - ¦\n")
    let text = completed.items.first { $0["label"]?.string == "module（完整一项）" }?.at("textEdit", "newText")?.string
    #expect(text == "module: $1\n  hours: {theory: $2, practice: $3\\}\n  covers:\n    - $4\n  assessment: {method: $5, weight: $6\\}")
  }

  @Test func aWholeModuleForWhatIsMissing() async {
    let first = "modules:\n  - {module: M1 😀e\u{301}\t, covers: [1 原料准备, 2.1 和面]}\n  - ¦\n"
    let found = await complete(Self.planHead + first)
    #expect(
      found.lines(taking: "M2 面点制作") == [
        "  - module: M2 面点制作", "    hours: {theory: $1, practice: $2\\}", "    covers:", "      - 2.2 烘烤",
        "    assessment: {method: $3, weight: $4\\}",
      ])
    #expect(!found.labels.contains("M2 原料准备"))
    let empty = await complete(Self.planHead + "modules:\n  ¦\n")
    #expect(empty.lines(taking: "M1 原料准备").first == "  - module: M1 原料准备")
  }

  @Test func aWholeDutyForWhatIsMissing() async {
    let head = Self.planHead.replacing("training-plan", with: "job-description")
    let found = await complete(head + "duties:\n  - ¦\n", path: "/files/new.job.yaml")
    #expect(found.lines(taking: "负责面点制作") == ["  - duty: 负责面点制作", "    covers:", "      - 2.1 和面", "      - 2.2 烘烤"])
  }

  @Test func clientsWithoutSnippetsGetPlainText() async {
    let completed = await complete(Self.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    ass¦\n", capabilities: [:])
    #expect(completed.lines(taking: "assessment") == ["    assessment: {method: , weight: }"])
    #expect(completed.items.first?["insertTextFormat"] == nil)
    #expect(completed.items.first?["documentation"]?.string?.isEmpty == false)
  }

  // MARK: Values

  @Test(
    "values that the format or the standard knows",
    arguments: [
      ("kind: ¦", "training-plan", "kind: training-plan"), ("level: ¦", "junior", "level: junior"),
      ("level: gj¦", "senior", "level: senior"),
      ("standard: ¦", "bakery@2024-a", "standard: {id: bakery, version: 2024-a}"),
      ("standard: {id: b¦}", "bakery", "standard: {id: bakery}"),
      ("standard: {id: bakery, version: ¦}", "2024-a", "standard: {id: bakery, version: 2024-a}"),
      ("standard:\n  file: ¦", "baker.standard.yaml", "  file: baker.standard.yaml"), ("format: ¦", "1", "format: 1"),
      ("hour-minutes: ¦", "45", "hour-minutes: 45"),
    ])
  func values(line: String, label: String, expected: String) async {
    let key = line.prefix { $0 != ":" }
    let head = Self.planHead.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }.joined(separator: "\n")
    let completed = await complete(head + "\n" + line + "\n")
    #expect(completed.labels.first == label)
    #expect(completed.lines(taking: label) == [expected])
  }

  @Test func educationIsShownAsAScale() async {
    let completed = await complete("文件类型: 岗位说明\n名称: 😀e\u{301}\t师\n学历: ¦\n", path: "/files/new.job.yaml")
    #expect(completed.labels == ["不限", "初中", "高中", "中等职业学校", "高等职业学校", "本科", "硕士", "博士"])
    let short = await complete("文件类型: 岗位说明\n名称: 😀e\u{301}\t师\n学历: dz¦\n", path: "/files/new.job.yaml")
    #expect(short.labels.first == "高等职业学校")
  }

  @Test func positionsOfTheLevelComeFirst() async {
    let completed = await complete(
      "kind: job-description\nid: 😀e\u{301}\t\nstandard: bakery@2024-a\nlevel: junior\ntitle: ¦\n", path: "/files/new.job.yaml")
    #expect(completed.labels == ["面点师助理", "面点师"])
  }

  // MARK: Standards

  @Test func theNextNumberOfAnItem() async {
    let marked = Bakery.standardMarked.replacing(
      "              - 1.1.2 能检查原料的保质期\n", with: "              - 1.1.2 能检查原料的保质期\n              - ¦\n")
    let completed = await complete(marked, path: Bakery.standardPath)
    #expect(completed.labels.contains("1.1.3"))
    #expect(completed.lines(taking: "1.1.3") == ["              - 1.1.3 能$1"])
  }

  @Test func namesOfTheCatalogueWithTheNextNumber() async {
    let marked = Bakery.standardMarked.replacing(
      "          - content: 2.2 烘烤\n            abilities:\n              - 2.2.1 能使用烤箱\n            knowledge:\n              - 2.2.1 烤箱的安全要求\n",
      with: "          - content: ¦\n")
    let completed = await complete(marked, path: Bakery.standardPath)
    #expect(completed.labels.first == "2.2 烘烤")
    #expect(completed.lines(taking: "2.2 烘烤") == ["          - content: 2.2 烘烤"])
  }

  @Test func modulesAreCalledByFunctions() async {
    let completed = await complete(Self.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    covers: [1 原料准备]\n  - module: ¦\n")
    #expect(completed.labels.first == "M2 面点制作")
  }

  // MARK: Elsewhere

  @Test(arguments: ["/files/new.plan.yaml", "untitled:Untitled-1"])
  func anEmptyFileGetsSkeletons(path: String) async {
    let client = await TestClient(Bakery.files, capabilities: Self.snippets)
    let uri: TestJSON = path.hasPrefix("/") ? .string(TestClient.uri(path)) : .string(path)
    client.notify(
      "textDocument/didOpen", ["textDocument": ["uri": uri, "languageId": "yaml", "version": 1, "text": "# 😀e\u{301}\t\r\n\r\n"]])
    let result = await client.request("textDocument/completion", ["textDocument": ["uri": uri], "position": ["line": 1, "character": 0]])
    let labels = result["items"].map { $0.elements.compactMap { $0["label"]?.string } } ?? []
    #expect(labels.contains("培训计划 · 初级"))
    #expect(labels.contains("training-plan · 高级"))
    #expect(labels.contains("岗位说明 · 初级") == !path.hasPrefix("/"))
    let first = result["items"]?.elements.first {
      $0["label"]?.string == "培训计划 · 初级" && $0.at("labelDetails", "description")?.string == "bakery@2024-a"
    }
    #expect(first?.at("textEdit", "newText")?.string?.contains("模块名: M1 原料准备") == true)
  }

  @Test func rulesInAComment() async {
    let completed = await complete(Self.planHead + "modules: []  # lint: allow missing-con¦\n")
    #expect(completed.labels.first == "missing-content")
    let chinese = await complete(Self.planHead + "modules: []  # 😀e\u{301}\t\n# 检查：允许 ¦\n")
    #expect(chinese.labels.contains("title-mismatch"))
  }

  @Test func nothingInSomebodyElsesFile() async {
    let completed = await complete("version: 3\nservices:\n  web😀e\u{301}:\n    im¦\n", path: "/files/compose.yaml")
    #expect(completed.items.isEmpty)
  }

  @Test func nothingInProse() async {
    let completed = await complete(Self.planHead + "modules:\n  - module: M1 原料\n    objectives: [能😀e\u{301}¦]\n")
    #expect(completed.items.isEmpty)
  }
}
