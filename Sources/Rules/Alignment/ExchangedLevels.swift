import Linter
import Schema
import Standards
import TextModel

/// A plan whose level and entry level are written in each other's place.
enum ExchangedLevels {
  /// The finding, if the references are to the level that is written as the entry level, and a lower one is written as the level.
  static func finding(_ alignment: Alignment, _ subject: Subject) -> Finding? {
    guard let level = alignment.doubtedLevel, let from = alignment.file.fromLevel, alignment.fromLevel == alignment.level,
      let lower = alignment.index.level(spelled: level.value), lower < alignment.level
    else { return nil }
    let source = subject.document.source
    let name = alignment.levelName(alignment.level)
    let edits = [
      TextEdit(level.range, Array(source.bytes[clamping: from.range.start..<from.range.end])),
      TextEdit(from.range, Array(source.bytes[clamping: level.range.start..<level.range.end])),
    ]
    return Finding(
      at: level.range,
      Bilingual(
        zh: "等级“\(level.value)”与起点等级“\(from.value)”写反了：引用的条目是\(name.chinese)的",
        en: "The level `\(level.value)` and the entry level `\(from.value)` are exchanged: the references are to level \(name.english)"),
      notes: [Note(subject.location(from.range), Bilingual(zh: "起点等级", en: "the entry level"))],
      fixes: [subject.fix(Bilingual(zh: "对调两个等级", en: "Exchange the two levels"), .unsafe, edits)])
  }
}
