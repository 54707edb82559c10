import Schema
import Standards
import TextModel

/// The names of levels and tracks, which documents have in place of their ids.
enum LevelForm {
  static func name(_ level: Located<Text>?, _ alignment: Alignment?) -> String {
    guard let written = level?.value else { return "" }
    guard let index = alignment?.index, let position = index.level(spelled: written), index.levels.indices.contains(position) else {
      return written.string
    }
    let name = index.levels[position].name
    // A name that would be read as the name of another level is not changed.
    return index.level(spelled: name) == position ? name.string : written.string
  }

  static func name(ofTrack track: Located<Text>?, _ alignment: Alignment?) -> String {
    guard let written = track?.value else { return "" }
    guard let index = alignment?.index, let id = index.track(spelled: written), let name = index.track(withID: id)?.name?.value,
      index.track(spelled: name) == id
    else { return written.string }
    return name.string
  }
}
