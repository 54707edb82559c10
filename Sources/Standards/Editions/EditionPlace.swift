/// The place of an entry in its edition, in words: its parents and its level.
public struct EditionPlace {
  public let chinese: String
  public let english: String

  public init(_ index: StandardIndex, _ target: Target) {
    let level = index.levels[index.level(of: target)]
    let holder = index.parent(of: target).map { " › " + index.label(of: $0) } ?? ""
    chinese = "\(level.name)\(holder)"
    english = "\(level.id)\(holder)"
  }

  /// A reference as a file of the entry's level writes it, `A2.2.1 …`, so that abilities and knowledge can be distinguished.
  public static func label(_ index: StandardIndex, _ target: Target) -> String {
    index.spelling(of: target, fromLevel: index.level(of: target))
  }
}
