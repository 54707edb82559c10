import TextModel

/// The names by which files may call a level: 五级/初级工 as a whole, or either half.
public enum LevelName {
  /// The parts between slashes, in order; empty if the name has one part only.
  public static func halves(of name: Text) -> [Text] {
    let parts = name.bytes.split(separator: ASCII.slash)
    return parts.count > 1 ? parts.map { Text(Array($0), from: 0, to: $0.count) } : []
  }

  /// The name, then its halves.
  public static func spellings(of name: Text) -> [Text] { [name] + halves(of: name) }
}
