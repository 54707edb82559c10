import JSON

/// The summary of a run in the formats `json` and `jsonl`.
struct JSONSummary {
  private let summary: ReportSummary

  init(_ summary: ReportSummary) { self.summary = summary }

  func writeMembers(to writer: inout JSONWriter) {
    writer.member("files", summary.files.checked)
    writer.member("foreignFiles", summary.files.foreign)
    writer.member("errors", summary.count(.error))
    writer.member("warnings", summary.count(.warning))
    writer.member("information", summary.count(.information))
    writer.member("hints", summary.count(.hint))
    writer.member("fixable", summary.safelyFixable)
    writer.member("unsafelyFixable", summary.unsafelyFixable)
    writer.member("fixed", summary.files.fixes)
    writer.member("notListed", summary.notListed)
    if let baseline = summary.baseline {
      writer.object("baseline") { writer in
        writer.member("known", baseline.known)
        writer.member("stale", baseline.stale)
      }
    }
    writer.object("rules") { writer in
      for rule in summary.rules { writer.member(rule.rule.name, rule.count) }
    }
  }
}
