import Standards
import TextModel

/// A range of a file that names a symbol or refers to it.
struct Occurrence: Sendable {
  let symbol: Symbol
  /// The range that is replaced when the symbol gets another name.
  let range: ByteRange
  /// The range of the scalar that contains it.
  let whole: ByteRange
  let isDefinition: Bool
  /// The target in the standard; nil if it is not a single one.
  var target: Target?
  /// The index of the part of a level's name, if only a part is written: `四级` for 四级/中级工.
  var half: Int?
  /// Whether it is the level before the slash of a reference.
  var isLevelPrefix = false
}
