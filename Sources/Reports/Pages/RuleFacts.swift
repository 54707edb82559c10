import Linter
import Rules
import Schema

/// The line of a rule's page with its severity, its fixes, and where it applies.
struct RuleFacts {
  private let rule: any Rule
  private let language: Language

  init(_ rule: any Rule, language: Language) {
    self.rule = rule
    self.language = language
  }

  var text: String {
    let parts = [severity] + (rule.isOnByDefault ? [] : [Bilingual(zh: "默认关闭", en: "Off by default")]) + [fixes, files] + presets
    return parts.map { $0[language] }.joined(separator: " · ")
  }

  /// The kinds of files in which the rule may have findings, for a table.
  static func documentKinds(of rule: any Rule, _ language: Language) -> String {
    let kinds = DocumentKind.allWithConfiguration.filter(rule.documentKinds.contains)
    guard kinds.count < DocumentKind.allWithConfiguration.count else { return language.text(zh: "任何", en: "any") }
    return kinds.map { name(of: $0)[language] }.joined(separator: language.text(zh: "、", en: ", "))
  }

  /// The presets that change the severity of the rule.
  static func presets(of rule: any Rule) -> [Bilingual] {
    let own = rule.isOnByDefault ? rule.severity : nil
    return Preset.allCases.compactMap { preset in
      guard let severity = preset.severity(of: rule), severity != own else { return nil }
      let name = preset.name
      return Bilingual(zh: "\(name.chinese)：\(severity.title.chinese)", en: "\(name.english): \(severity.title.english)")
    }
  }

  private static func name(of kind: DocumentKind) -> Bilingual {
    switch kind {
    case .standard: Bilingual(zh: kind.name.chinese, en: "standard")
    case .jobDescription: Bilingual(zh: kind.name.chinese, en: "job description")
    case .trainingPlan: Bilingual(zh: kind.name.chinese, en: "training plan")
    case .configuration: Bilingual(zh: kind.name.chinese, en: "settings")
    }
  }

  private var files: Bilingual {
    Bilingual(zh: "文件：" + Self.documentKinds(of: rule, .chinese), en: "Files: " + Self.documentKinds(of: rule, .english))
  }

  private var presets: [Bilingual] {
    let changes = Self.presets(of: rule)
    guard !changes.isEmpty else { return [] }
    return [
      Bilingual(
        zh: "预设" + changes.map(\.chinese).joined(separator: "、"), en: "Preset " + changes.map(\.english).joined(separator: ", "))
    ]
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

  /// The kinds of fixes in the findings of the rule's own examples.
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
