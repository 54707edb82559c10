import Schema
import Standards
import TextModel
import YAML

/// Finds the fixes of a file that `--fix` would not apply, since the file would parse worse. They are not marked as fixes that it applies.
struct FixRehearsal {
  private let file: WorkspaceFile
  /// The edits of the fixes that the last rehearsal left out.
  private var rejected: Set<[FileEdit]> = []

  /// Nil for a file in which no line had to be left unread: there, the repairs of lines do not depend on one another.
  init?(_ file: WorkspaceFile) {
    guard file.document.syntaxProblems.contains(where: { $0.fault.isAboutStructure && !$0.isRepairIntended }) else { return nil }
    self.file = file
  }

  /// The findings, with the fixes that would be left out for the author to choose.
  mutating func judged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    rehearse([.safe], diagnostics)
    let judged = withoutRejected(diagnostics, ofSafety: .safe)
    guard judged.contains(where: { $0.fixes.contains { $0.safety == .unsafe } }) else { return judged }
    rehearse([.safe, .unsafe], judged)
    return withoutRejected(judged, ofSafety: .unsafe)
  }

  private mutating func rehearse(_ safeties: Set<FixSafety>, _ diagnostics: [Diagnostic]) {
    rejected = Set(FixApplication(safeties).rejected(of: diagnostics, by: file))
  }

  /// The findings; of the fixes of a safety, those that were left out become assists.
  private func withoutRejected(_ diagnostics: [Diagnostic], ofSafety safety: FixSafety) -> [Diagnostic] {
    guard !rejected.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
      guard diagnostic.fixes.contains(where: { $0.safety == safety && rejected.contains($0.edits) }) else { return diagnostic }
      return diagnostic.with(
        diagnostic.fixes.map { fix in
          fix.safety == safety && rejected.contains(fix.edits) ? Fix(fix.title, .assist, edits: fix.edits) : fix
        })
    }
  }
}
