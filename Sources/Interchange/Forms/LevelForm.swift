import Schema
import Standards
import TextModel

/// A level as the reader's language calls it: by its name, or in English by its id.
enum LevelForm {
  static func name(_ level: Located<Text>?, _ alignment: Alignment?, _ language: Language) -> String {
    guard let written = level?.value else { return "" }
    guard let index = alignment?.index, let place = index.level(spelled: written), index.levels.indices.contains(place) else {
      return written.string
    }
    let level = index.levels[place]
    let name = language == .chinese ? level.name : level.id
    // What the reader would take for another level stays as it is written.
    return index.level(spelled: name) == place ? name.string : written.string
  }
}
