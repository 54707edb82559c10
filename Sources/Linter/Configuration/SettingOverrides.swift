import Schema

/// Settings from outside the configuration file: from the command line or the editor.
public struct SettingOverrides: Sendable {
  public var preset: Preset?
  public var language: Language?
  /// Where the pages of the rules are published.
  public var rulePages: RulePages?
  /// Only these rules, if any are named; a rule that is off elsewhere is on when it is named here.
  public var selected: Set<RuleID> = []
  public var ignored: Set<RuleID> = []
  public var severities: [RuleID: Severity] = [:]
  /// Folders with standards, as they were named.
  public var standards: [String] = []

  public init() {}
}
