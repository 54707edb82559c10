/// What Unicode says about single scalars when text is decomposed for compatibility; Hangul syllables aside.
enum Decomposition {
  /// The full compatibility decomposition of a scalar, or nil when it is its own.
  static func mapping(of scalar: UInt32) -> ArraySlice<UInt32>? {
    if scalar < 0xA0 || isUnmappedHan(scalar) { return nil }
    return mappings[scalar]
  }

  /// The same, but nil also for scalars that composition brings back.
  static func compatibilityMapping(of scalar: UInt32) -> [UInt32]? {
    guard let mapping = mapping(of: scalar), !recomposed.contains(scalar) else { return nil }
    return Array(mapping)
  }

  /// Whether a scalar is white space, a control character or invisible.
  static func isIgnored(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar >= 0x7F && !isUnmappedHan(scalar) && ignored.contains(scalar)
  }

  /// Zero for a starter.
  static func combiningClass(of scalar: UInt32) -> UInt32 {
    scalar < 0x300 || isUnmappedHan(scalar) ? 0 : combiningClasses.value(at: scalar)
  }

  /// U+3400 to U+9FFF holds Han characters, and hexagrams, that no table mentions, and so do the quotation marks and the commonest signs of
  /// Chinese; checked first because nearly all text is in it.
  @inline(__always)
  private static func isUnmappedHan(_ scalar: UInt32) -> Bool {
    scalar >= 0x3400 && scalar <= 0x9FFF || scalar >= 0x3001 && scalar <= 0x301D || scalar >= 0x2018 && scalar <= 0x201D
  }

  private static let mappings = ScalarMappings(packed: DecompositionTable.mappings)
  private static let recomposed = ScalarSet(packed: DecompositionTable.recomposed)
  private static let ignored = ScalarSet(packed: DecompositionTable.ignored)
  private static let combiningClasses = ScalarRuns(packed: DecompositionTable.combiningClasses)
}

/// A Hangul syllable, which Unicode composes of letters by arithmetic and not by a table.
struct HangulSyllable {
  private let index: UInt32

  init?(_ scalar: UInt32) {
    guard scalar >= 0xAC00, scalar <= 0xD7A3 else { return nil }
    index = scalar - 0xAC00
  }

  /// Two letters, or three for a syllable that ends with a consonant.
  var letters: [UInt32] {
    let open = [0x1100 + index / 588, 0x1161 + index % 588 / 28]
    return index % 28 == 0 ? open : open + [0x11A7 + index % 28]
  }
}
