import Schema
import YAML

/// What a later edition of its standard changes for one plan or job description.
package struct EditionChanges {
  private(set) var removed: [Target] = []
  private(set) var renumbered: [Target] = []
  private(set) var moved: [Target] = []
  private(set) var reworded: [Target] = []
  /// Items of the new edition.
  private(set) var added: [Int] = []
  /// The level itself is gone.
  private(set) var lostLevel = false
  private let comparison: EditionComparison

  package init(_ alignment: Alignment, _ new: StandardIndex) {
    comparison = EditionComparison(from: alignment.index, to: new)
    var cited: Set<Target> = []
    var implied: Set<Target> = []
    for reference in alignment.references {
      guard let target = reference.resolution.certain else { continue }
      cited.insert(target)
      implied.formUnion(alignment.index.items(in: target).map { .item($0) })
    }
    for target in cited.union(implied) { sort(target, isCited: cited.contains(target)) }
    order()
    if let level = comparison.levels[alignment.level] { added = comparison.added(atNewLevel: level) } else { lostLevel = true }
  }

  /// A number matters only where it is written down.
  private mutating func sort(_ target: Target, isCited: Bool) {
    switch comparison.fate(of: target) {
    case .kept: break
    case .renumbered: if isCited { renumbered.append(target) }
    case .moved: moved.append(target)
    case .reworded: reworded.append(target)
    case .removed: removed.append(target)
    }
  }

  private mutating func order() {
    let old = comparison.old
    func isBefore(_ left: Target, _ right: Target) -> Bool { old.location(of: left).range < old.location(of: right).range }
    removed.sort(by: isBefore)
    renumbered.sort(by: isBefore)
    moved.sort(by: isBefore)
    reworded.sort(by: isBefore)
  }

  /// `2 条删除、1 条改号`.
  var summary: Bilingual {
    if lostLevel { return Bilingual(zh: "本文件的等级已不存在", en: "it no longer has the level of this file") }
    let counts: [(Int, String, String)] = [
      (removed.count, "条删除", "removed"), (moved.count, "条移动", "moved"), (reworded.count, "条改写", "reworded"),
      (renumbered.count, "条改号", "renumbered"),
      (added.count, "条新增", "added"),
    ]
    let some = counts.filter { $0.0 > 0 }
    guard !some.isEmpty else { return Bilingual(zh: "对本文件没有影响", en: "nothing changes for this file") }
    return Bilingual(
      zh: some.map { "\($0.0) \($0.1)" }.joined(separator: "、"), en: some.map { "\($0.0) \($0.2)" }.joined(separator: ", "))
  }

  /// Each change where it can be read: what is gone in the old edition, all else in the new one.
  var notes: [Note] {
    let old = comparison.old
    let new = comparison.new
    var notes = removed.map {
      Note(old.location(of: $0), Bilingual(zh: "“\(old.label(of: $0))”已删除", en: "“\(old.label(of: $0))” was removed"))
    }
    for target in moved + reworded + renumbered {
      guard let successor = comparison.fate(of: target).successor else { continue }
      let labels = (old.label(of: target), new.label(of: successor))
      notes.append(
        Note(new.location(of: successor), Bilingual(zh: "“\(labels.0)”改为“\(labels.1)”", en: "“\(labels.0)” became “\(labels.1)”")))
    }
    notes += added.map {
      Note(new.location(of: .item($0)), Bilingual(zh: "新增“\(new.label(of: .item($0)))”", en: "“\(new.label(of: .item($0)))” was added"))
    }
    return notes
  }
}
