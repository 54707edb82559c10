import Linter
import Schema

/// TABs where only spaces indent.
struct TabIndentation: Rule {
  let id: RuleID = "tab-indentation"
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for group in subject.indentationTogether({ $0 == .tabIndentation }) {
      guard let first = group.first else { continue }
      let count = group.count
      let message =
        count == 1
        ? Bilingual(zh: "用制表符（TAB）缩进，应改用空格", en: "This line is indented with a tab; use spaces")
        : Bilingual(zh: "\(count) 行用制表符（TAB）缩进，应改用空格", en: "\(count) lines are indented with tabs; use spaces")
      let title = Bilingual(zh: "改用空格缩进", en: "Change to spaces")
      let edits = group.flatMap(\.repair)
      report(Finding(at: first.range, message, about: subject.about(linesOf: edits), fixes: [subject.fix(title, .safe, edits)]))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "用制表符缩进", en: "Indentation with tabs"),
    rationale: Bilingual(
      zh: "YAML 只认空格缩进，因为制表符在不同编辑器里宽度不同，看上去对齐的两行可能并不对齐。请在编辑器里设置“用空格代替制表符”。",
      en:
        "YAML only accepts spaces for indentation. A tab has a different width in each editor, so lines that look aligned may not be. Set your editor to insert spaces instead of tabs."
    ),
    basis: Bilingual(zh: "YAML 1.2 第 6.1 节", en: "YAML 1.2, section 6.1"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 称量原料
        \tcovers: [1.2 称量]
        #^^^^^^^ tab-indentation
        """)
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 称量原料
            covers: [1.2 称量]
        """)
    ])
}
