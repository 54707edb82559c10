import Schema
import Standards
import TextModel

/// The effects of a new edition on a file, as text.
public struct EditionImpactText {
  private let impact: EditionImpact

  public init(_ impact: EditionImpact) { self.impact = impact }

  /// One sentence, before the list.
  public var headline: Bilingual {
    let version = impact.comparison.new.version
    return Bilingual(zh: "按版本 \(version)：\(summary.chinese)", en: "Under version \(version): \(summary.english)")
  }

  /// How much changes.
  public var summary: Bilingual {
    if impact.losesLevel { return Bilingual(zh: "本文件的等级已不存在", en: "the level of this file no longer exists") }
    let inside = impact.inside
    let names = NamedPartText(impact)
    let counts: [(Int, String, String)] = [
      (names.renamed, "个等级或工种改名", names.renamed == 1 ? "level or track renamed" : "levels or tracks renamed"),
      (impact.changed.count, "处引用要改写", impact.changed.count == 1 ? "reference to rewrite" : "references to rewrite"),
      (impact.removed.count, "处引用的条目已删除", impact.removed.count == 1 ? "reference to a removed item" : "references to removed items"),
      (
        impact.aboveLevel.count, "处引用高于本文件的等级",
        impact.aboveLevel.count == 1 ? "reference above the level of this file" : "references above the level of this file"
      ),
      (
        inside.elsewhere.count, "条不再属于本文件的等级",
        inside.elsewhere.count == 1 ? "item no longer of the level of this file" : "items no longer of the level of this file"
      ),
      (inside.reworded.count, "条改写", inside.reworded.count == 1 ? "item reworded" : "items reworded"),
      (inside.removed.count, "条删除", inside.removed.count == 1 ? "item removed" : "items removed"),
      (inside.added.count, "条新增", inside.added.count == 1 ? "item added" : "items added"),
      (
        impact.newlyRequired.count, "项新要求尚未对应",
        impact.newlyRequired.count == 1 ? "new requirement not covered" : "new requirements not covered"
      ),
      (provisions.count, "处等级规定变化", provisions.count == 1 ? "change of what the level provides" : "changes of what the level provides"),
    ]
    let some = names.losses + counts.filter { $0.0 > 0 }.map { Bilingual(zh: "\($0.0) \($0.1)", en: "\($0.0) \($0.2)") }
    guard !some.isEmpty else { return Bilingual(zh: "对本文件没有影响", en: "no effect on this file") }
    return Bilingual(zh: some.map(\.chinese).joined(separator: "、"), en: some.map(\.english).joined(separator: ", "))
  }

  /// The changes of the level's hours, positions, entry conditions and weights, with which a file of that level is compared.
  private var provisions: [FieldChange] {
    let new = impact.comparison.new
    return impact.comparison.fields.filter { change in
      guard let level = impact.level, let first = change.path.first?.english else { return false }
      if change.level == level { return ["training-hours", "entry", "positions"].contains(first) }
      guard change.level == nil, first == "weights", let row = change.path.dropFirst(2).first else { return false }
      return new.level(spelled: Text(row.english)) == level
    }
  }

  private func note(_ change: FieldChange) -> Note {
    let new = impact.comparison.new
    let (chinese, english) = (change.path.map(\.chinese).joined(separator: "·"), change.path.map(\.english).joined(separator: "/"))
    let words =
      switch (change.old, change.new) {
      case (let old?, let new?):
        Bilingual(zh: "“\(chinese)”由 \(old.chinese) 改为 \(new.chinese)", en: "`\(english)` changes from \(old.english) to \(new.english)")
      case (let old?, nil): Bilingual(zh: "“\(chinese)”不再有 \(old.chinese)", en: "`\(english)` no longer has \(old.english)")
      case (nil, let new): Bilingual(zh: "“\(chinese)”新增 \(new?.chinese ?? "")", en: "`\(english)` now has \(new?.english ?? "")")
      }
    return Note(new.file.location(impact.level.map { new.levels[$0].range } ?? ByteRange(at: 0)), words)
  }

  /// Each change, with the location where it can be read: removals in the old edition, everything else in the new one. In the order of the
  /// file.
  public var notes: [Note] {
    NamedPartText(impact).notes + referenceNotes + itemNotes + provisions.map(note)
  }

  /// What becomes of the references of the file.
  private var referenceNotes: [Note] {
    let (old, new) = (impact.comparison.old, impact.comparison.new)
    var notes: [Note] = []
    for reference in impact.references {
      let text = reference.reference.value.whole.string
      switch reference.outcome {
      case .same, .unclear: break
      case .rewritten(let now, let target):
        notes.append(Note(new.location(of: target), Bilingual(zh: "“\(text)”改为“\(now)”", en: "`\(text)` becomes `\(now)`")))
      case .divided(let now, let removed):
        guard let first = now.first else { continue }
        let location = impact.comparison.new.functions.first.map { new.file.location($0.range) } ?? new.file.location(ByteRange(at: 0))
        let chinese = "“\(text)”改为“\(first)”等 \(now.count) 条"
        let english = "`\(text)` becomes \(now.count) references from `\(first)`"
        notes.append(Note(location, Bilingual(zh: chinese, en: english)))
        for target in removed { notes.append(removal(of: target)) }
      case .removed(let target): notes.append(Note(old.location(of: target), Bilingual(zh: "“\(text)”已删除", en: "`\(text)` was removed")))
      }
      if let target = reference.aboveLevel.first {
        let level = new.levels[new.level(of: target)].name
        let words = Bilingual(zh: "“\(text)”现属“\(level)”，高于本文件的等级", en: "`\(text)` is now at `\(level)`, above the level of this file")
        notes.append(Note(new.location(of: target), words))
      }
    }
    return notes
  }

  /// The changes of the items that the file covers, and the new items.
  private var itemNotes: [Note] {
    let (old, new) = (impact.comparison.old, impact.comparison.new)
    var notes: [Note] = []
    for change in impact.inside.elsewhere {
      let (before, after) = (old.referenceLabel(of: change.old), new.spelling(of: change.new, fromLevel: impact.level))
      let words = Bilingual(
        zh: "“\(before)”改为“\(after)”，不再属于本文件的等级", en: "`\(before)` is now `\(after)`, which is not of the level of this file")
      notes.append(Note(new.location(of: change.new), words))
    }
    for change in impact.inside.reworded {
      let (before, after) = (old.referenceLabel(of: change.old), new.referenceLabel(of: change.new))
      notes.append(Note(new.location(of: change.new), Bilingual(zh: "“\(before)”改写为“\(after)”", en: "`\(before)` now reads `\(after)`")))
    }
    notes += impact.inside.removed.map(removal)
    for target in impact.inside.added {
      let label = new.referenceLabel(of: target)
      notes.append(Note(new.location(of: target), Bilingual(zh: "新增“\(label)”", en: "`\(label)` was added")))
    }
    for target in impact.newlyRequired {
      let label = new.spelling(of: target, fromLevel: impact.level)
      notes.append(Note(new.location(of: target), Bilingual(zh: "新要求“\(label)”尚未对应", en: "the new requirement `\(label)` is not covered")))
    }
    return notes
  }

  private func removal(of target: Target) -> Note {
    let old = impact.comparison.old
    let label = old.referenceLabel(of: target)
    return Note(old.location(of: target), Bilingual(zh: "“\(label)”已删除", en: "`\(label)` was removed"))
  }
}
