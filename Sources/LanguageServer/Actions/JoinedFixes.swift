import Linter
import Schema
import YAML

/// Several findings mended at once: the missing contents of a module, the missing titles of a file.
struct JoinedFixes {
  let snapshot: Snapshot
  let file: FileVersion

  /// Findings of one rule that write into one place: one action for all of them.
  func actions(for found: [Diagnostic]) -> [CodeActionMessage] {
    var actions: [CodeActionMessage] = []
    for rule in ["missing-content", "missing-function", "missing-item"] as [RuleID] {
      let own = found.filter { $0.rule == rule }
      guard own.count > 1 else { continue }
      actions += insertions(of: own)
    }
    return actions
  }

  /// The first assist of each finding, where all of them write behind the same byte.
  private func insertions(of findings: [Diagnostic]) -> [CodeActionMessage] {
    let edits = findings.compactMap { finding -> TextEdit? in
      guard let fix = finding.fixes.first(where: { $0.safety == .assist }), fix.edits.count == 1, let edit = fix.edits.first,
        edit.path == file.path, edit.edit.range.isEmpty
      else { return nil }
      return edit.edit
    }
    let places = Dictionary(grouping: edits, by: \.range.start).filter { $0.value.count > 1 }
    return places.keys.sorted().compactMap { place in
      guard let group = places[place] else { return nil }
      let count = group.count
      let joined = TextEdit(ByteRange(at: place), group.flatMap(\.replacement))
      let name = partName(at: place)
      let title =
        name.map { Bilingual(zh: "把缺少的 \(count) 项加入“\($0)”", en: "Add the \(count) that are missing to “\($0)”") }
        ?? Bilingual(zh: "补上缺少的 \(count) 项", en: "Add the \(count) that are missing")
      return CodeActionMessage(
        title: snapshot.text(title), kind: .quickFix, edit: WorkspaceEdit([FileEdit(path: file.path, joined)], snapshot),
        client: snapshot.client)
    }
  }

  /// The module or duty whose list a place is in.
  private func partName(at offset: Int) -> String? {
    guard let parts = snapshot.moment.alignment(of: file.path)?.file.parts else { return nil }
    let around = parts.filter { $0.covers?.range.touches(offset) ?? false }
    return (around.last ?? parts.last { $0.range.touches(offset) })?.name?.value.string
  }
}
