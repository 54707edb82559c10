import Linter
import Rules
import Schema
import TextModel

/// Code actions for findings: their fixes, joined fixes, and a comment that allows them.
struct DiagnosticActions {
  let shown: ShownDiagnostics
  private let snapshot: Snapshot
  private let file: FileVersion

  init(_ shown: ShownDiagnostics) {
    self.shown = shown
    snapshot = shown.snapshot
    file = shown.file
  }

  func all() throws(ResponseError) -> [CodeActionMessage] {
    let requested = shown.requested
    var sound = ActionValidation(snapshot)
    if shown.isAboutWholeFile {
      let drafts = requested.compactMap { only(for: $0, &sound) }
      return DistinctTitles(file: file, snapshot: snapshot).drafts(drafts).compactMap { message($0, &sound) }
    }
    let fixes = requested.flatMap(fixes).joined + JoinedFixes(snapshot: snapshot, file: file).drafts(for: requested)
    // Fixes that add something come before those that list it as not covered.
    let drafts = fixes.filter { !$0.leavesOut } + fixes.filter(\.leavesOut) + allowances(requested).joined
    var messages: [CodeActionMessage] = []
    for draft in DistinctTitles(file: file, snapshot: snapshot).drafts(drafts) {
      try snapshot.checkCancellation()
      if let message = message(draft, &sound) { messages.append(message) }
    }
    return messages
  }

  /// For clients that send the whole file as the range and apply every action: one action for each finding, the preferred one if possible.
  private func only(for requested: ShownDiagnostics.RequestedFinding, _ sound: inout ActionValidation) -> ActionDraft? {
    let drafts = fixes(of: requested)
    return (drafts.filter(\.isPreferred) + drafts.filter { !$0.isPreferred }).first { message($0, &sound) != nil }
  }

  private func fixes(of requested: ShownDiagnostics.RequestedFinding) -> [ActionDraft] {
    let finding = requested.finding
    return finding.fixes.filter { !$0.edits.isEmpty }.map { fix in
      var draft = ActionDraft(fix, for: [requested], snapshot)
      draft.isPreferred = fix.safety == .safe && finding.isFixable(.safe)
      return draft
    }
  }

  private func message(_ draft: ActionDraft, _ sound: inout ActionValidation) -> CodeActionMessage? {
    var message = CodeActionMessage(
      title: draft.title, kind: .quickFix, diagnostics: draft.messages, isPreferred: draft.isPreferred, client: snapshot.client)
    switch sound.isSound(draft.fix) {
    case true: message.edit = WorkspaceEdit(draft.fix.edits, snapshot)
    case false: return nil
    case nil:
      guard snapshot.client.resolvesCodeActionEdits, let finding = draft.findings.first, finding.fixes.contains(draft.fix) else {
        return nil
      }
      message.data = .fix(FixData(draft.fix, of: finding), uri: file.uri)
    }
    return message
  }

  // MARK: Comments

  /// Rules whose findings a comment cannot allow: they are about lines that are not read, or where a comment would not be read.
  private static let notAllowed: Set<RuleID> = ["over-limit", "malformed-yaml", "merge-conflict", "tab-indentation", "unsupported-yaml"]

  /// The maximum number of actions for a selection, since each one reads all comments of the file.
  private static let maximumAllowances = 20

  /// Actions that add a comment which allows a finding; none where the settings ignore such comments. One comment allows all findings of a
  /// rule on its line.
  private func allowances(_ requested: [ShownDiagnostics.RequestedFinding]) -> [ActionDraft] {
    let settings = snapshot.current.linter.linter(for: file.path).settings
    return requested.prefix(Self.maximumAllowances).compactMap { requested in
      let finding = requested.finding
      guard finding.severity != .error || settings.commentsAllowErrors, !Self.notAllowed.contains(finding.rule) else { return nil }
      let edit = AllowEditing.allowing(
        finding.rule, known: RuleSet.builtIn.names, at: finding.location.range, in: file.document, reason: ReasonPlaceholder.comment,
        language: file.document.keyLanguage)
      guard let edit else { return nil }
      let title = Bilingual(zh: "允许 \(finding.rule) 例外，并写明理由", en: "Allow \(finding.rule), with a reason")
      return ActionDraft(Fix(title, .assist, edits: [FileEdit(path: file.path, edit)]), for: [requested], snapshot)
    }
  }
}
