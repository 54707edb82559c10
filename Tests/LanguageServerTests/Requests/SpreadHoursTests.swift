import JSON
import Testing

@testable import LanguageServer

/// The action that distributes the hours of a plan.
@Suite(.timeLimit(.minutes(10)))
struct SpreadHoursTests {
  /// A plan of three modules; `1` stands for the hours of the first, and so on.
  private static func plan(_ hours: String, _ modules: [String], keys: [String] = []) -> String {
    let covers = ["[1.1 选料😀e\u{301}, 1.2 称量]", "[2.1 和面]", "[2.2 烘烤]"]
    let weights = keys.isEmpty ? ["50", "30", "20"] : keys
    var text = CompletionAnswer.planHead + "⟦hours⟧: \(hours)\nmodules:\n"
    for (number, module) in modules.enumerated() {
      text += "  - module: M\(number + 1) 甲😀e\u{301}\t乙  # 注\n" + (module.isEmpty ? "" : "    hours: \(module)\n")
      text += "    covers: \(covers[number])\n    assessment: {method: 实操, weight: \(weights[number])}\n"
    }
    return text
  }

  private static let standard = Bakery.standard.replacing(
    "levels:\r\n", with: "weights:\r\n  skills:\r\n    junior: {原料准备: 20, 面点制作: 80}\r\nlevels:\r\n", maxReplacements: 1)

  private func actions(_ opened: OpenedDocument, _ place: Range<Int>? = nil) async -> [JSONValue] {
    let context: TestJSON = ["context": ["diagnostics": [], "only": ["refactor"]]]
    let answer = await opened.ask("textDocument/codeAction", about: place ?? opened.marked.ranges[0], context)
    return answer.elements.filter { $0["title"]?.string?.contains("学时分配") == true }
  }

