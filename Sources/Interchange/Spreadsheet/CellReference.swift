import TextModel

/// A cell reference such as `B12`: row and column, 0-based.
struct CellReference: Hashable {
  let row: Int
  let column: Int

  static let lastRow = 1_048_575
  static let lastColumn = 16_383

  init?(_ text: some StringProtocol) {
    var (column, row, hasDigits) = (0, 0, false)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits: column = column * 26 + Int(byte) - 0x40
      case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigits: column = column * 26 + Int(byte) - 0x60
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte) - 0x30
        hasDigits = true
      default: return nil
      }
      guard column <= Self.lastColumn + 1, row <= Self.lastRow + 1 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    (self.row, self.column) = (row - 1, column - 1)
  }

  init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// As users see it: `B12`.
  var name: String { "\(Self.letters(column))\(row + 1)" }

  /// The letters of a column, 0-based: `A`, `AB`.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0, let letter = Unicode.Scalar(0x41 + UInt32((rest - 1) % 26)) {
      letters = String(Character(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The first and last cell of a range such as `A1:B3`.
  static func range(_ text: String) -> (first: CellReference, last: CellReference)? {
    let parts = text.split(separator: ":")
    guard let first = parts.first.flatMap({ CellReference($0) }), let last = parts.last.flatMap({ CellReference($0) }) else { return nil }
    return first.row <= last.row && first.column <= last.column ? (first, last) : nil
  }
}
