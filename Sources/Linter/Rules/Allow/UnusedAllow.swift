import Schema
import YAML

/// A comment that allows what is not there.
public struct UnusedAllow: Rule {
  public let id: RuleID = "unused-allow"
  public let severity = Severity.warning
  public let rewrites: Set<RewrittenPart> = [.exception]

  public init() {}

  /// Comments that can allow nothing whatever is found. Which of the others did, only the linter knows: see `findings`.
  public func check(_ subject: Subject, report: (Finding) -> Void) {
    for allow in subject.suppressions.allows where allow.names.isEmpty {
      report(Finding(at: allow.comment.range, Bilingual(zh: "没有写明放行哪条规则", en: "Names no rule to allow")))
    }
  }

  /// The findings for names that allowed nothing.
  static func findings(_ unused: [Suppressions.Use], in subject: Subject) -> [Finding] {
    let allows = subject.suppressions.allows
    return Dictionary(grouping: unused, by: \.allow).sorted { $0.key < $1.key }.flatMap { index, uses in
      guard allows.indices.contains(index) else { return [Finding]() }
      let allow = allows[index]
      let names = uses.map(\.name).sorted()
      if names.count == allow.names.count {
        let removal = subject.fix(
          // A reason is the author's own words.
          Bilingual(zh: "删除这条注释", en: "Delete the comment"), allow.reason == nil ? .safe : .unsafe,
          [AllowEditing.removal(of: allow, in: subject.document.source)])
        return [Finding(at: allow.namesRange, message(allow, allow.names), fixes: [removal])]
      }
      return names.map { position in
        let name = allow.names[position]
        let removal = subject.fix(
          Bilingual(zh: "从注释中去掉“\(name.rule)”", en: "Take `\(name.rule)` out of the comment"), .safe,
          [AllowEditing.removal(ofName: position, from: allow)])
        return Finding(at: name.range, message(allow, [name]), fixes: [removal])
      }
    }
  }

  private static func message(_ allow: AllowComment, _ names: [AllowComment.Name]) -> Bilingual {
    guard allow.scope != nil else {
      return Bilingual(zh: "注释后面没有紧接的条目，不起作用", en: "No entry follows the comment directly: it allows nothing")
    }
    let rules = names.map(\.rule.name)
    let chinese = rules.joined(separator: "、")
    let english = rules.map { "`\($0)`" }.joined(separator: ", ")
    return allow.isForFile
      ? Bilingual(zh: "不必放行：本文件没有 \(chinese) 的问题", en: "Nothing to allow: the file has no finding of \(english)")
      : Bilingual(zh: "不必放行：此处没有 \(chinese) 的问题", en: "Nothing to allow: no finding of \(english) here")
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "多余的放行注释", en: "A comment that allows nothing"),
    rationale: Bilingual(
      zh: "放行注释说明这里有一处例外。问题改好之后注释还留着，评审人会以为例外还在；日后同样的错误再次出现，也会被它悄悄放过。",
      en:
        "The comment says that there is an exception here. When the fault has been mended and the comment stays, reviewers still believe in the exception, and the same mistake made again goes by unseen."
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
