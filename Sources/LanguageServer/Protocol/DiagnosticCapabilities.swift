import Linter
import Schema

/// Which parts of a diagnostic the client shows.
struct DiagnosticCapabilities: Sendable {
  var hasRelatedInformation = false
  var hasCodeDescription = false
  var hasVersion = false
  var tags: Set<DiagnosticTag> = []

  init() {}

  /// Clients that pull say it of what they pull, but older ones only of what is pushed.
  init(_ pushed: JSONValue?, _ pulled: JSONValue?) {
    for capabilities in [pushed, pulled].compactMap(\.self) {
      hasRelatedInformation = capabilities["relatedInformation"]?.bool ?? hasRelatedInformation
      hasCodeDescription = capabilities["codeDescriptionSupport"]?.bool ?? hasCodeDescription
      hasVersion = capabilities["versionSupport"]?.bool ?? hasVersion
      guard let offered = capabilities["tagSupport"]?["valueSet"] else { continue }
      tags = Set(DiagnosticTag.allCases.filter { offered.lists($0.rawValue) })
    }
  }
}

/// How the client may show a finding besides underlining it.
enum DiagnosticTag: Int, CaseIterable, Sendable {
  /// Faded out: it can be deleted.
  case unnecessary = 1
  /// Struck through.
  case deprecated = 2

  /// Findings about something that has no use any more.
  private static let aboutUseless: Set<RuleID> = ["stale-excuse", "unused-allow", "unused-term", "unused-reference", "below-level"]

  static func tags(of rule: RuleID) -> [DiagnosticTag] { aboutUseless.contains(rule) ? [.unnecessary] : [] }
}
