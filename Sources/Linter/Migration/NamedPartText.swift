import Schema
import Standards
import TextModel

/// What becomes of the levels and the track that a file names, as text.
struct NamedPartText {
  private let impact: EditionImpact

  init(_ impact: EditionImpact) { self.impact = impact }

  /// How many have another name.
  var renamed: Int {
    impact.names.count { if case .renamed = $0.outcome { true } else { false } }
  }

  /// For the summary: the parts that no longer exist. The file's own level is left out, since the summary names it instead of all other
  /// parts.
  var losses: [Bilingual] {
    impact.names.compactMap { name in
      guard case .removed = name.outcome, name.part != .level else { return nil }
      return Bilingual(zh: "\(part(name).chinese)已不存在", en: "the \(part(name).english) of this file no longer exists")
    }
  }

  var notes: [Note] { impact.names.compactMap(note) }

  private func note(_ name: NamedPartImpact) -> Note? {
    let new = impact.comparison.new
    let top = new.file.location(new.standard.levels?.head ?? ByteRange(at: 0))
    let (part, written) = (part(name), name.written.value)
    switch name.outcome {
    case .same: return nil
    case .renamed(let now):
      return Note(top, Bilingual(zh: "\(part.chinese)“\(written)”改为“\(now)”", en: "the \(part.english) `\(written)` becomes `\(now)`"))
    case .removed(let nearest):
      let level = nearest.map { new.levels[$0] }
      let now = level.map { Bilingual(zh: "，其多数条目现属“\($0.name)”", en: "; most of its items are now at `\($0.id)`") }
      return Note(
        level.map { new.file.location($0.range) } ?? top,
        Bilingual(
          zh: "\(part.chinese)“\(written)”已不存在\(now?.chinese ?? "")",
          en: "the \(part.english) `\(written)` no longer exists\(now?.english ?? "")"))
    }
  }

  private func part(_ name: NamedPartImpact) -> Bilingual {
    switch name.part {
    case .level: Bilingual(zh: "等级", en: "level")
    case .entryLevel: Bilingual(zh: "起点等级", en: "entry level")
    case .track: Bilingual(zh: "工种", en: "track")
    }
  }
}
