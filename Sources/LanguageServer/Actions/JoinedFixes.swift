import Linter
import Schema
import TextModel

/// Actions that fix several findings at once, such as the missing contents of a module.
struct JoinedFixes {
  let snapshot: Snapshot
  let file: FileVersion

  /// Findings of one rule that write into one place: one action for all of them.
  func drafts(for asked: [ShownDiagnostics.Asked]) -> [ActionDraft] {
    (["missing-content", "missing-function", "missing-item"] as [RuleID]).flatMap { rule in
      insertions(of: asked.filter { $0.finding.rule == rule })
    }
  }

  /// The first assist of each finding, where all of them write after the same byte.
  private func insertions(of asked: [ShownDiagnostics.Asked]) -> [ActionDraft] {
    let insertions = asked.compactMap { asked -> (asked: ShownDiagnostics.Asked, edit: TextEdit)? in
      guard let fix = asked.finding.fixes.first(where: { $0.safety == .assist }), fix.edits.count == 1, let edit = fix.edits.first,
        edit.path == file.path, edit.edit.range.isEmpty
      else { return nil }
      return (asked, edit.edit)
    }
    let places = Dictionary(grouping: insertions, by: \.edit.range.start).filter { $0.value.count > 1 }
    return places.keys.sorted().compactMap { place in
      guard let group = places[place] else { return nil }
      let count = group.count
      let joined = TextEdit(ByteRange(at: place), group.flatMap(\.edit.replacement))
      let title =
        partName(at: place).map {
          Bilingual(zh: "把缺少的 \(count) 项加入“\($0)”", en: "Add \(English.count(count, "missing entry", "missing entries")) to “\($0)”")
        }
        ?? Bilingual(zh: "补上缺少的 \(count) 项", en: "Add \(English.count(count, "missing entry", "missing entries"))")
      return ActionDraft(Fix(title, .assist, edits: [FileEdit(path: file.path, joined)]), for: group.map(\.asked), snapshot)
    }
  }

  /// The module or duty whose list a place is in.
  private func partName(at offset: Int) -> String? {
    guard let parts = snapshot.current.alignment(of: file.path)?.file.parts else { return nil }
    let around = parts.filter { $0.covers?.range.touches(offset) ?? false }
    return (around.last ?? parts.last { $0.range.touches(offset) })?.name?.value.string
  }
}
