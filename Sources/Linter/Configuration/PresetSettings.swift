import Schema

/// The presets: the severities that they give to rules.
enum PresetSettings {
  /// The severities of rules; rules that are not named keep their default.
  static func severities(_ preset: Preset) -> [RuleID: Severity] {
    switch preset {
    case .draft: draft
    case .review: [:]
    case .publish: publish
    }
  }

  /// Whether a comment in the file may allow an error.
  static func allowsErrors(_ preset: Preset) -> Bool { preset != .publish }

  /// Unfinished parts become hints; mistakes keep their severity.
  private static let draft: [RuleID: Severity] = [
    "placeholder-left": .hint,
    "empty-value": .hint,
    "empty-content": .information,
    "missing-function": .information,
    "missing-content": .information,
    "missing-item": .hint,
    "missing-number": .hint,
    "missing-translation": .hint,
    "uncovering-entry": .hint,
    "weights-not-100": .information,
    "hours-mismatch": .information,
    "assessment-not-100": .information,
    "below-training-hours": .hint,
    "never-assessed": .hint,
    "ability-without-knowledge": .hint,
    "too-many-excuses": .hint,
    "missing-training-hours": .hint,
  ]

  /// Placeholders, unstated choices and missing titles.
  private static let publish: [RuleID: Severity] = [
    "placeholder-left": .error,
    "cumulative-unstated": .error,
    "reference-without-title": .error,
    "empty-value": .error,
  ]
}

extension Preset {
  /// The severity of a rule's findings under this preset alone; nil when the rule is off.
  public func severity(of rule: any Rule) -> Severity? {
    PresetSettings.severities(self)[rule.id] ?? (rule.isOnByDefault ? rule.severity : nil)
  }
}
