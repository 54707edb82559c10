import JSON

/// Which parts of a diagnostic the client shows.
struct DiagnosticCapabilities: Sendable {
  var hasRelatedInformation = false
  var hasCodeDescription = false
  var hasVersion = false
  var tags: Set<DiagnosticTag> = []

  init() {}

  /// Clients that pull diagnostics declare it for these, older ones only for published diagnostics.
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
