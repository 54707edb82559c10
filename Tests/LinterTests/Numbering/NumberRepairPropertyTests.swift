import Linter
import Schema
import Standards
import TestSupport
import Testing
import TextModel
import YAML

/// Numbers in another notation, entries run together and ranges, at every place of a list: after `--fix` each title is there once under the
/// number that it had, and a second run changes nothing.
struct NumberRepairPropertyTests {
  /// A number and its text, as the author meant them.
  private struct Entry: Equatable, CustomStringConvertible {
    let number: String
    let title: String
    var written: String { "\(number) \(title)" }
    var description: String { written }
  }

  private static let abilities = zip(1..., ["能调试研磨度", "能萃取浓缩咖啡", "能打发牛奶", "能制作拉花", "能清洁设备"]).map {
    Entry(number: "1.1.\($0)", title: $1)
  }
  private static let contents = zip(1..., ["意式咖啡制作", "手冲咖啡制作", "冷萃咖啡制作", "茶饮制作"]).map {
    Entry(number: "1.\($0)", title: $1)
  }

  /// `N` is the number, `T` the text.
  private static let notation = [
    "（N）T", "(N) T", "【N】T", "N、T", "N。T", "N. T", "N.T", "N）T", "N) T", "N：T", "N，T", "第N条 T", "第N条：T", "• N T", "*N T", "[N] T",
    "N\u{3000}T", "NT",
  ]
  private static let ofItems = ["AN T", "能N T", "能力N T", "（AN）T"]
  private static let separators = ["、", "，", "；", ";", "/", " ", "  ", "， ", "； ", " - ", "      - ", "|", " 、"]
  private static let dashes = ["-", "－", "—", "——", "–", "~", "～", " ～ ", "至", "到", " 至 "]

  /// Every form at some places; in `make fuzz` at all of them.
  private static func places(_ all: Range<Int>, _ number: Int) -> [Int] {
    TestSize.isThorough || all.isEmpty ? Array(all) : [all.lowerBound + number % all.count]
  }

  // MARK: - Standards

  @Test(arguments: [false, true])
  func standardNumbersInOtherNotationsAreRead(isFlow: Bool) {
    for (number, form) in (Self.notation + Self.ofItems).enumerated() where !isFlow || Self.isFlowText(form) {
      for place in Self.places(Self.abilities.indices, number) {
        let lines = Self.abilities.enumerated().map { $0 == place ? Self.otherNotation($1, form) : $1.written }
        Self.expectStandard(lines, isFlow: isFlow, "\(form) at \(place)")
      }
      Self.expectStandard(Self.abilities.map { Self.otherNotation($0, form) }, isFlow: isFlow, "\(form) throughout")
    }
  }

  @Test(arguments: ["（N）T", "N）T", "N、T", "① T", "（一）T", "一、T", "N T"])
  func listNumberedByPositionGetsItsNumbers(form: String) {
    let numerals = ["一", "二", "三", "四", "五"]
    let circles = ["①", "②", "③", "④", "⑤"]
    let lines = Self.abilities.enumerated().map { place, entry in
      Self.replaced(form, ["N": "\(place + 1)", "①": circles[place], "一": numerals[place], "T": entry.title])
    }
    Self.expectStandard(lines, isFlow: false, form)
  }

  @Test(arguments: [false, true])
  func itemsRunTogetherAreDivided(isFlow: Bool) {
    for (number, separator) in Self.separators.enumerated() where separator != "/" && (!isFlow || Self.isFlowText(separator)) {
      for place in Self.places(Self.abilities.indices.dropLast(), number) {
        let lines = Self.joined(Self.abilities.map(\.written), at: place, separator)
        Self.expectStandard(lines, isFlow: isFlow, "“\(separator)” after \(place)")
      }
    }
  }

