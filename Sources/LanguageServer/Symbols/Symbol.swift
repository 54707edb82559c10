import Standards
import TextModel

/// Something that has a name or number which files refer to. `standard` is the path of the standard that it belongs to.
enum Symbol: Hashable, Sendable {
  /// A function by its name: the same at every level and in the catalogue.
  case function(standard: String, NameKey)
  case content(standard: String, NameKey)
  /// An item, by its index in the standard.
  case item(standard: String, Int)
  /// The number of one target at one level.
  case number(standard: String, Target)
  case levelID(standard: String, Int)
  case levelName(standard: String, Int)
  case position(standard: String, NameKey)
  case track(standard: String, Text)
  case standardID(standard: String)
  case standardVersion(standard: String)
  /// The id of a job description or plan.
  case documentID(path: String)

  /// The path of the file that defines the symbol.
  var definingFile: String {
    switch self {
    case .function(let path, _), .content(let path, _), .item(let path, _), .number(let path, _), .levelID(let path, _),
      .levelName(let path, _), .position(let path, _), .track(let path, _), .standardID(let path), .standardVersion(let path),
      .documentID(let path):
      path
    }
  }
}
