import Linter
import Schema
import TextModel

/// Digits and points of the input method in a number or id.
struct FullwidthNumber: Rule {
  let id: RuleID = "fullwidth-number"
  let severity = Severity.error
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let problems = subject.document.shapeProblems.filter { if case .numberDefect(.fullwidth, _) = $0.fault { true } else { false } }
    if problems.isEmpty { return }
    let odd = NumberContext.oddModules(subject)
    let doubtful = DoubtfulReferences(subject)
    // `malformed-number` reports `1、原料` beside `M2`.
    for problem in problems where odd[problem.range] == nil {
      let written = subject.excerpt(problem.range)
      let intended = problem.repair.first.map {
        String(decoding: $0.replacement, as: UTF8.self).split(separator: " ").joined(separator: " ")
      }
      let message =
        intended.map {
          Bilingual(zh: "“\(written)”里有全角字符，应为“\($0)”", en: "`\(written)` contains full-width characters; it should be `\($0)`")
        } ?? Bilingual(zh: "“\(written)”里有全角字符，应改为半角", en: "`\(written)` contains full-width characters; use half-width characters")
      let fixes = subject.repair(problem, Bilingual(zh: "改为半角", en: "Change to half-width characters"))
      // `1、2.1 信息展示`: read as one number, it would name another entry of the standard.
      let isDoubtful = doubtful.contains(problem.range)
      report(
        Finding(at: problem.range, message, fixes: isDoubtful ? fixes.map { Fix($0.title, .unsafe, edits: $0.edits) } : fixes))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "编号或数字中的全角字符", en: "Full-width characters in a number"),
    rationale: Bilingual(
      zh: "编号、数字和标识要逐字比较，“２．１”“2。1”“2、1”和“2.1”是四种不同的写法，对不上标准里的条目，其他工具也不认作数字。",
      en:
        "Numbers and ids are compared character by character. `２．１`, `2。1` and `2、1` differ from `2.1`: they do not match the items of the standard, and other tools do not read them as numbers."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        years: ２
        #      ^^ fullwidth-number
        duties:
          - duty: 称量原料
            covers: [1。2 称量]
            #        ^^^^ fullwidth-number
        """)
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        years: 2
        duties:
          - duty: 用２．１版软件称量原料
            covers: [1.2 称量]
        """)
    ])
}