  /// The hours of the modules and units after an action, in order; nil where it is not offered.
  private func hours(_ marked: String, by basis: String = "条目数", files: [String: String] = Bakery.files) async -> [String]? {
    let opened = await OpenedDocument(marked, at: "/files/new.plan.yaml", files: files)
    guard let action = await actions(opened).first(where: { $0["title"]?.string?.contains(basis) == true }) else { return nil }
    let resolved = await opened.client.request("codeAction/resolve", .raw(action))
    let after = Edits.apply(workspace: resolved["edit"], to: [opened.path: opened.marked.text])[opened.path] ?? ""
    let lines = after.split(separator: "\r\n").map(String.init)
    let before = Set(opened.marked.text.split(separator: "\r\n").map(String.init))
    // Nothing else changes.
    #expect(
      lines.allSatisfy { before.contains($0) || $0.contains("hours:") || $0.contains("theory:") || $0.contains("practice:") }, "\(after)")
    return lines.filter { $0.hasPrefix("    hours:") || $0.hasPrefix("      theory") || $0.hasPrefix("      practice") }.map {
      String($0.drop { $0 == " " })
    }
  }

  private static let split = ["hours: {theory: 4, practice: 7}", "hours: {theory: 2, practice: 3}", "hours: {theory: 2, practice: 2}"]

  @Test(
    "open hours are filled in in their form",
    arguments: [
      ["", "", ""], ["0", "", ""], ["{theory: , practice: }", "{theory: 0, practice: 0}", "{theory: }"], ["{theory: 0}", "", ""],
    ])
  func whatIsOpenIsFilledIn(modules: [String]) async {
    let isPlain = modules.first == "0"
    let found = await hours(Self.plan("{total: 20, theory: 8, practice: 12}", modules))
    #expect(found == (isPlain ? ["hours: 11", "hours: 5", "hours: 4"] : Self.split), "\(found ?? [])")
  }

  @Test(
    "all new hours have one form",
    arguments: [
      ("{total: 20, theory: 8, practice: 12}", ["0", "{theory: 0, practice: 0}", ""], split),
      ("{total: 20, theory: 8, practice: 12}", ["{total: 0}", "0", "{theory: 0}"], split),
      ("20", ["0", "{theory: 0, practice: 0}", ""], ["hours: 11", "hours: 5", "hours: 4"]),
      ("20", ["{total: 0}", "0", ""], ["hours: 11", "hours: 5", "hours: 4"]),
      ("20", ["{total: 0}", "{total: 5}", "0"], ["hours: {total: 11}", "hours: {total: 5}", "hours: {total: 4}"]),
      ("20", ["{total: 0}", "5", "{theory: 0, practice: 0}"], ["hours: 11", "hours: 5", "hours: 4"]),
    ])
  func formsAreNotMixed(plan: String, modules: [String], expected: [String]) async {
    let found = await hours(Self.plan(plan, modules))
    #expect(found == expected, "\(found ?? [])")
  }

  @Test(
    "the plan hours are distributed",
    arguments: [
      ("20", ["", "", ""], ["hours: {total: 11}", "hours: {total: 5}", "hours: {total: 4}"]),
      ("{total: 20, theory: 8}", ["", "", ""], split),
      ("{theory: 8, practice: 12}", ["", "", ""], split),
      ("理论8，实践12", ["", "", ""], split),
      (
        "{total: 20, theory: 0, practice: 20}", ["", "", ""],
        ["hours: {theory: 0, practice: 11}", "hours: {theory: 0, practice: 5}", "hours: {theory: 0, practice: 4}"]
      ),
      // Each has one at least.
      ("{total: 3}", ["", "", ""], ["hours: {total: 1}", "hours: {total: 1}", "hours: {total: 1}"]),
      ("{total: 2}", ["", "", ""], ["hours: {total: 1}", "hours: {total: 1}"]),
    ])
  func thePlanDecides(plan: String, modules: [String], expected: [String]) async {
    let found = await hours(Self.plan(plan, modules))
    #expect(found == expected, "\(found ?? [])")
  }

  @Test(
    "existing hours are kept",
    arguments: [
      (
        "{total: 20, theory: 8, practice: 12}", ["{theory: 2, practice: 4}", "", ""],
        ["hours: {theory: 2, practice: 4}", "hours: {theory: 3, practice: 4}", "hours: {theory: 3, practice: 4}"]
      ),
      ("{total: 20, theory: 8, practice: 12}", ["", "12", "0"], ["hours: 6", "hours: 12", "hours: 2"]),
      ("{total: 20}", ["10", "", "4"], ["hours: 10", "hours: 6", "hours: 4"]),
      ("{total: 20}", ["{total: 10}", "", "{total: 4}"], ["hours: {total: 10}", "hours: {total: 6}", "hours: {total: 4}"]),
    ])
  func whatIsWrittenStays(plan: String, modules: [String], expected: [String]) async {
    let found = await hours(Self.plan(plan, modules))
    #expect(found == expected, "\(found ?? [])")
  }

  @Test(
    "nothing is offered if hours are unknown",
    arguments: [
      ("{total: 20, theory: 8, practice: 12}", ["{theory: 4, practice: 6}", "{theory: 2, practice: 3}", "{theory: 2, practice: 3}"]),
      ("{total: 20, theory: 8, practice: 11}", ["", "", ""]), ("{total: }", ["", "", ""]), ("0", ["", "", ""]),
      ("{total: 20}", ["20", "", ""]), ("{total: 20}", ["24", "", ""]), ("{total: 20}", ["十几", "", ""]), ("{total: 20.5}", ["", "", ""]),
      ("{total: 20}", ["-2", "", ""]), ("{total: 20}", ["{theory: 3, practice: x}", "", ""]), ("{total: 20}", ["{lectures: 3}", "", ""]),
      ("{total: 20, theory: 8, practice: 12}", ["{theory: 9, practice: 1}", "", ""]),
      ("{total: 20, theory: 8, practice: 12}", ["{theory: 4, practice: }", "", ""]),
      ("{total: 20, theory: 8, practice: 12}", ["", "{theory: , practice: 3}", ""]),
    ])
  func nothingIsOffered(plan: String, modules: [String]) async {
    #expect(await hours(Self.plan(plan, modules)) == nil)
  }

  @Test func knownWeightsDecideTheShares() async {
    var files = Bakery.files
    let plan = Self.plan("{total: 20, theory: 10, practice: 10}", ["", "", ""])
    #expect(
      await hours(plan, by: "考核权重") == [
        "hours: {theory: 5, practice: 5}", "hours: {theory: 3, practice: 3}", "hours: {theory: 2, practice: 2}",
      ])
    #expect(await hours(plan, by: "技能权重") == nil)
    files[Bakery.standardPath] = Self.standard
    #expect(
      await hours(plan, by: "技能权重", files: files) == [
        "hours: {theory: 2, practice: 2}", "hours: {theory: 4, practice: 4}", "hours: {theory: 4, practice: 4}",
      ])
    #expect(await hours(Self.plan("20", ["", "", ""], keys: ["", "", ""]), by: "考核权重") == nil)
  }

  @Test func withoutAStandardAssessmentWeightsDecide() async {
    let plan = Self.plan("{total: 20}", ["", "", ""]).replacing("id: bakery", with: "id: nowhere")
    #expect(await hours(plan) == nil)
    #expect(await hours(plan, by: "考核权重") == ["hours: {total: 10}", "hours: {total: 6}", "hours: {total: 4}"])
  }

  @Test func aBlockIsFilledInLineByLine() async {
    let plan = Self.plan("{total: 20, theory: 8, practice: 12}", ["\n      theory:  # 讲\n      practice: 0  # 练", "", ""])
    let found = await hours(plan)
    #expect(found?.prefix(3) == ["hours: ", "theory: 4  # 讲", "practice: 7  # 练"], "\(found ?? [])")
  }

  @Test func unitsShareTheHoursOfTheirModule() async {
    let units =
      "    units:\n      - {unit: M1.1 甲, hours: 0, covers: [1.1 选料😀e\u{301}]}\n      - {unit: M1.2 乙, covers: [1.2 称量]}\n"
    let plan = Self.plan("{total: 20}", ["", "8", ""]).replacing("    covers: [1.1 选料😀e\u{301}, 1.2 称量]\n", with: units)
    let opened = await OpenedDocument(plan, at: "/files/new.plan.yaml")
    let resolved = await opened.client.request("codeAction/resolve", .raw(await actions(opened).first))
    let after = Edits.apply(workspace: resolved["edit"], to: [opened.path: opened.marked.text])[opened.path] ?? ""
    #expect(after.contains("# 注\r\n    hours: 9\r\n    units:"), "\(after)")
    #expect(after.contains("{unit: M1.1 甲, hours: 5, covers:") && after.contains("{unit: M1.2 乙, hours: 4, covers:"), "\(after)")
    let report = await opened.client.request("textDocument/diagnostic", TestClient.document(opened.path))
    opened.client.change(opened.path, version: 2, to: after)
    let fixed = await opened.client.request("textDocument/diagnostic", TestClient.document(opened.path))
    #expect(report["items"]?.elements.contains { $0["code"]?.string == "hours-mismatch" } == true)
    #expect(fixed["items"]?.elements.contains { $0["code"]?.string == "hours-mismatch" } == false)
  }

  @Test func unitsWithHoursAreTheHoursOfTheirModule() async {
    let units =
      "    units:\n      - {unit: M1.1 甲, hours: 3, covers: [1.1 选料😀e\u{301}]}\n      - {unit: M1.2 乙, hours: 4, covers: [1.2 称量]}\n"
    let plan = Self.plan("{total: 20}", ["", "", ""]).replacing("    covers: [1.1 选料😀e\u{301}, 1.2 称量]\n", with: units)
    #expect(await hours(plan) == ["hours: {total: 7}", "hours: {total: 6}"])
  }

  @Test func keysAreThoseOfTheFile() async {
    let plan = """
      文件类型: 培训计划
      格式版本: 1
      标识: new
      名称: 面点😀e\u{301}\t培训
      标准: {标识: bakery, 版本: 2024-a}
      等级: 初级
      ⟦学时⟧: {总计: 20, 理论: 8, 实践: 12}
      模块:
        - {模块名: M1 甲, 对应: [1 原料准备]}
        - 模块名: M2 乙
          学时: {理论: , 实践: }
          对应: [2 面点制作]

      """
    let opened = await OpenedDocument(plan, at: "/files/new.plan.yaml")
    let resolved = await opened.client.request("codeAction/resolve", .raw(await actions(opened).first))
    let after = Edits.apply(workspace: resolved["edit"], to: [opened.path: opened.marked.text])[opened.path] ?? ""
    #expect(after.contains("{模块名: M1 甲, 学时: {理论: 4, 实践: 7}, 对应:") && after.contains("    学时: {理论: 4, 实践: 5}\r\n"), "\(after)")
  }

  /// At the hours of the plan or a module, at the list, at a module's name; not where the author works on something else.
  @Test func actionIsOfferedAtHoursModulesAndNames() async {
    let places = ["⟦hours⟧: {total: 20}", "⟦modules⟧:", "M2 ⟦甲⟧", "weight: ⟦50⟧", "ti⟦tle⟧: 面点"]
    let offered = [true, true, true, false, false]
    for (place, isOffered) in zip(places, offered) {
      let plain = Self.plan("{total: 20}", ["", "", ""]).replacing("⟦", with: "").replacing("⟧", with: "")
      let text = plain.replacing(place.replacing("⟦", with: "").replacing("⟧", with: ""), with: place, maxReplacements: 1)
      let opened = await OpenedDocument(text, at: "/files/new.plan.yaml")
      #expect(await actions(opened).isEmpty != isOffered, "\(place)")
    }
  }
}
