import Linter
import Schema

/// A value that is not in the list of allowed values.
struct UnknownValue: Rule {
  let id: RuleID = "unknown-value"
  let severity = Severity.error
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let wording = TypeWording(keyLanguage: subject.document.keyLanguage)
    for problem in subject.document.shapeProblems {
      guard case .unknownValue(let text, let nearest, let choices) = problem.fault else { continue }
      let value = ShortText.of(text)
      let field = subject.key(before: problem.range.start)
      let chinese = field.map { "“\($0)”没有“\(value)”这个选项" } ?? "没有“\(value)”这个选项"
      let english = field.map { "`\(value)` is not a valid value of `\($0)`" } ?? "`\(value)` is not a valid value of this field"
      guard let nearest else {
        let options = wording.words(for: choices)
        report(Finding(at: problem.range, Bilingual(zh: "\(chinese)，应写\(options.chinese)", en: "\(english); write \(options.english)")))
        continue
      }
      let wanted = spelling(nearest, of: choices, subject)
      report(
        Finding(
          at: problem.range, Bilingual(zh: "\(chinese)，是否应为“\(wanted)”？", en: "\(english); did you mean `\(wanted)`?"),
          fixes: subject.repair(problem, text, as: nearest, writing: wanted, Bilingual(zh: "改为“\(wanted)”", en: "Change to `\(wanted)`"))))
    }
  }

  /// Chinese fields have Chinese values: `发布状态: publishd` becomes 发布.
  private func spelling(_ nearest: String, of choices: ChoiceDescription, _ subject: Subject) -> String {
    guard subject.document.keyLanguage == .chinese else { return nearest }
    return choices.options.first { $0.name.english == nearest }?.name.chinese ?? nearest
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "选项里没有这个值", en: "Value not on the list"),
    rationale: Bilingual(
      zh: "学历、状态等字段只能从固定的选项里选，这样才能比较高低、核对条件。",
      en:
        "Fields such as education and status take a value from a fixed list, so that levels can be compared and conditions can be checked."),
    bad: [
      RuleExample(
        .jobDescription,
        """
        education: batchelor
        #          ^^^^^^^^^ unknown-value: bachelor
        """),
      RuleExample(
        .standard,
        """
        status: 试用
        #       ^^^^ unknown-value: draft
        """),
    ],
    good: [RuleExample(.jobDescription, "education: 大专\n")])
}
