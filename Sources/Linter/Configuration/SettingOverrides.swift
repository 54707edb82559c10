import Schema

/// What somebody sets outside the configuration file: on the command line, or in the editor.
package struct SettingOverrides: Sendable {
  package var preset: Preset?
  package var language: Language?
  /// Only these rules, if any are named; a rule that is off elsewhere is on when it is named here.
  package var selected: Set<RuleID> = []
  package var ignored: Set<RuleID> = []
  package var severities: [RuleID: Severity] = [:]
  /// Folders with standards, as they were named.
  package var standards: [String] = []

  package init() {}
}
