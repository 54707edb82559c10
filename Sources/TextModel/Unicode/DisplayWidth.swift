/// The number of columns that text takes in a terminal.
///
/// Wide and full-width characters take two, marks and invisible characters none. Characters of ambiguous width take one, as in every terminal that is not
/// switched to an East Asian legacy mode.
public enum DisplayWidth {
  /// Columns of a scalar by itself: 0 for control characters, line ends and tabs too, 1 for an invalid scalar (it is shown as U+FFFD).
  public static func columns(ofScalar scalar: UInt32) -> Int {
    if scalar < 0x300 { return scalar < 0x20 || scalar >= 0x7F && scalar < 0xA0 ? 0 : 1 }
    if scalar >= 0x4E00 && scalar <= 0x9FFF { return 2 }
    if WidthClass.zero.contains(scalar) { return 0 }
    return WidthClass.wide.contains(scalar) ? 2 : 1
  }

  /// Columns of UTF-8 text that starts at a column; tabs go to the next multiple of `tabStops`. Sequences that share a glyph are counted once; a fault in the
  /// encoding counts as U+FFFD.
  public static func columns(of text: some Collection<UInt8>, startingAt column: Int = 0, tabStops: Int = 8) -> Int {
    text.withContiguousStorageIfAvailable { columns(of: $0.span, startingAt: column, tabStops: tabStops) }
      ?? columns(of: Array(text).span, startingAt: column, tabStops: tabStops)
  }

  /// The same for a span.
  public static func columns(of text: Span<UInt8>, startingAt column: Int = 0, tabStops: Int = 8) -> Int {
    var counter = ColumnCounter(startingAt: column, tabStops: tabStops)
    var offset = 0
    while offset < text.count {
      counter.add(UTF8Decoder.scalar(in: text, at: &offset))
    }
    return counter.column - counter.start
  }
}

/// Sets of scalars that do not simply take one column, unpacked when the first text beyond ASCII and Han characters is measured.
enum WidthClass {
  /// Marks and whatever else does not take a column.
  static let zero = ScalarSet(packed: DisplayWidthTable.zero)
  /// East Asian wide and full-width characters, and emoji.
  static let wide = ScalarSet(packed: DisplayWidthTable.wide)
  /// Narrow signs that U+FE0F makes emoji, as © and the digits.
  static let textByDefault = ScalarSet(packed: DisplayWidthTable.textByDefault)
  /// What U+200D joins into one picture and a skin tone changes.
  static let pictographic = ScalarSet(packed: DisplayWidthTable.pictographic)
}
