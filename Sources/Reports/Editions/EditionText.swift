import Schema
import Standards
import TextModel

/// The differences between two editions, as text.
public struct EditionText {
  public enum Mark: Sendable, Hashable {
    /// The name of a level, or the summary.
    case head
    case added
    case removed
    case changed
  }

  /// A line of the text.
  public struct Line: Sendable, Hashable {
    public let mark: Mark
    public let text: Bilingual
  }

  private let comparison: EditionComparison
  private var old: StandardIndex { comparison.old }
  private var new: StandardIndex { comparison.new }

  public init(_ comparison: EditionComparison) { self.comparison = comparison }

  /// What was added, removed and changed, by level.
  public var lines: [Line] {
    var lines = [head]
    let removed = comparison.removed
    let isRemoved = Set(removed)
    let removedByLevel = Dictionary(grouping: removed) { old.level(of: $0) }
    let targetsByLevel = Dictionary(grouping: new.allTargets) { new.level(of: $0) }
    let origins = Dictionary(comparison.levels.map { ($1, $0) }) { first, _ in first }
    let added = Set(comparison.added)
    let fields = Dictionary(grouping: comparison.fields, by: \.level)
    lines += (fields[nil] ?? []).map(line)
    lines += comparison.removedLevels.map { removedLevel($0) }
    for (level, entry) in new.levels.enumerated() {
      guard let origin = origins[level] else {
        lines.append(Line(mark: .added, text: Bilingual(zh: "+ 新增等级“\(entry.name)”", en: "+ new level `\(entry.name)`")))
        // What is new in a new level is not listed, but what was at another level before is.
        for target in targetsByLevel[level] ?? [] where !added.contains(target) { lines += line(of: target, added) }
        continue
      }
      var inner: [Line] = []
      for target in targetsByLevel[level] ?? [] { inner += line(of: target, added) }
      for target in removedByLevel[origin] ?? [] where !isInside(target, isRemoved, old) { inner.append(removedLine(target)) }
      inner += (fields[level] ?? []).map(line)
      let isRenamed = old.levels[origin].name != entry.name
      guard !inner.isEmpty || isRenamed else { continue }
      lines.append(levelLine(entry, formerName: isRenamed ? old.levels[origin].name : nil))
      lines += inner
    }
    lines.append(summary)
    return lines
  }

  private var head: Line {
    Line(mark: .head, text: Bilingual(zh: "\(old.id) \(old.version) → \(new.version)", en: "\(old.id) \(old.version) → \(new.version)"))
  }

  private func levelLine(_ level: StandardIndex.LevelEntry, formerName: Text?) -> Line {
    guard let formerName else { return Line(mark: .head, text: Bilingual(zh: "\(level.name)", en: "\(level.name)")) }
    return Line(mark: .head, text: Bilingual(zh: "\(level.name)（原名“\(formerName)”）", en: "\(level.name) (was `\(formerName)`)"))
  }

  private func removedLevel(_ level: Int) -> Line {
    let name = old.levels[level].name
    return Line(mark: .removed, text: Bilingual(zh: "- 取消等级“\(name)”", en: "- level `\(name)` was removed"))
  }

  private func line(of target: Target, _ added: Set<Target>) -> [Line] {
    if added.contains(target) {
      if let parent = new.parent(of: target), added.contains(parent) { return [] }
      let size = EditionSize(new, target)
      return [
        Line(mark: .added, text: Bilingual(zh: "  + \(label(new, target))\(size.chinese)", en: "  + \(label(new, target))\(size.english)"))
      ]
    }
    guard let origin = comparison.origins[target] else { return [] }
    let change = comparison.change(from: origin, to: target)
    return change.kinds.isEmpty || change.isImplied ? [] : [changedLine(change)]
  }

  /// For example `~ 发布日期：2024-03-01 → 2025-03-01`.
  private func line(of change: FieldChange) -> Line {
    let indentation = change.level == nil ? "" : "  "
    func text(_ language: Language) -> String {
      let path = change.path.map { $0[language] }.joined(separator: language == .chinese ? "·" : "/")
      let values = [change.old, change.new].compactMap { $0?[language] }.joined(separator: " → ")
      let mark = change.old == nil ? "+" : change.new == nil ? "-" : "~"
      return "\(indentation)\(mark) \(path)\(language == .chinese ? "：" : ": ")\(values)"
    }
    let mark: Mark = change.old == nil ? .added : change.new == nil ? .removed : .changed
    return Line(mark: mark, text: Bilingual(zh: text(.chinese), en: text(.english)))
  }

  private func isInside(_ target: Target, _ removed: Set<Target>, _ index: StandardIndex) -> Bool {
    index.parent(of: target).map { removed.contains($0) } ?? false
  }

  private func removedLine(_ target: Target) -> Line {
    let size = EditionSize(old, target)
    return Line(
      mark: .removed, text: Bilingual(zh: "  - \(label(old, target))\(size.chinese)", en: "  - \(label(old, target))\(size.english)"))
  }

  private func changedLine(_ change: EditionChange) -> Line {
    let before = label(old, change.old)
    let after = label(new, change.new)
    var chinese: [String] = []
    var english: [String] = []
    if change.kinds.contains(.moved) {
      let parent = ParentLabel(old, change.old)
      chinese.append("移动，原在\(parent.chinese)")
      english.append("moved from \(parent.english)")
    }
    if change.kinds.contains(.renumbered) {
      chinese.append("改编号")
      english.append("renumbered")
    }
    if change.kinds.contains(.reworded) {
      chinese.append("改措辞")
      english.append("reworded")
    }
    let names = before == after ? after : "\(before) → \(after)"
    return Line(
      mark: .changed,
      text: Bilingual(zh: "  ~ \(names)（\(chinese.joined(separator: "，"))）", en: "  ~ \(names) (\(english.joined(separator: ", ")))"))
  }

  private func label(_ index: StandardIndex, _ target: Target) -> String { index.referenceLabel(of: target) }

  private var summary: Line {
    guard !comparison.isEmpty else { return Line(mark: .head, text: Bilingual(zh: "两版内容相同", en: "The editions are the same")) }
    let counts = EditionCounts(comparison)
    let fields = comparison.fields.count
    let others = Bilingual(zh: fields > 0 ? "，其他字段 \(fields) 处" : "", en: fields > 0 ? ", \(English.count(fields, "other field"))" : "")
    return Line(
      mark: .head,
      text: Bilingual(
        zh:
          "合计：新增 \(counts.added)，删除 \(counts.removed)，移动 \(counts.moved)，改编号 \(counts.renumbered)，改措辞 \(counts.reworded)\(others.chinese)",
        en:
          "In all: \(counts.added) added, \(counts.removed) removed, \(counts.moved) moved, \(counts.renumbered) renumbered, \(counts.reworded) reworded\(others.english)"
      ))
  }
}
