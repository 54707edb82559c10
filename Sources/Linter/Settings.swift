/// Which rules are on, and what their findings weigh.
package struct Settings: Sendable {
  /// Only these rules, if any are named.
  package var selected: Set<RuleID> = []
  package var ignored: Set<RuleID> = []
  package var severities: [RuleID: Severity] = [:]
  /// Rules that are on although they are off by default.
  package var enabled: Set<RuleID> = []
  /// Whether a comment in a file may allow an error.
  package var commentsAllowErrors = true
  /// Findings of one file beyond this are counted, not listed.
  package var maximumPerFile = 1000
  package var words = WordLists.default

  package init() {}

  /// What a finding of the rule weighs; nil when the rule is off. `proposed` is the degree that the finding itself knows.
  package func severity(of rule: any Rule, proposed: Severity? = nil) -> Severity? {
    if ignored.contains(rule.id) { return nil }
    if !selected.isEmpty, !selected.contains(rule.id) { return nil }
    if selected.isEmpty, !rule.isOnByDefault, severities[rule.id] == nil, !enabled.contains(rule.id) { return nil }
    return severities[rule.id] ?? proposed ?? rule.severity
  }
}
