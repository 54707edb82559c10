import Linter
import Schema
import TextModel

/// Commas, colons and brackets of the input method in a list or mapping on one line.
struct FullwidthFlowPunctuation: Rule {
  let id: RuleID = "fullwidth-flow-punctuation"
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems where problem.fault == .fullwidthFlowPunctuation {
      report(
        Finding(
          at: problem.range, message(subject.document.source.string(in: problem.range)),
          fixes: subject.repair(problem, Bilingual(zh: "改为半角标点", en: "Change to half-width punctuation"))))
    }
  }

  private static let signs: Set<Character> = ["：", "，", "、", "；", ";", "［", "］", "【", "】", "｛", "｝"]

  private func message(_ text: String) -> Bilingual {
    // Quotation marks in place of brackets: `「1.1 选料, 1.2 称量」`.
    let quote = text.first.flatMap { "「『“‘".contains($0) ? $0 : nil }
    let signs = (quote ?? text.first(where: Self.signs.contains)).map(String.init) ?? ""
    switch signs {
    case "：": return Bilingual(zh: "花括号里的“：”应为半角冒号加空格“: ”", en: "`：` inside braces should be a half-width colon and a space (`: `)")
    case "，", "、", "；", ";":
      return Bilingual(
        zh: "括号里的“\(signs)”不能分隔各项，应为半角逗号“, ”",
        en: "`\(signs)` does not separate the entries inside brackets; write a half-width comma (`, `)")
    default: return Bilingual(zh: "“\(signs)”不是 YAML 的括号，应为半角括号", en: "`\(signs)` is not a YAML bracket; write a half-width bracket")
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "括号里的全角标点", en: "Full-width punctuation inside brackets"),
    rationale: Bilingual(
      zh: "写在一行里的列表和字段只认半角的逗号、冒号和括号。“[1.1 选料，1.2 称量]”在 YAML 看来只有一项，“{理论：8}”是一个没有内容的字段。",
      en:
        "Lists and fields written on one line need half-width commas, colons and brackets. YAML reads `[1.1 选料，1.2 称量]` as a list with one entry, and `{理论：8}` as a field without content."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        hours: {theory：8，practice：16}
        #             ^^ fullwidth-flow-punctuation
        modules:
          - module: M1 原料准备
            covers: [1.1 选料，1.2 称量]
            #        ^^^^^^^^^^^^^^^^^^ fullwidth-flow-punctuation
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        hours: {theory: 8, practice: 16}
        modules:
          - module: M1 原料准备
            objectives: [能辨认面粉，并说出用途]
            covers: [1.1 选料, 1.2 称量]
        """)
    ])
}
