import Standards
import Synchronization
import YAML

/// What the user sees of the findings of standards: with the settings and the comments of their files.
///
/// A mistake of a standard that is reported there need not be reported again in the files that cite it. A finding that is turned off, allowed
/// by a comment, or in a file that is not part of the report is not seen, and explains nothing.
final class StandardFindings: Sendable {
  /// The result for a standard, valid while its tree is the same.
  private struct Known: Sendable {
    let tree: SyntaxTree
    let mistakes: [ReportedMistake]
  }

  /// The linter for a path; nil for a file that is not reported on.
  private let linter: @Sendable (String) -> FileLinter?
  private let known = Mutex<[String: Known]>([:])

  static let none = StandardFindings { _ in nil }

  init(_ linter: @escaping @Sendable (String) -> FileLinter?) { self.linter = linter }

  /// The warnings and errors of a standard that are reported.
  func mistakes(in index: StandardIndex, _ workspace: Workspace) -> [ReportedMistake] {
    let file = index.file
    if let found = known.withLock({ $0[file.path] }), found.tree === file.document.tree { return found.mistakes }
    return note(linter(file.path)?.check(file, in: workspace, judgesFixes: false) ?? [], of: file)
  }

  /// Notes the findings of a standard that was checked, which is not checked again then.
  @discardableResult
  func note(_ findings: [Diagnostic], of file: WorkspaceFile) -> [ReportedMistake] {
    let mistakes = findings.filter { $0.severity >= .warning }.map { ReportedMistake($0.location.range, isError: $0.severity == .error) }
    known.withLock { $0[file.path] = Known(tree: file.document.tree, mistakes: mistakes) }
    return mistakes
  }
}
