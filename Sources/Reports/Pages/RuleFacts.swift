import Linter
import Rules
import Schema

/// The line of a rule's page with its severity and its fixes.
struct RuleFacts {
  private let rule: any Rule
  private let language: Language

  init(_ rule: any Rule, language: Language) {
    self.rule = rule
    self.language = language
  }

  var text: String {
    let parts = [severity] + (rule.isOnByDefault ? [] : [Bilingual(zh: "默认关闭", en: "Off by default")]) + [fixes]
    return parts.map { $0[language] }.joined(separator: " · ")
  }

  private var severity: Bilingual {
    Bilingual(zh: "级别：\(rule.severity.title.chinese)（\(rule.severity.name)）", en: "Severity: \(rule.severity.title.english)")
  }

  private var fixes: Bilingual {
    let kinds = Self.fixKinds(of: rule).map(Self.name)
    guard !kinds.isEmpty else { return Bilingual(zh: "没有自动修复", en: "No automatic fix") }
    return Bilingual(
      zh: "修复：" + kinds.map(\.chinese).joined(separator: "、"), en: "Fixes: " + kinds.map(\.english).joined(separator: ", "))
  }

  /// The kinds of fixes that the rule's own examples show.
  static func fixKinds(of rule: any Rule) -> [FixSafety] {
    let found = Set(rule.documentation.bad.flatMap { $0.findings(of: rule) }.flatMap(\.fixes).map(\.safety))
    return [.safe, .unsafe, .assist].filter(found.contains)
  }

  static func name(of safety: FixSafety) -> Bilingual {
    switch safety {
    case .safe: Bilingual(zh: "安全", en: "safe")
    case .unsafe: Bilingual(zh: "需复核", en: "unsafe")
    case .assist: Bilingual(zh: "可在编辑器中补写", en: "in an editor")
    }
  }
}
