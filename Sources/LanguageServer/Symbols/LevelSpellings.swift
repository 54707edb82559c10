import Schema
import Standards
import TextModel

/// The texts by which files may name a level: its id, its name, and the parts of a name such as 四级/中级工.
enum LevelSpellings {
  /// The index of the part of `name` that equals `text`; nil if there is none.
  static func partIndex(of name: Text, spelled text: Text) -> Int? {
    let key = NameKey(text)
    return LevelName.halves(of: name).firstIndex { NameKey($0) == key }
  }

  /// A level other than `level` that a text may name; nil if there is none.
  static func level(called text: String, excluding level: Int, in index: StandardIndex) -> Int? {
    let key = NameKey(Text(text))
    if let found = index.level(spelled: Text(text)), found != level { return found }
    return index.levels.indices.first { other in
      guard other != level else { return false }
      let entry = index.levels[other]
      let calls = [entry.id] + LevelName.spellings(of: entry.name)
      // 中级 stands for 中级工 in speech, and would be taken for it.
      return calls.contains { NameKey($0) == key || NameKey($0) == NameKey(Text(text + "工")) }
    }
  }

  /// The text that replaces the old one when the level's name changes: the same part of the new name if it has as many, else the name or
  /// the id, as far as the place allows them and they do not name another level.
  static func call(at occurrence: Occurrence, for name: String, level: Int, in index: StandardIndex) -> String {
    let id = index.levels.indices.contains(level) ? index.levels[level].id.string : name
    let old = index.levels.indices.contains(level) ? LevelName.halves(of: index.levels[level].name) : []
    var calls = [name, id]
    let new = LevelName.halves(of: Text(name))
    if let half = occurrence.half, new.count == old.count, new.indices.contains(half) { calls.insert(new[half].string, at: 0) }
    let isRight = { (call: String) in
      (!occurrence.isLevelPrefix || Reference.canName(level: Text(call))) && Self.level(called: call, excluding: level, in: index) == nil
    }
    return calls.first(where: isRight) ?? (occurrence.isLevelPrefix ? id : name)
  }
}
