/// Traditional Han characters and their simplified forms, character by character.
public enum HanVariants {
  /// The simplified form of a traditional character, the first one if it has several; any other scalar is returned unchanged.
  public static func simplified(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x3400 { return scalar }
    let index = traditional.countAtMost(scalar) - 1
    guard index >= 0, traditional[index] == scalar else { return scalar }
    return simplified[index]
  }

  private static let traditional = column(0)
  private static let simplified = column(1)

  /// One of the two columns of the table.
  private static func column(_ number: Int) -> [UInt32] {
    HanVariantsTable.pairs.unicodeScalars.lazy.filter { $0 != "\n" }.enumerated().filter { $0.offset % 2 == number }.map(\.element.value)
  }
}

/// Han characters of the two common blocks, U+3400 to U+9FFF. Compatibility characters and rare extensions are not included.
public enum HanScalar {
  public static func contains(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }
}
