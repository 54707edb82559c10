/// Full-width letters, digits and signs.
enum FullwidthText {
  /// The text in ASCII; nil if it has no full-width letter or digit.
  static func narrowed(_ string: String) -> String? {
    guard string.unicodeScalars.contains(where: isLetterOrDigit) else { return nil }
    var result = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
      result.append(narrow ?? scalar)
    }
    return String(result)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}
