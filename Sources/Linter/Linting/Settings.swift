/// Which rules are on, and the severities of their findings.
public struct Settings: Sendable {
  /// Only these rules, if any are named.
  public var selected: Set<RuleID> = []
  public var ignored: Set<RuleID> = []
  public var severities: [RuleID: Severity] = [:]
  /// Rules that are on although they are off by default.
  public var enabled: Set<RuleID> = []
  /// Whether a comment in a file may allow an error.
  public var commentsAllowErrors = true
  /// Findings of one file beyond this are counted, not listed.
  public var maximumPerFile = 1000
  public var words = WordLists.default

  public init() {}

  /// The severity of a finding of the rule; nil when the rule is off. `proposed` is the severity that the finding itself proposes.
  public func severity(of rule: any Rule, proposed: Severity? = nil) -> Severity? {
    if ignored.contains(rule.id) { return nil }
    if !selected.isEmpty, !selected.contains(rule.id) { return nil }
    if selected.isEmpty, !rule.isOnByDefault, severities[rule.id] == nil, !enabled.contains(rule.id) { return nil }
    return severities[rule.id] ?? proposed ?? rule.severity
  }
}
