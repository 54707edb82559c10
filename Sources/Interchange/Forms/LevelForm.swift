import Schema
import Standards
import TextModel

/// The name of a level in the reader's language; in English it may be the id.
enum LevelForm {
  static func name(_ level: Located<Text>?, _ alignment: Alignment?, _ language: Language) -> String {
    guard let written = level?.value else { return "" }
    guard let index = alignment?.index, let position = index.level(spelled: written), index.levels.indices.contains(position) else {
      return written.string
    }
    let level = index.levels[position]
    let name = language == .chinese ? level.name : level.id
    // A name that would be read as that of another level stays as written.
    return index.level(spelled: name) == position ? name.string : written.string
  }
}
