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
