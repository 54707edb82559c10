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
      let spellings = [entry.id] + LevelName.spellings(of: entry.name)
      // 中级 stands for 中级工 in speech, and would be taken for it.
      return spellings.contains { NameKey($0) == key || NameKey($0) == NameKey(Text(text + "工")) }
    }
  }

  /// The text that replaces an occurrence when the level gets the name `name`: the same part of the new name if it has as many parts as the
  /// old one, else the name or the id. A text is used only if the place allows it, and if it does not name another level.
  static func replacement(of occurrence: Occurrence, for name: String, level: Int, in index: StandardIndex) -> String {
    let id = index.levels.indices.contains(level) ? index.levels[level].id.string : name
    let oldParts = index.levels.indices.contains(level) ? LevelName.halves(of: index.levels[level].name) : []
    let newParts = LevelName.halves(of: Text(name))
    var candidates = [name, id]
    if let part = occurrence.half, newParts.count == oldParts.count, newParts.indices.contains(part) {
      candidates.insert(newParts[part].string, at: 0)
    }
    let isUsable = { (text: String) in
      (!occurrence.isLevelPrefix || Reference.canName(level: Text(text))) && Self.level(called: text, excluding: level, in: index) == nil
    }
    return candidates.first(where: isUsable) ?? (occurrence.isLevelPrefix ? id : name)
  }
}
