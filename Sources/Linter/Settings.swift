/// Which rules are on, and what their findings weigh.
package struct Settings: Sendable {
  /// Only these rules, if any are named.
  package var selected: Set<RuleID> = []
  package var ignored: Set<RuleID> = []
  package var severities: [RuleID: Severity] = [:]
  /// Findings of one file beyond this are counted, not listed.
  package var maximumPerFile = 1000

  package init() {}

  /// What a finding of the rule weighs; nil when the rule is off. `proposed` is the degree that the finding itself knows.
  package func severity(of rule: any Rule, proposed: Severity? = nil) -> Severity? {
    if ignored.contains(rule.id) { return nil }
    if !selected.isEmpty, !selected.contains(rule.id) { return nil }
    if selected.isEmpty, !rule.isOnByDefault, severities[rule.id] == nil { return nil }
    return severities[rule.id] ?? proposed ?? rule.severity
  }
}
