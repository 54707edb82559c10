import Schema
import YAML

/// A finding as a report gives it.
package struct ReportedFinding: Sendable {
  package let rule: RuleID
  package let severity: Severity
  package let message: Bilingual
  package let place: ReportedPlace
  package let notes: [ReportedNote]
  package let fixes: [ReportedFix]
  /// Whether `--fix` repairs it.
  package let isSafelyFixable: Bool

  init(_ diagnostic: Diagnostic, _ sources: ReportSources) {
    rule = diagnostic.rule
    severity = diagnostic.severity
    message = diagnostic.message
    isSafelyFixable = diagnostic.isFixable(.safe)
    place = sources.place(diagnostic.location)
    notes = diagnostic.notes.map { ReportedNote(message: $0.message, place: sources.place($0.location)) }
    fixes = diagnostic.fixes.map { fix in
      ReportedFix(
        title: fix.title, safety: fix.safety,
        edits: fix.edits.map { edit in
          ReportedEdit(place: sources.place(Location(path: edit.path, range: edit.edit.range)), replacement: edit.edit.replacement)
        })
    }
  }
}

/// Another place that a finding speaks of.
package struct ReportedNote: Sendable {
  package let message: Bilingual
  package let place: ReportedPlace
}

/// A repair that a finding offers.
package struct ReportedFix: Sendable {
  package let title: Bilingual
  package let safety: FixSafety
  package let edits: [ReportedEdit]
}

/// One replacement of a repair.
package struct ReportedEdit: Sendable {
  package let place: ReportedPlace
  package let replacement: [UInt8]
}
