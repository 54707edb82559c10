/// The findings of a report by file, in the order of the report.
struct FilesOfReport: Sequence {
  private var files: [(path: String, findings: [ReportedFinding])] = []

  init(_ report: Report) {
    var positions: [String: Int] = [:]
    for finding in report.findings {
      if let position = positions[finding.place.path] {
        files[position].findings.append(finding)
      } else {
        positions[finding.place.path] = files.count
        files.append((finding.place.path, [finding]))
      }
    }
  }

  func makeIterator() -> IndexingIterator<[(path: String, findings: [ReportedFinding])]> { files.makeIterator() }
}
