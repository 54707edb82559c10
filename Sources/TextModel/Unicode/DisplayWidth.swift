/// The number of columns that a text has in a terminal.
///
/// Wide and full-width characters have two columns, marks and invisible characters none. Characters of ambiguous width have one, as in
/// every terminal that is not in an East Asian legacy mode.
public enum DisplayWidth {
  /// The columns of a single scalar: 0 for control characters, line ends and tabs, 1 for an invalid scalar, which is shown as U+FFFD.
  public static func columns(ofScalar scalar: UInt32) -> Int {
    if scalar < 0x300 { return scalar < 0x20 || scalar >= 0x7F && scalar < 0xA0 ? 0 : 1 }
    if scalar >= 0x4E00 && scalar <= 0x9FFF { return 2 }
    if WidthClass.zero.contains(scalar) { return 0 }
    return WidthClass.wide.contains(scalar) ? 2 : 1
  }

  /// The columns of UTF-8 text that starts at a column. Tabs advance to the next multiple of `tabStops`. Sequences that form one glyph are
  /// counted once, and an encoding error counts as U+FFFD.
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

/// Sets of scalars whose width is not one column. They are unpacked when text other than ASCII and Han characters is first measured.
enum WidthClass {
  /// Marks and other scalars without a width.
  static let zero = ScalarSet(packed: DisplayWidthTable.zero)
  /// East Asian wide and full-width characters, and emoji.
  static let wide = ScalarSet(packed: DisplayWidthTable.wide)
  /// Narrow signs that become emoji with U+FE0F, such as © and the digits.
  static let textByDefault = ScalarSet(packed: DisplayWidthTable.textByDefault)
  /// Emoji that U+200D joins into one, and that a skin tone modifies.
  static let pictographic = ScalarSet(packed: DisplayWidthTable.pictographic)
}
