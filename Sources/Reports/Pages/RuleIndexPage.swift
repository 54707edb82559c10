import Linter
import Rules
import Schema

/// The index page of `docs/rules`: all rules by family, with links to their pages.
public struct RuleIndexPage {
  private let language: Language

  public init(language: Language) { self.language = language }

  public var markdown: String {
    var text = "# \(language.text(zh: "规则", en: "Rules"))\n"
    for family in RuleSet.builtIn.families where !family.rules.isEmpty {
      text += "\n## \(family.name[language])\n\n"
      text += language.text(
        zh: "| 规则 | 查什么 | 级别 | 修复 | 文件 | 预设 |\n|---|---|---|---|---|---|\n",
        en: "| Rule | Finds | Severity | Fixes | Files | Presets |\n|---|---|---|---|---|---|\n")
      for rule in family.rules { text += row(of: rule) }
    }
    return text
  }

  /// The name of a rule's page, in the same folder as the index.
  public static func fileName(of rule: RuleID, _ language: Language) -> String { "\(rule)\(suffix(language)).md" }

  static func suffix(_ language: Language) -> String { language == .chinese ? ".zh" : "" }

  private func row(of rule: any Rule) -> String {
    let severity = rule.severity.title[language] + (rule.isOnByDefault ? "" : language.text(zh: "，默认关闭", en: ", off by default"))
    let fixes = RuleFacts.fixKinds(of: rule).map { RuleFacts.name(of: $0)[language] }.joined(separator: language.text(zh: "、", en: ", "))
    let link = "[`\(rule.id)`](\(Self.fileName(of: rule.id, language)))"
    let kinds = RuleFacts.documentKinds(of: rule, language)
    let presets = RuleFacts.presets(of: rule).map { $0[language] }.joined(separator: language.text(zh: "、", en: ", "))
    return "| \(link) | \(rule.documentation.title[language]) | \(severity) | \(fixes) | \(kinds) | \(presets) |\n"
  }
}
