import Testing

@testable import LanguageServer

/// `textDocument/completion`: values of fields, and numbers and names in a standard.
@Suite(.timeLimit(.minutes(10)))
struct CompletionValueTests {
  /// In the order in which authors need them: by the language of the keys, and not by the alphabet.
  @Test func valuesInTheKeyLanguageComeFirst() async {
    let chinese = await CompletionAnswer.at("文件类型: 职业标准\n名称: 茶😀e\u{301}\t\n语言: ¦\n", path: "/files/x.standard.yaml")
    #expect(chinese.labels == ["zh-Hans", "en"])
    let english = await CompletionAnswer.at("kind: standard\ntitle: 😀e\u{301}\t\nlanguage: ¦\n", path: "/files/x.standard.yaml")
    #expect(english.labels == ["en", "zh-Hans"])
  }

  /// What the entry conditions ask for with the education of the job.
  @Test(arguments: [("不限", ["2"]), ("中等职业学校", ["1", "2"]), ("初中", ["2"])])
  func yearsOfEntryConditionsAreOffered(education: String, expected: [String]) async {
    let head = "文件类型: 岗位说明\n格式版本: 1\n标识: new\n名称: 面点😀e\u{301}\t师\n标准: bakery@2024-a\n等级: 初级\n"
    let completed = await CompletionAnswer.at(head + "学历: \(education)\n工作年限: ¦\n", path: "/files/new.job.yaml")
    #expect(completed.labels == expected)
  }

  @Test func methodsOfOtherModulesAreOffered() async {
    let modules = "modules:\n  - {module: M1 甲😀e\u{301}\t, assessment: {method: 实操, weight: 40}}\n  - module: M2 乙\n"
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + modules + "    assessment: {method: ¦}\n")
    #expect(completed.lines(taking: "实操") == ["    assessment: {method: 实操}"])
    #expect(await CompletionAnswer.at(CompletionAnswer.planHead + modules + "    assessment: {method: 笔¦}\n").labels == [])
  }

  @Test(
    "values that the format or the standard knows are offered",
    arguments: [
      ("kind: ¦", "training-plan", "kind: training-plan"), ("level: ¦", "junior", "level: junior"),
      ("level: gj¦", "senior", "level: senior"),
      ("standard: ¦", "bakery@2024-a", "standard: {id: bakery, version: 2024-a}"),
      ("standard: bakery@¦", "bakery@2024-a", "standard: bakery@2024-a"), ("standard: b@2¦", "bakery@2024-a", "standard: bakery@2024-a"),
      ("standard: {id: b¦}", "bakery", "standard: {id: bakery}"),
      ("standard: {id: bakery, version: ¦}", "2024-a", "standard: {id: bakery, version: 2024-a}"),
      ("standard:\n  file: ¦", "baker.standard.yaml", "  file: baker.standard.yaml"), ("format: ¦", "1", "format: 1"),
      ("hour-minutes: ¦", "45", "hour-minutes: 45"),
    ])
  func values(line: String, label: String, expected: String) async {
    let key = line.prefix { $0 != ":" }
    let head = CompletionAnswer.planHead.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }.joined(separator: "\n")
    let completed = await CompletionAnswer.at(head + "\n" + line + "\n")
    #expect(completed.labels.first == label)
    #expect(completed.lines(taking: label) == [expected])
  }

  @Test func educationIsOfferedInAscendingOrder() async {
    let completed = await CompletionAnswer.at("文件类型: 岗位说明\n名称: 😀e\u{301}\t师\n学历: ¦\n", path: "/files/new.job.yaml")
    #expect(completed.labels == ["不限", "初中", "高中", "中等职业学校", "高等职业学校", "本科", "硕士", "博士"])
    let short = await CompletionAnswer.at("文件类型: 岗位说明\n名称: 😀e\u{301}\t师\n学历: dz¦\n", path: "/files/new.job.yaml")
    #expect(short.labels.first == "高等职业学校")
  }

  @Test func positionsOfTheLevelAreOfferedFirst() async {
    let completed = await CompletionAnswer.at(
      "kind: job-description\nid: 😀e\u{301}\t\nstandard: bakery@2024-a\nlevel: junior\ntitle: ¦\n", path: "/files/new.job.yaml")
    #expect(completed.labels == ["面点师助理", "面点师"])
  }

  @Test func nextItemNumberIsOffered() async {
    let marked = Bakery.standardMarked.replacing(
      "              - 1.1.2 能检查原料的保质期\n", with: "              - 1.1.2 能检查原料的保质期\n              - ¦\n")
    let completed = await CompletionAnswer.at(marked, path: Bakery.standardPath)
    #expect(completed.labels.contains("1.1.3"))
    #expect(completed.lines(taking: "1.1.3") == ["              - 1.1.3 能$1"])
  }

  @Test func catalogueNamesAreOfferedWithTheNextNumber() async {
    let marked = Bakery.standardMarked.replacing(
      "          - content: 2.2 烘烤\n            abilities:\n              - 2.2.1 能使用烤箱\n            knowledge:\n              - 2.2.1 烤箱的安全要求\n",
      with: "          - content: ¦\n")
    let completed = await CompletionAnswer.at(marked, path: Bakery.standardPath)
    #expect(completed.labels.first == "2.2 烘烤")
    #expect(completed.lines(taking: "2.2 烘烤") == ["          - content: 2.2 烘烤"])
  }

  @Test func moduleNamesAreOfferedFromFunctions() async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    covers: [1 原料准备]\n  - module: ¦\n")
    #expect(completed.labels.first == "M2 面点制作")
  }

  @Test func fileOfTheNamedStandardIsOfferedFirst() async {
    var files = Bakery.files
    files["/files/a.standard.yaml"] = Bakery.standard.replacing("id: bakery", with: "id: other")
    let client = await TestClient(files, capabilities: CompletionAnswer.snippets)
    for (id, first) in [("bakery", "baker.standard.yaml"), ("other", "a.standard.yaml")] {
      let path = "/files/\(id).plan.yaml"
      let marked = MarkedText("kind: training-plan\nid: 😀e\u{301}\t\nstandard: {id: \(id), version: 2024-a, file: ¦}\n")
      client.open(path, marked.text)
      let result = await client.request("textDocument/completion", client.place(path, marked.place, in: marked.text))
      #expect(result["items"]?.elements.first { _ in true }?["label"]?.string == first)
    }
  }

  private static let job = "kind: job-description\nid: 😀e\u{301}\t\nstandard: bakery@2024-a\nlevel: junior\n"

  @Test func dutyIsOfferedTheNamesOfUncoveredFunctions() async {
    let completed = await CompletionAnswer.at(
      Self.job + "duties:\n  - {duty: 甲, covers: [1 原料准备]}\n  - duty: ¦\n", path: "/files/new.job.yaml")
    #expect(completed.labels == ["负责面点制作"])
    #expect(completed.lines(taking: "负责面点制作") == ["  - duty: 负责面点制作"])
  }

  @Test(arguments: [("not-covered", "ref, reason"), ("不覆盖", "条目, 理由")])
  func wholeNotCoveredEntryComesBeforeItsKeys(key: String, names: String) async {
    let head = key == "不覆盖" ? "文件类型: 培训计划\n格式版本: 1\n标识: 甲😀\n标准: bakery@2024-a\n等级: 初级\n" : CompletionAnswer.planHead
    let completed = await CompletionAnswer.at(head + "\(key): [¦]\n")
    #expect(completed.labels.first == "{\(names)}", "\(completed.labels)")
  }
}
