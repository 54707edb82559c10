import Linter

/// Findings with their fingerprints. Findings of one file with the same fingerprint get different ones by their order.
struct FingerprintedFindings: Sequence {
  private let findings: [ReportedFinding]

  init(_ report: Report) { findings = report.findings }

  /// The findings of one or more files.
  init(_ findings: [ReportedFinding]) { self.findings = findings }

  func makeIterator() -> AnyIterator<(finding: ReportedFinding, fingerprint: String)> {
    var upcoming = findings.makeIterator()
    var seen: [Key: Int] = [:]
    return AnyIterator {
      guard let finding = upcoming.next() else { return nil }
      let place = finding.place
      let text = Fingerprint(FindingIdentity(rule: finding.rule, subject: finding.subject, range: place.range, in: place.document)).text
      let count = seen[Key(path: finding.place.path, text: text), default: 0] + 1
      seen[Key(path: finding.place.path, text: text)] = count
      return (finding, "\(text):\(count)")
    }
  }

  private struct Key: Hashable {
    let path: String
    let text: String
  }
}
