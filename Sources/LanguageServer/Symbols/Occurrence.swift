import Standards
import TextModel

/// A stretch of a file that names a symbol or refers to it.
struct Occurrence: Sendable {
  let symbol: Symbol
  /// What is replaced when the symbol gets another name.
  let range: ByteRange
  /// The scalar that it is a part of.
  let whole: ByteRange
  let isDefinition: Bool
  /// What of the standard is meant, where one thing is.
  var target: Target?
  /// Which half of a level's name stands there, where it is not the whole: `四级` for 四级/中级工.
  var half: Int?
  /// Whether it is the level before the slash of a reference.
  var isLevelPrefix = false
}
