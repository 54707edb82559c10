/// The level of an entry and the entry that contains it, in words.
public struct ParentLabel {
  public let chinese: String
  public let english: String

  public init(_ index: StandardIndex, _ target: Target) {
    let level = index.levels[index.level(of: target)]
    let parent = index.parent(of: target).map { " › " + index.label(of: $0) } ?? ""
    chinese = "\(level.name)\(parent)"
    english = "\(level.id)\(parent)"
  }
}

extension StandardIndex {
  /// A reference as a file of the entry's level writes it, `A2.2.1 …`, so that abilities and knowledge can be distinguished.
  public func referenceLabel(of target: Target) -> String { spelling(of: target, fromLevel: level(of: target)) }
}
