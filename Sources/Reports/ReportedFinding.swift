import Linter
import Schema
import Standards
import TextModel

/// A finding with what a report needs to write it.
public struct ReportedFinding: Sendable {
  public let rule: RuleID
  public let severity: Severity
  public let message: Bilingual
  public let subject: FindingSubject?
  public let place: ReportedPlace
  public let notes: [ReportedNote]
  public let fixes: [ReportedFix]
  /// Whether `--fix` fixes it.
  public let isSafelyFixable: Bool

  /// `recall` reads a file again that findings refer to and that was released.
  public static func all(
    _ diagnostics: some Sequence<Diagnostic>, in workspace: Workspace, recall: (String) -> WorkspaceFile? = { _ in nil }
  ) -> [ReportedFinding] {
    let sources = ReportSources(of: diagnostics, in: workspace, recall: recall)
    return diagnostics.map { ReportedFinding($0, sources) }
  }

  private init(_ diagnostic: Diagnostic, _ sources: ReportSources) {
    rule = diagnostic.rule
    severity = diagnostic.severity
    message = diagnostic.message
    subject = diagnostic.subject
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

/// Another place that a finding refers to.
public struct ReportedNote: Sendable {
  public let message: Bilingual
  public let place: ReportedPlace
}

/// A fix that a finding offers.
public struct ReportedFix: Sendable {
  public let title: Bilingual
  public let safety: FixSafety
  public let edits: [ReportedEdit]
}

/// One replacement of a fix.
public struct ReportedEdit: Sendable {
  public let place: ReportedPlace
  /// The new text, as UTF-8; empty for a deletion.
  public let replacement: [UInt8]
}
