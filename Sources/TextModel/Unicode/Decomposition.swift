/// The compatibility decomposition and combining class of single scalars, except for Hangul syllables.
enum Decomposition {
  /// The full compatibility decomposition of a scalar; nil if it is the scalar itself.
  static func mapping(of scalar: UInt32) -> ArraySlice<UInt32>? {
    if scalar < 0xA0 || isUnmappedHan(scalar) { return nil }
    return mappings[scalar]
  }

  /// The same, but nil also for a scalar that composition restores.
  static func compatibilityMapping(of scalar: UInt32) -> [UInt32]? {
    guard let mapping = mapping(of: scalar), !recomposed.contains(scalar) else { return nil }
    return Array(mapping)
  }

  /// Whether keys ignore a scalar: white space, control characters and invisible characters.
  static func isIgnored(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar >= 0x7F && !isUnmappedHan(scalar) && ignored.contains(scalar)
  }

  /// The canonical combining class; 0 for a starter.
  static func combiningClass(of scalar: UInt32) -> UInt32 {
    scalar < 0x300 || isUnmappedHan(scalar) ? 0 : combiningClasses.value(at: scalar)
  }

  /// U+3400 to U+9FFF contains Han characters and hexagrams, for which the tables have no entry; the same applies to quotation marks and
  /// the commonest Chinese punctuation. This is checked first, since nearly all text consists of them.
  @inline(__always)
  private static func isUnmappedHan(_ scalar: UInt32) -> Bool {
    scalar >= 0x3400 && scalar <= 0x9FFF || scalar >= 0x3001 && scalar <= 0x301D || scalar >= 0x2018 && scalar <= 0x201D
  }

  private static let mappings = ScalarMappings(packed: DecompositionTable.mappings)
  private static let recomposed = ScalarSet(packed: DecompositionTable.recomposed)
  private static let ignored = ScalarSet(packed: DecompositionTable.ignored)
  private static let combiningClasses = ScalarRuns(packed: DecompositionTable.combiningClasses)
}

/// A Hangul syllable, which is decomposed by arithmetic and not by a table.
struct HangulSyllable {
  private let index: UInt32

  init?(_ scalar: UInt32) {
    guard scalar >= 0xAC00, scalar <= 0xD7A3 else { return nil }
    index = scalar - 0xAC00
  }

  /// The two jamo of the syllable, or three if it ends in a consonant.
  var letters: [UInt32] {
    let open = [0x1100 + index / 588, 0x1161 + index % 588 / 28]
    return index % 28 == 0 ? open : open + [0x11A7 + index % 28]
  }
}
