import Linter
import Schema
import TextModel

/// The name of an unknown rule in a comment or in the configuration.
struct UnknownRule: Rule {
  let id: RuleID = "unknown-rule"
  let severity = Severity.warning

  /// If there are more different names than this, none is suggested, since each is compared with the names and titles of all rules.
  private static let maximumCompared = 50

  /// Words that mean all rules in other tools.
  private static let everything: Set<String> = ["all", "*", "any", "everything", "全部", "所有"]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    var suggestions: [RuleID: String?] = [:]
    for name in subject.suppressions.allows.flatMap(\.names) { check(name.rule, name.range, subject, &suggestions, report) }
    guard case .configuration(let configuration) = subject.document.content else { return }
    let levels = (configuration.rules?.value ?? []) + (configuration.paths?.value ?? []).flatMap { $0.value.rules?.value ?? [] }
    for entry in levels {
      check(subject.rules.names.rule(spelled: entry.key.value.string), entry.key.range, subject, &suggestions, report)
    }
  }

  private func check(
    _ rule: RuleID, _ range: ByteRange, _ subject: Subject, _ suggestions: inout [RuleID: String?], _ report: (Finding) -> Void
  ) {
    guard subject.rules.rule(named: rule) == nil else { return }
    if suggestions[rule] == nil, suggestions.count < Self.maximumCompared {
      suggestions[rule] = .some(subject.rules.nearestName(to: rule.name))
    }
    if Self.everything.contains(rule.name) {
      return report(
        Finding(
          at: range,
          Bilingual(zh: "例外要写明规则名，不能写“\(rule)”", en: "Name the rules that the exception is for; `\(rule)` is not possible")))
    }
    guard let nearest = suggestions[rule] ?? nil else {
      report(Finding(at: range, Bilingual(zh: "没有名为“\(rule)”的规则", en: "There is no rule `\(rule)`")))
      return
    }
    report(
      Finding(
        at: range,
        Bilingual(
          zh: "没有名为“\(rule)”的规则，是否应为 \(subject.rules.label(ofRuleNamed: nearest, .chinese))？",
          en: "There is no rule `\(rule)`; did you mean \(subject.rules.label(ofRuleNamed: nearest, .english))?"),
        // This changes which rule is turned off or gets another severity: the author should review it.
        fixes: [subject.fix(Bilingual(zh: "改为“\(nearest)”", en: "Change to `\(nearest)`"), .unsafe, replacing: range, with: nearest)]))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "没有这条规则", en: "Unknown rule"),
    rationale: Bilingual(
      zh: "规则名写错，例外注释和配置都不起作用，而且不容易发现：以为关掉的检查还在报告，以为改成错误的仍是警告。",
      en:
        "An exception or a setting with a misspelt rule name has no effect, and this is easily overlooked: what should be off is still reported, and what should be an error is still a warning."
    ),
    bad: [
      RuleExample(
        .configuration,
        """
        rules:
          missing-contents: error
        # ^^^^^^^^^^^^^^^^ warning[unknown-rule]: did you mean missing-content
        paths:
          - match: 存档/
            rules: {title-missmatch: off}
        #           ^^^^^^^^^^^^^^^ warning[unknown-rule]: 是否应为 title-mismatch（编号与名称不一致）
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 和面
            covers: [2.1 烘烤]  # lint: allow wrong-title — 与企业内部教材一致
        #                                     ^^^^^^^^^^^ warning[unknown-rule]: wrong-title
        """),
    ],
    good: [
      RuleExample(
        .configuration,
        """
        preset: review
        rules:
          missing-content: error
          taught-nowhere: warning
        """)
    ])
}
