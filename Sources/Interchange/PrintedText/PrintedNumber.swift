/// The number of a standard as covers print it: `T/CCPITCSC XXX—2020`.
enum PrintedNumber {
  /// Whether a text without a label is such a number: capital letters, a slash, a number or a placeholder.
  static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, (0x41...0x5A).contains(first.value), scalars.count <= 40, scalars.contains("/") else { return false }
    return !scalars.contains(where: PrintedText.isHan) && (text.contains("XX") || scalars.contains { (0x30...0x39).contains($0.value) })
  }
}
