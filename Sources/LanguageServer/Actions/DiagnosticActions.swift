import Linter
import Schema
import YAML

/// What can be done about the findings of a stretch: their fixes, and a comment that allows them.
struct DiagnosticActions {
  let snapshot: Snapshot
  let file: FileVersion
  let range: ByteRange
  /// What the client shows there.
  let shown: [JSONValue]

  var all: [CodeActionMessage] {
    let found = snapshot.moment.findings(of: file.path).filter { isHere($0.location.range) }
    var seen: Set<Fix> = []
    var actions = found.flatMap { finding in
      finding.fixes.filter { !$0.edits.isEmpty && seen.insert($0).inserted }.map { action($0, for: finding) }
    }
    actions += JoinedFixes(snapshot: snapshot, file: file).actions(for: found)
    var rules: Set<RuleID> = []
    actions += found.filter { rules.insert($0.rule).inserted }.compactMap(allow)
    return actions
  }

  private func isHere(_ place: ByteRange) -> Bool {
    place.overlaps(range) || place.touches(range.start) || place.touches(range.end)
  }

  private func action(_ fix: Fix, for finding: Diagnostic) -> CodeActionMessage {
    let isOnlySafe = fix.safety == .safe && finding.fixes.count { $0.safety == .safe } == 1
    return CodeActionMessage(
      title: snapshot.text(fix.title), kind: .quickFix, diagnostics: messages(of: finding), isPreferred: isOnlySafe,
      edit: WorkspaceEdit(fix.edits, snapshot), client: snapshot.client)
  }

  /// Whether a comment helps, the settings decide; where they do not let it, nobody is led to write one.
  private func allow(_ finding: Diagnostic) -> CodeActionMessage? {
    let settings = snapshot.moment.linter.linter(for: file.path).settings
    guard finding.severity != .error || settings.commentsAllowErrors, finding.rule != "over-limit" else { return nil }
    let reason = Bilingual(zh: "（请填写理由）", en: "TODO: say why")
    guard
      let edit = AllowEditing.allowing(
        finding.rule, at: finding.location.range, in: file.document, reason: reason, language: snapshot.language)
    else { return nil }
    return CodeActionMessage(
      title: snapshot.text(zh: "放行 \(finding.rule)，并写明理由", en: "Allow \(finding.rule), with a reason"), kind: .quickFix,
      diagnostics: messages(of: finding), edit: WorkspaceEdit([FileEdit(path: file.path, edit)], snapshot), client: snapshot.client)
  }

  private func messages(of finding: Diagnostic) -> [JSONValue] {
    let place = snapshot.range(finding.location.range, in: file.source)
    return shown.filter { message in
      guard message["code"]?.string == finding.rule.name, let range = message["range"] else { return false }
      return (try? LSPRange(json: range)) == place
    }
  }
}
