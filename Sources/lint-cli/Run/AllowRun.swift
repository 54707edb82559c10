import Linter
import Schema

/// Comments that allow findings, tried before they are written: a file in which they do harm stays as it is.
struct AllowRun {
  /// The files that change.
  let changes: [RewrittenFile]
  /// All files as they are then, and what is found in them.
  let workspace: Workspace
  let diagnostics: [Diagnostic]
  /// How many findings are allowed.
  let allowed: Int

  /// `found` are the findings that would be reported.
  init(_ found: [Diagnostic], _ order: AllowAdditions.Order, _ run: CheckRun, _ loader: WorkspaceLoader) {
    let settings = run.settings
    let files = run.workspace.files
    let additions = AllowAdditions(found, order, in: files) { finding in
      finding.severity != .error || settings.settings(for: finding.location.path).settings.commentsAllowErrors
    }
    var texts = additions.texts
    var tried = Self.workspace(run, texts)
    let harmed = zip(files, tried.files).filter { old, new in
      new.document.syntaxProblems.count > old.document.syntaxProblems.count || new.document.kind != old.document.kind
    }
    if !harmed.isEmpty {
      for (file, _) in harmed { texts[file.path] = nil }
      tried = Self.workspace(run, texts)
    }
    changes = files.compactMap { file in texts[file.path].flatMap { RewrittenFile(file, edited: $0) } }.sorted { $0.path < $1.path }
    workspace = tried
    diagnostics = texts.isEmpty ? found : run.lint(tried, loader)
    let before = found.count { order.rules.contains($0.rule) && texts[$0.location.path] != nil }
    allowed = max(0, before - diagnostics.count { order.rules.contains($0.rule) && texts[$0.location.path] != nil })
  }

  private static func workspace(_ run: CheckRun, _ texts: [String: [UInt8]]) -> Workspace {
    guard !texts.isEmpty else { return run.workspace }
    return run.rebuilt(run.workspace.files.map { file in texts[file.path].map { file.rewritten($0) } ?? file }, from: run.workspace)
  }
}
