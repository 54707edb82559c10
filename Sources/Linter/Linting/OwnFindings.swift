import Schema
import TextModel

/// The findings of a file that follow from its own text and the settings: those of the rules that asked their subject for nothing else.
/// They stay the same while other files change.
public struct OwnFindings: Sendable {
  let document: Document
  private var found: [RuleID: [Diagnostic]] = [:]
  /// The fixes of a rule with more findings are not made before it is known which are listed, so that this rule is asked again.
  private static let maximumPerRule = 20

  init(_ document: Document) { self.document = document }

  /// The findings of a rule, with the fixes that it proposes; nil if it must be asked.
  func findings(of rule: RuleID) -> [Diagnostic]? { found[rule] }

  /// Keeps what a rule has found if it has not looked at other files, nor its fixes.
  mutating func note(_ findings: some Collection<(Finding, Diagnostic)>, of rule: RuleID, _ subject: Subject) {
    guard !subject.hasLookedAround, findings.count <= Self.maximumPerRule else { return }
    let made = findings.map { finding, diagnostic in diagnostic.with(finding.fixes) }
    if !subject.hasLookedAround { found[rule] = made }
  }
}

extension Diagnostic {
  /// The finding that it was made from, as far as it is still needed.
  var finding: Finding { Finding(at: location.range, message, fixes: fixes) }
}
