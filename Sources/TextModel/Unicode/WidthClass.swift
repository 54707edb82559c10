/// Sets of scalars that do not simply take one column, unpacked when the first text beyond ASCII and Han characters is measured.
enum WidthClass {
  /// Marks and what else takes no column.
  static let zero = ScalarSet(packed: DisplayWidthTable.zero)
  /// East Asian wide and full-width characters, and emoji.
  static let wide = ScalarSet(packed: DisplayWidthTable.wide)
  /// Narrow signs that U+FE0F makes emoji, as © and the digits.
  static let textByDefault = ScalarSet(packed: DisplayWidthTable.textByDefault)
  /// What U+200D joins into one picture and a skin tone changes.
  static let pictographic = ScalarSet(packed: DisplayWidthTable.pictographic)
}
