import Linter
import Rules
import Schema
import Standards
import TextModel

/// Adds comments that allow findings. The result for each file is checked first; if the comments cause faults in it, it is not changed.
struct AllowRun {
  /// The files that change.
  let changes: [RewrittenFile]
  /// All files after the change, and their findings.
  let workspace: Workspace
  let diagnostics: [Diagnostic]
  /// The number of findings that are allowed.
  let allowed: Int
  /// The files that cannot be written.
  let failures: [ReportedFailure]

  /// The largest number of attempts. If the comments for a rule have no effect in a file, the next attempt leaves them out there.
  private static let maximumRounds = 3

  private static let notUTF8 = Bilingual(
    zh: "文件不是 UTF-8，没有写入例外注释；请先另存为 UTF-8（能确定编码时 check --fix 会转换）",
    en: "the file is not UTF-8: no comments were written; save it as UTF-8 first (`check --fix` does so where the encoding is certain)")

  /// `found` are the findings that a report would contain.
  init(_ found: [Diagnostic], _ order: AllowAdditions.Order, _ run: CheckRun, _ loader: WorkspaceLoader) {
    let settings = run.settings
    var refused: Set<AllowAdditions.Kind> = []
    var trial = Trial(run)
    var declined: Set<String> = []
    var left = found
    for round in Range(clamping: 1, Self.maximumRounds + 1) {
      let additions = AllowAdditions(found, order, in: run.workspace.files, known: RuleSet.builtIn.names) { finding in
        !refused.contains(AllowAdditions.Kind(finding))
          && (finding.severity != .error || settings.settings(for: finding.location.path).settings.commentsAllowErrors)
      }
      declined.formUnion(additions.declined)
      trial = Trial(run, additions)
      left = trial.changes.isEmpty ? found : run.lint(trial.workspace, loader)
      let ineffective = Self.ineffective(additions, found, left)
      if ineffective.isEmpty || round == Self.maximumRounds { break }
      refused.formUnion(ineffective)
    }
    changes = trial.changes
    workspace = trial.workspace
    diagnostics = left
    failures = declined.sorted().map { ReportedFailure(path: $0, message: Self.notUTF8) }
    let changed = Set(trial.changes.map(\.path))
    let isMeant = { (finding: Diagnostic) in order.rules.contains(finding.rule) && changed.contains(finding.location.path) }
    allowed = max(0, found.count(where: isMeant) - left.count(where: isMeant))
  }

  /// The kinds of findings that the comments did not remove.
  private static func ineffective(_ additions: AllowAdditions, _ found: [Diagnostic], _ left: [Diagnostic]) -> [AllowAdditions.Kind] {
    var balance: [AllowAdditions.Kind: Int] = [:]
    for finding in found { balance[AllowAdditions.Kind(finding), default: 0] -= 1 }
    for finding in left { balance[AllowAdditions.Kind(finding), default: 0] += 1 }
    return additions.allowedCounts.compactMap { kind, count in balance[kind, default: 0] + count > 0 ? kind : nil }
  }
}

/// The files with the comments added, except where a comment would cause a fault.
private struct Trial {
  private(set) var changes: [RewrittenFile] = []
  private(set) var workspace: Workspace

  init(_ run: CheckRun) { workspace = run.workspace }

  init(_ run: CheckRun, _ additions: AllowAdditions) {
    self.init(run)
    guard !additions.texts.isEmpty else { return }
    var files = run.workspace.files
    for (index, file) in files.enumerated() {
      guard let change = additions.texts[file.path].flatMap({ RewrittenFile(file, edited: $0) }) else { continue }
      let expected = DocumentKind.expected(byFileName: file.path) ?? (file.document.isExpectedByName ? file.document.kind : nil)
      let document = Document.read(SourceText(fileBytes: change.fileBytes), expectedKind: expected)
      guard document.kind == file.document.kind, document.syntaxProblems.count <= file.document.syntaxProblems.count else { continue }
      files[index] = file.replacing(document)
      changes.append(change)
    }
    changes.sort { $0.path < $1.path }
    workspace = run.rebuilt(files, from: run.workspace)
  }
}
