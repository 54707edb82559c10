import Linter
import Schema

/// A comment that allows nothing.
struct UnusedAllow: Rule {
  let id = RuleID.unusedAllow
  let severity = Severity.warning
  let rewrites: Set<RewrittenPart> = [.allowComment]

  /// Reports comments that can never allow anything. The linter finds the others that were not used: see `UnusedNames`.
  func check(_ subject: Subject, report: (Finding) -> Void) {
    for allow in subject.suppressions.allows where allow.names.isEmpty {
      report(Finding(at: allow.comment.range, Bilingual(zh: "没有写明允许哪条规则例外", en: "The comment does not name a rule to allow")))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "多余的例外", en: "Unused exception"),
    rationale: Bilingual(
      zh: "注释说明这里有一处例外。问题改好之后注释还留着，评审人会以为例外还在；日后同样的错误再次出现，也会被它悄悄放过。",
      en:
        "The comment says that there is an exception here. If it stays after the problem has been fixed, reviewers still believe in the exception, and the same mistake is hidden when it is made again."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 和面
            covers: [2.1 和面]  # lint: allow title-mismatch — 沿用旧名称
        #                                     ^^^^^^^^^^^^^^ warning[unused-allow]: title-mismatch
        """),
      RuleExample(
        .trainingPlan,
        """
        # 检查：全文允许 unquoted-number、missing-key — 由旧系统导出
        #                ^^^^^^^^^^^^^^^ warning[unused-allow]: 本文件没有
        modules:
          - covers: [2.1 和面]
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 和面
            covers: [2.1 烘烤]  # lint: allow title-mismatch — 与企业内部教材一致
        """)
    ])
}
