import Linter
import Schema
import TextModel

/// A comment that allows something without a reason.
struct AllowWithoutReason: Rule {
  let id: RuleID = "allow-without-reason"
  let severity = Severity.warning

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for allow in subject.suppressions.allows where !hasReason(allow, subject) && !allow.names.isEmpty {
      // A comment without a known rule has a finding for that first.
      if allow.names.contains(where: { subject.rules.rule(named: $0.rule) == nil }) { continue }
      report(
        Finding(
          at: allow.namesRange, message(allow, subject),
          fixes: [
            subject.fix(
              Bilingual(zh: "补写理由", en: "Add a reason"), .assist,
              replacing: ByteRange(allow.namesRange.end, allow.comment.range.end), with: " — 理由")
          ]))
    }
  }

  private func message(_ allow: AllowComment, _ subject: Subject) -> Bilingual {
    let chinese = allow.names.map(\.rule.name).joined(separator: "、")
    let english = allow.names.map { "`\($0.rule)`" }.joined(separator: ", ")
    guard let reason = allow.reason else {
      return Bilingual(zh: "允许 \(chinese) 例外，但没有写理由", en: "\(english) is allowed without a reason")
    }
    let written = subject.excerpt(reason)
    return Bilingual(
      zh: "允许 \(chinese) 例外，但“\(written)”没有说明理由", en: "\(english) is allowed, but “\(written)” does not say why")
  }

  /// A reason that is still to be written does not count.
  private func hasReason(_ allow: AllowComment, _ subject: Subject) -> Bool {
    allow.reason.map { EmptyWords.isInformative(Text(subject.document.source.string(in: $0))) } ?? false
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "例外没有写理由", en: "Exception without a reason"),
    rationale: Bilingual(
      zh: "例外是一个决定。理由写在旁边，评审人和接手的人才能判断它是否仍然成立；没有理由的例外只是把问题藏了起来。",
      en:
        "An exception is a decision. With a reason, reviewers and later authors can judge whether it is still valid; without one, the problem is merely hidden."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 和面
            # lint: allow title-mismatch
        #                 ^^^^^^^^^^^^^^ warning[allow-without-reason]: without a reason
            covers: [2.1 烘烤]
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 和面
            # lint: allow title-mismatch — 与企业内部教材一致
            covers: [2.1 烘烤]
        """)
    ])
}
