import Linter
import Schema
import YAML

/// What can be done with a file as a whole.
struct FileActions {
  let snapshot: Snapshot
  let file: FileVersion

  var all: [CodeActionMessage] { [fixAll(.fixAll), fixAll(.fixAllOurs), titles, renumbering].compactMap(\.self) }

  /// Every safe fix that its finding leaves no choice about.
  private func fixAll(_ kind: CodeActionKind) -> CodeActionMessage? {
    let edits = Self.safeEdits(snapshot.moment.findings(of: file.path))
    guard !edits.isEmpty else { return nil }
    return CodeActionMessage(
      title: snapshot.text(zh: "修复全部可安全修复的问题", en: "Fix all that can be fixed safely"), kind: kind, edit: WorkspaceEdit(edits, snapshot),
      client: snapshot.client)
  }

  /// Titles behind all bare numbers.
  private var titles: CodeActionMessage? {
    let bare: Set<RuleID> = ["reference-without-title", "unquoted-number"]
    let edits = Self.safeEdits(snapshot.moment.findings(of: file.path).filter { bare.contains($0.rule) })
    guard !edits.isEmpty else { return nil }
    return CodeActionMessage(
      title: snapshot.text(zh: "补写所有缺少的名称", en: "Write the titles that are missing"), kind: .rewrite, edit: WorkspaceEdit(edits, snapshot),
      client: snapshot.client)
  }

  /// The edits of fixes that can be made at once: of two that meet, the first.
  private static func safeEdits(_ findings: [Diagnostic]) -> [FileEdit] {
    var edits: [FileEdit] = []
    for finding in findings {
      let safe = finding.fixes.filter { $0.safety == .safe }
      guard safe.count == 1, let fix = safe.first, !meets(fix.edits, edits) else { continue }
      edits += fix.edits
    }
    return edits
  }

  /// All edits of a fix are made, or none.
  private static func meets(_ new: [FileEdit], _ accepted: [FileEdit]) -> Bool {
    new.contains { edit in
      accepted.contains { other in
        other.path == edit.path && other != edit && (other.edit.range.overlaps(edit.edit.range) || other.edit.range == edit.edit.range)
      }
    }
  }

  // MARK: Renumbering

  private static let numberingRules: Set<RuleID> = [
    "number-gap", "duplicate-number", "wrong-number-prefix", "missing-number", "malformed-number",
  ]

  /// Looks at every reference of the workspace, and is therefore worked out only when it is chosen, where the client knows how.
  private var renumbering: CodeActionMessage? {
    guard snapshot.moment.findings(of: file.path).contains(where: { Self.numberingRules.contains($0.rule) }) else { return nil }
    var action = CodeActionMessage(
      title: snapshot.text(zh: "重新编号，并更新所有引用", en: "Renumber, and every reference too"), kind: .rewrite, client: snapshot.client)
    if snapshot.client.resolvesCodeActionEdits {
      action.data = RenumberingData(uri: file.uri).json
    } else {
      guard let edit = Self.renumbering(of: file, snapshot) else { return nil }
      action.edit = edit
    }
    return action
  }

  /// The edit behind the action.
  static func renumbering(of file: FileVersion, _ snapshot: Snapshot) -> WorkspaceEdit? {
    let edits = safeEdits(snapshot.moment.findings(of: file.path).filter { numberingRules.contains($0.rule) })
    return edits.isEmpty ? nil : WorkspaceEdit(edits, snapshot)
  }
}

/// What stands in an action that is worked out later.
struct RenumberingData {
  let uri: String

  var json: JSONValue? {
    var writer = JSONWriter()
    writer.object { $0.field("renumber", uri) }
    return JSONParser.parse(writer.bytes)?.root
  }
}
