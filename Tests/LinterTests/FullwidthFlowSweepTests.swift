import TestSupport
import Testing
import TextModel

/// Every sign between brackets in full width, one at a time and all signs of a line at once: `--fix` restores the text.
struct FullwidthFlowSweepTests {
  private static let plan = """
    kind: training-plan
    format: 1
    id: p
    title: 面点培训计划
    standard: {id: baker, version: 2024-a}
    level: junior
    hours: {total: 24, theory: 9, practice: 15}
    modules:
      - module: M1 原料准备
        hours: {theory: 4, practice: 5}
        covers: [1.1 选料, 1.2 称量]
        units:
          - {unit: M1.1 选料, hours: {theory: 2, practice: 2}, covers: [1.1 选料]}
          - {unit: M1.2 称量, hours: {theory: 2, practice: 3}, covers: ["1.2 称量"]}
        assessment: {method: 笔试, weight: 40}
      - module: M2 面点制作
        hours: {theory: 5, practice: 10}
        covers: ["2.1 和面", "2.2 烘烤"]
        assessment: {method: 实操, weight: 60}

    """

  private static let signs: [Character: String] = [":": "：", ",": "，", "[": "［", "]": "］", "{": "｛", "}": "｝"]

  @Test func oneFullwidthSignIsFixed() {
    let characters = Array(Self.plan)
    var tried = 0
    for index in characters.indices {
      guard let wide = Self.signs[characters[index]], Self.isBetweenBrackets(index, characters) else { continue }
      let rest = characters[(index + 1)...].drop { $0 == " " }
      for spaced in TestSize.isThorough ? [false, true] : [tried.isMultiple(of: 2)] {
        let text = String(characters[..<index]) + wide + (spaced ? String(characters[(index + 1)...]) : String(rest))
        expectRepaired(text, "sign \(index)")
        tried += 1
      }
    }
    #expect(tried > TestSize.of(quick: 50, thorough: 100))
    FuzzTable.add("full-width signs between brackets", ["texts": tried])
  }

  @Test func allFullwidthSignsOfALineAreFixed() {
    let lines = Self.plan.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      guard let start = lines[index].firstIndex(where: { $0 == "[" || $0 == "{" }) else { continue }
      for kept in [Set<Character>(), ["[", "]", "{", "}"], [":"], [","]] {
        var wide = String(lines[index][..<start])
        for character in lines[index][start...] {
          wide += kept.contains(character) ? String(character) : Self.signs[character] ?? String(character)
        }
        var changed = lines
        changed[index] = wide.replacing("， ", with: "，").replacing("： ", with: "：")
        expectRepaired(changed.joined(separator: "\n"), changed[index])
      }
    }
  }

  private func expectRepaired(_ text: String, _ name: String) {
    let fixRun = LintText.fix(LintText.workspace([(path: "p.plan.yaml", text: text)]))
    let source = fixRun.workspace.files[0].document.source
    let fixed = source.string(in: ByteRange(0, source.count))
    #expect(fixed == Self.plan, "\(name): \(text)")
  }

  private static func isBetweenBrackets(_ index: Int, _ characters: [Character]) -> Bool {
    let start = characters[..<index].lastIndex(of: "\n") ?? 0
    return characters[start...index].contains { $0 == "[" || $0 == "{" }
  }
}
