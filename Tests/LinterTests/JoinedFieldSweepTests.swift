import TestSupport
import Testing

/// A missing line break between two fields, at every place of a plan and with each sign that authors write instead: `--fix` restores the
/// text.
struct JoinedFieldSweepTests {
  private static let plan = """
    kind: training-plan
    format: 1
    id: p
    title: "面点培训计划 😀"
    standard: {id: baker, version: 2024-a}
    level: junior
    hours: {total: 24, theory: 9, practice: 15}
    modules:
      - module: M1 原料准备
        hours: {theory: 4, practice: 5}
        covers: [1.1 选料, 1.2 称量]
        objectives: [能备齐一炉面包的原料]
        assessment: {method: 笔试, weight: 40}
      - module: M2 面点制作
        hours: {theory: 5, practice: 10}
        covers: ["2.1 和面", "2.2 烘烤"]
        assessment: {method: 实操, weight: 60}

    """

  @Test(arguments: [" ", "，", "；", "、", ", ", "; ", "  ", "，\u{3000}"])
  func everyRemovedLineBreakIsFound(separator: String) {
    let lines = Self.plan.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var tried = 0
    for index in lines.indices.dropLast() where Self.areFields(lines[index], lines[index + 1]) {
      for lineBreak in TestSize.isThorough ? ["\n", "\r\n"] : [tried.isMultiple(of: 2) ? "\n" : "\r\n"] {
        var joined = lines
        joined[index] += separator + joined.remove(at: index + 1).drop { $0 == " " }
        let text = joined.joined(separator: lineBreak)
        let wanted = lines.joined(separator: lineBreak)
        let fixed = LintText.fixed(text, at: "a.plan.yaml")
        #expect(fixed == wanted, "\(joined[index])")
        tried += 1
      }
    }
    #expect(tried > 8)
    FuzzTable.add("two fields on one line", ["texts": tried])
  }

  /// The second line is a field of the record that the first one ends with.
  private static func areFields(_ first: String, _ second: String) -> Bool {
    let column = second.prefix { $0 == " " }.count
    guard first.contains(": "), second.dropFirst(column).first?.isLetter == true else { return false }
    let firstColumn = first.prefix { $0 == " " || $0 == "-" }.count
    return firstColumn == column
  }
}