  @Test func contradictingNumberIsNotFixed() {
    for form in ["（N）T", "N）T", "N T"] {
      let lines = Self.abilities.enumerated().map { place, entry in
        place == 1 ? Self.replaced(form, ["N": "4", "T": entry.title]) : entry.written
      }
      let text = Self.standard(lines, isFlow: false)
      let fixRun = LintText.fix(LintText.workspace(of: [LintText.workspaceFile("s.standard.yaml", SourceText(text))]))
      #expect(fixRun.texts.isEmpty, "\(form)")
      #expect(fixRun.remaining.contains { $0.rule.name == "malformed-number" }, "\(form)")
    }
  }

  // MARK: - References

  @Test(arguments: [false, true])
  func referencesInOtherNotationsAreRead(isFlow: Bool) {
    for (number, form) in Self.notation.enumerated() where !isFlow || Self.isFlowText(form) {
      for place in Self.places(Self.contents.indices, number) {
        let lines = Self.contents.enumerated().map { $0 == place ? Self.otherNotation($1, form) : $1.written }
        Self.expectPlan(lines, isFlow: isFlow, "\(form) at \(place)")
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func referencesRunTogetherAreDivided(isFlow: Bool, isBare: Bool) {
    for (number, separator) in Self.separators.enumerated() where !isFlow || Self.isFlowText(separator) {
      for place in Self.places(Self.contents.indices.dropLast(), number) {
        var lines = Self.contents.map(\.written)
        if isBare {
          lines[place] = Self.contents[place].number
          lines[place + 1] = Self.contents[place + 1].number
        }
        // Commas of the input method between brackets are another rule's.
        if isFlow, separator.contains("、") || separator.contains("，") { continue }
        Self.expectPlan(Self.joined(lines, at: place, separator), isFlow: isFlow, "“\(separator)” after \(place), bare \(isBare)")
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func rangesCoverWhatIsBetweenTheirEnds(isFlow: Bool, isBare: Bool) {
    for (number, dash) in Self.dashes.enumerated() {
      for first in Self.places(Self.contents.indices.dropLast(), number) {
        for last in Self.places(Self.contents.indices.dropFirst(first + 1), number) {
          let ends = [Self.contents[first], Self.contents[last]].map { isBare ? $0.number : $0.written }
          let lines =
            Self.contents[..<first].map(\.written) + [ends.joined(separator: dash)] + Self.contents[(last + 1)...].map(\.written)
          let name: Testing.Comment = "“\(dash)” from \(first) to \(last), bare \(isBare)"
          // A fix may take a blank out; the range stays.
          let workspace = LintText.fix(Self.workspace(plan: Self.plan(lines, isFlow: isFlow))).workspace
          let alignment = workspace.files.first.flatMap { Alignment.make($0, in: workspace).alignment }
          #expect(alignment?.doubtful.isEmpty == true, name)
          #expect(alignment?.references.flatMap(\.resolution.certainTargets).count == Self.contents.count, name)
        }
      }
    }
  }

  @Test(arguments: ["1.3～1.1", "1.1～2.1", "1.1～1.9", "A1.1.1～K1.1.3"])
  func invalidRangeIsNotFixed(range: String) {
    let workspace = Self.workspace(plan: Self.plan([range], isFlow: false))
    let fixRun = LintText.fix(workspace)
    #expect(fixRun.texts.isEmpty)
    #expect(fixRun.remaining.contains { $0.rule.name == "reference-range" })
  }

  // MARK: - Texts

  private static func replaced(_ form: String, _ parts: [Character: String]) -> String {
    form.map { parts[$0] ?? String($0) }.joined()
  }

  private static func otherNotation(_ entry: Entry, _ form: String) -> String { replaced(form, ["N": entry.number, "T": entry.title]) }

  private static func joined(_ lines: [String], at place: Int, _ separator: String) -> [String] {
    Array(lines[..<place]) + [lines[place] + separator + lines[place + 1]] + Array(lines[(place + 2)...])
  }

  /// Between brackets some signs are YAML's own, or another rule's.
  private static func isFlowText(_ form: String) -> Bool { !form.contains { "[]*，、,|#：".contains($0) } && !form.contains(" - ") }

  private static func list(_ lines: [String], isFlow: Bool, indentation: Int) -> String {
    if isFlow { return " [" + lines.joined(separator: ", ") + "]" }
    return lines.map { "\n" + String(repeating: " ", count: indentation) + "- " + $0 }.joined()
  }

  private static func standard(_ lines: [String], isFlow: Bool) -> String {
    """
    kind: standard
    format: 1
    id: barista
    version: "1"
    title: 咖啡师职业能力要求
    cumulative: false
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 饮品制作
            contents:
              - content: 1.1 意式咖啡制作
                abilities:\(list(lines, isFlow: isFlow, indentation: 18))
                knowledge: [1.1.1 研磨的方法, 1.1.2 萃取的要求, 1.1.3 牛奶的种类]
              - content: 1.2 手冲咖啡制作
                abilities: [1.2.1 能注水]
                knowledge: [1.2.1 注水的方法]
              - content: 1.3 冷萃咖啡制作
                abilities: [1.3.1 能配比咖啡粉]
                knowledge: [1.3.1 配比的方法]
              - content: 1.4 茶饮制作
                abilities: [1.4.1 能泡茶]
                knowledge: [1.4.1 茶叶的种类]

    """
  }

  private static func plan(_ lines: [String], isFlow: Bool) -> String {
    """
    kind: training-plan
    format: 1
    id: p
    title: 咖啡师培训计划
    standard: {id: barista, version: "1"}
    level: junior
    modules:
      - module: M1 饮品制作
        covers:\(list(lines, isFlow: isFlow, indentation: 6))

    """
  }

  private static func workspace(plan: String) -> Workspace {
    let standard = standard(abilities.map(\.written), isFlow: false)
    return LintText.workspace(of: [
      LintText.workspaceFile("p.plan.yaml", SourceText(plan)), LintText.workspaceFile("s.standard.yaml", SourceText(standard)),
    ])
  }

  // MARK: - Checks

  private static func expectStandard(_ lines: [String], isFlow: Bool, _ name: String) {
    let text = standard(lines, isFlow: isFlow)
    let workspace = LintText.workspace(of: [LintText.workspaceFile("s.standard.yaml", SourceText(text))])
    let fixRun = repaired(workspace, abilities, name)
    let found = fixRun.workspace.standard(at: "s.standard.yaml")?.items.filter { $0.column == .abilities && $0.content == 0 } ?? []
    #expect(found.map { Entry(number: $0.code?.string ?? "", title: $0.title.string) } == abilities, "\(name)")
  }

  private static func expectPlan(_ lines: [String], isFlow: Bool, _ name: String) {
    let fixRun = repaired(workspace(plan: plan(lines, isFlow: isFlow)), contents, name)
    guard case .trainingPlan(let plan) = fixRun.workspace.files.first?.document.content else {
      Issue.record("\(name): no plan any more")
      return
    }
    let covers = plan.modules?.value.first?.value.covers?.value ?? []
    #expect(covers.map { Entry(number: $0.value.code?.string ?? "", title: $0.value.title.string) } == contents, "\(name)")
  }

  /// What `--fix` makes of a workspace: each title is there once, and a second run has nothing to do.
  private static func repaired(_ workspace: Workspace, _ entries: [Entry], _ name: String) -> FixRun {
    let fixRun = LintText.fix(workspace)
    let text = fixRun.workspace.files.first.map { $0.document.source.string(in: ByteRange(0, $0.document.source.count)) } ?? ""
    for entry in entries {
      let pieces = text.split(separator: "\n").flatMap { $0.split(separator: ",") }
      #expect(pieces.count { $0.contains(entry.title) && !$0.contains("content:") } == 1, "\(name): \(entry.title)")
    }
    #expect(LintText.fix(fixRun.workspace).texts.isEmpty, "\(name): a second run changes something")
    return fixRun
  }
}
