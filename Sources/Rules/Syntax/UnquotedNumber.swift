import Linter
import Schema
import TextModel
import YAML

/// A bare number where a number with its title belongs.
struct UnquotedNumber: Rule {
  let id: RuleID = "unquoted-number"
  let severity = Severity.warning
  let rewrites: Set<RewrittenPart> = [.value, .addition]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let isReported = subject.document.shapeProblems.contains { if case .unquotedNumber = $0.fault { true } else { false } }
    guard isReported else { return }
    let boundaries = subject.document.boundsOfJoinedEntries
    let references = subject.alignment.alignment?.references ?? []
    let byRange = Dictionary(references.map { ($0.reference.range, $0) }) { first, _ in first }
    let stray = StrayLines(subject.document)
    let separated = SeparatedNames(subject.alignment.alignment).numbers
    for problem in subject.document.shapeProblems {
      guard case .unquotedNumber(let number) = problem.fault else { continue }
      // The title may be on the next line, which is a finding.
      if stray.isRightBelow(problem.range) || CutOffText.isIncomplete(problem.range, subject) { continue }
      if boundaries.contains(problem.range.start) || boundaries.contains(problem.range.end) || separated.contains(problem.range) {
        continue
      }
      guard let reference = byRange[problem.range] else {
        report(bare(number, problem, subject))
        continue
      }
      // A number with another problem has a finding for that.
      guard case .target(let target) = reference.resolution, let alignment = subject.alignment.alignment else { continue }
      let label = alignment.spelling(target, like: reference.reference.value)
      report(
        Finding(
          at: problem.range, Bilingual(zh: "编号“\(number)”缺少名称，应写作“\(label)”", en: "The number `\(number)` has no title; write `\(label)`"),
          fixes: [
            subject.fix(Bilingual(zh: "补上名称", en: "Add the title"), .safe, replacing: problem.range, with: Quoting.scalar(label))
          ]))
    }
  }

  private func bare(_ number: String, _ problem: ShapeProblem, _ subject: Subject) -> Finding {
    let reading = Self.otherReading(of: number)
    return Finding(
      at: problem.range,
      Bilingual(
        zh: "编号“\(number)”没有名称，其他工具会读成数 \(reading)",
        en: "The number `\(number)` has no title, and other tools read it as the decimal number \(reading)"),
      fixes: [subject.fix(Bilingual(zh: "加上引号", en: "Add quotation marks"), .safe, replacing: problem.range, with: "\"\(number)\"")])
  }

  /// How a tool without support for numbering reads the number: `1.10` is 1.1.
  private static func otherReading(of number: String) -> String { Quantity(Text(number))?.description ?? number }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "只有编号，没有名称", en: "Number without a title"),
    rationale: Bilingual(
      zh: "单独一个编号容易对错行：标准改了编号也看不出来。它还会被别的 YAML 工具读成数，“1.10”就变成了 1.1。编号后面写上名称，两者互相校验。",
      en:
        "A number alone easily points to the wrong line, and it is not noticed when the standard is renumbered. Other YAML tools also read it as a decimal: `1.10` becomes 1.1. With the title after it, number and title confirm each other."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 称量原料
            covers: [1.2]
            #        ^^^ unquoted-number: 1.2 称量
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: 1.10
            #       ^^^^ unquoted-number: 1.1
            covers: [1 原料准备]
        """),
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 称量原料
            covers: [1.2 称量, A1.1.1 能辨认常用面粉]
        """)
    ])
}
