import Linter
import Schema
import Standards
import TextModel
import YAML

/// A title that names another level than the file's own.
extension LevelMismatch {
  /// A job's title is the name of a position; a plan's title may contain one.
  func checkTitle(_ alignment: Alignment, _ subject: Subject, _ report: (Finding) -> Void) {
    guard let title = subject.document.title else { return }
    guard let found = TitledLevel.find(title.value, alignment.index, subject.document.kind, ownLevel: alignment.level) else {
      if let finding = titleWithUnknownLevel(title, alignment) { report(finding) }
      return
    }
    // The title of a plan says in brackets what the plan is for; elsewhere it may name the entry level.
    guard found.levels.allSatisfy({ $0 != alignment.level && (found.isLevelName || $0 != alignment.fromLevel) }),
      let other = found.levels.first
    else { return }
    let own = alignment.levelName(alignment.level)
    let name = alignment.levelName(other)
    let start = title.value.range(ofFirst: Text(found.word))
    report(
      Finding(
        at: start.map { title.range(of: $0.lowerBound, $0.upperBound) } ?? title.range,
        Bilingual(
          zh: found.word == name.chinese
            ? "标题写的是“\(found.word)”，而本文件的等级是“\(own.chinese)”" : "“\(found.word)”属于\(name.chinese)，而本文件的等级是“\(own.chinese)”",
          en: found.word == name.chinese
            ? "The title says “\(found.word)”, but this file's level is \(own.english)"
            : "“\(found.word)” belongs to level \(name.english), but this file's level is \(own.english)"),
        about: .here(own.english),
        notes: found.location.map { [Note($0, Bilingual(zh: "标准在此处规定", en: "the standard says so here"))] } ?? [],
        fixes: levelFix(other, alignment, subject)
          + titleFix(found, at: start.map { title.range(of: $0.lowerBound, $0.upperBound) }, alignment, subject)))
  }

  private func titleWithUnknownLevel(_ title: Located<Text>, _ alignment: Alignment) -> Finding? {
    guard let bounds = TitledLevel.unknownLevel(in: title.value, alignment.index) else { return nil }
    // If two levels have the same name, the mistake is in the standard.
    let names = alignment.index.levels.map(\.name)
    guard Set(names).count == names.count else { return nil }
    // A level of the standard may have lost its name, and the title may name that level.
    if alignment.index.mayLackNames { return nil }
    let word = title.value.slice(bounds.lowerBound, bounds.upperBound)
    let known = alignment.index.declaredNames.levelList
    return Finding(
      at: title.range(of: bounds.lowerBound, bounds.upperBound),
      Bilingual(
        zh: "标题写的是“\(word)”，而标准没有这个等级，现有等级：\(known.chinese)",
        en: "The title says “\(word)”, but the standard has no such level; available: \(known.english)"))
  }

  /// The fix that changes the level. It is unsafe, since the title may be wrong instead.
  private func levelFix(_ other: Int, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    guard let level = alignment.file.level else { return [] }
    let spelled = alignment.index.level(spelled: level.value).map { alignment.index.levels[$0].name == level.value } ?? false
    let text = spelled ? alignment.index.levels[other].name.string : alignment.index.levels[other].id.string
    return [subject.fix(Bilingual(zh: "把等级改为“\(text)”", en: "Change the level to `\(text)`"), .unsafe, replacing: level.range, with: text)]
  }

  private func titleFix(_ found: TitledLevel, at range: ByteRange?, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    guard let range, range.count == found.word.utf8.count, let word = found.word(for: alignment.level, alignment.index),
      !Quoting.needsQuotes(Text(word))
    else { return [] }
    return [
      subject.fix(
        Bilingual(zh: "把标题中的“\(found.word)”改为“\(word)”", en: "Change “\(found.word)” in the title to “\(word)”"), .unsafe,
        replacing: range, with: word)
    ]
  }
}
