import TextModel

/// A number format of cells, and the texts that it displays.
struct CellFormat: Sendable {
  enum Piece: Sendable, Hashable {
    case literal(String)
    /// Digits: the least number before the decimal point, and the least and most after it.
    case digits(least: Int, leastDecimals: Int, mostDecimals: Int, isGrouped: Bool)
    /// A part of a date or time, y m d h s, with its length.
    case day(Character, Int)
  }

  let pieces: [Piece]
  let isGeneral: Bool
  let isPercent: Bool

  /// Text, or a number without a format, displayed unchanged.
  static let general = CellFormat(pieces: [], isGeneral: true, isPercent: false)

  var isDay: Bool { pieces.contains { if case .day = $0 { true } else { false } } }

  private init(pieces: [Piece], isGeneral: Bool, isPercent: Bool) {
    self.pieces = pieces
    self.isGeneral = isGeneral
    self.isPercent = isPercent
  }

  init(code: String) {
    var pieces: [Piece] = []
    var rest = Array(code.split(separator: ";", omittingEmptySubsequences: false).first ?? "")[...]
    var isPercent = false
    while let sign = rest.popFirst() {
      switch sign {
      case "\"":
        pieces.append(.literal(String(rest.prefix { $0 != "\"" })))
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\": if let next = rest.popFirst() { pieces.append(.literal(String(next))) }
      case "_", "*": _ = rest.popFirst()
      case "[": rest = rest.drop { $0 != "]" }.dropFirst()
      case "0", "#", "?": pieces.append(Self.digits(sign, &rest))
      case "A",
        "a" where rest.prefix(4).elementsEqual("M/PM") || rest.prefix(4).elementsEqual("m/pm"):
        rest = rest.dropFirst(4)
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "e", "E":
        let letter = Character(sign.lowercased())
        let same = rest.prefix { Character($0.lowercased()) == letter }
        rest = rest.dropFirst(same.count)
        pieces.append(.day(letter == "e" ? "y" : letter, letter == "e" ? 4 : same.count + 1))
      case "%":
        isPercent = true
        pieces.append(.literal("%"))
      case "@": break
      default: pieces.append(.literal(String(sign)))
      }
    }
    // Scientific notation is rare here; the number is displayed unchanged.
    let isScientific = code.lowercased().contains("e+") || code.lowercased().contains("e-")
    let isWord = isScientific || ["general", "@", ""].contains(code.lowercased()) || code.lowercased().hasPrefix("general")
    self.init(pieces: isWord ? [] : Self.withMinutes(pieces), isGeneral: isWord, isPercent: isPercent)
  }

  private static func digits(_ first: Character, _ rest: inout ArraySlice<Character>) -> Piece {
    let whole = [first] + rest.prefix { "0#?,".contains($0) }
    rest = rest.dropFirst(clamping: whole.count - 1)
    var decimals: ArraySlice<Character> = []
    if rest.first == ".", rest.dropFirst().first.map({ "0#?".contains($0) }) == true {
      decimals = rest.dropFirst().prefix { "0#?".contains($0) }
      rest = rest.dropFirst(decimals.count + 1)
    }
    return .digits(
      least: min(20, whole.count { $0 == "0" }), leastDecimals: min(20, decimals.count { $0 == "0" }),
      mostDecimals: min(20, decimals.count),
      isGrouped: whole.contains(","))
  }

  /// `m` after hours or before seconds is minutes.
  private static func withMinutes(_ pieces: [Piece]) -> [Piece] {
    var result = pieces
    var last: Character?
    for (index, piece) in pieces.enumerated() {
      guard case .day(let letter, let count) = piece else { continue }
      let following = pieces.dropFirst(clamping: index + 1).compactMap { if case .day(let letter, _) = $0 { letter } else { nil } }.first
      if letter == "m", last == "h" || following == "s" { result[index] = .day("i", count) }
      last = letter
    }
    return result
  }

  /// The formats that files refer to by number, as Chinese systems display them: dates begin with the year.
  static func builtIn(_ id: Int) -> CellFormat {
    switch id {
    case 1: CellFormat(code: "0")
    case 2: CellFormat(code: "0.00")
    case 3, 37, 38: CellFormat(code: "#,##0")
    case 4, 39, 40: CellFormat(code: "#,##0.00")
    case 9: CellFormat(code: "0%")
    case 10: CellFormat(code: "0.00%")
    case 14, 15, 30: CellFormat(code: "yyyy-mm-dd")
    case 16, 29: CellFormat(code: "m月d日")
    case 17: CellFormat(code: "yyyy-mm")
    case 18...21, 32, 33: CellFormat(code: "h:mm")
    case 22: CellFormat(code: "yyyy-mm-dd h:mm")
    case 27, 36, 50, 52, 57: CellFormat(code: "yyyy年m月")
    case 28, 51, 53, 54, 58: CellFormat(code: "m月d日")
    case 31: CellFormat(code: "yyyy年m月d日")
    case 45, 46, 47: CellFormat(code: "mm:ss")
    default: general
    }
  }
}
