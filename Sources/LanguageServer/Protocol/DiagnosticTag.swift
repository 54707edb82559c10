import Linter

/// How the client may show a finding besides underlining it.
enum DiagnosticTag: Int, CaseIterable, Sendable {
  /// Shown faded: it can be deleted.
  case unnecessary = 1
  /// Shown struck through.
  case deprecated = 2

  /// Findings about something that is superfluous.
  private static let aboutUseless: Set<RuleID> = ["stale-excuse", "unused-allow", "unused-term", "unused-reference", "below-level"]

  static func tags(of rule: RuleID) -> [DiagnosticTag] { aboutUseless.contains(rule) ? [.unnecessary] : [] }
}
