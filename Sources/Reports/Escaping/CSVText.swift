import TextModel

/// Writes rows of comma-separated values that spreadsheets do not reinterpret.
public enum CSVText {
  /// One record: its cells separated by commas, each quoted if needed, and CR LF.
  public static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A row in which cells may be numbers; other cells are written so that no spreadsheet reinterprets them.
  public static func row(_ cells: [FormCell]) -> String {
    cells.map { cell in
      if cell.isCovered { return "" }
      return cell.number.map { "\($0)" } ?? self.cell(cell.lines.joined(separator: "\n"))
    }.joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    let escaped = SpreadsheetCell.escaped(TerminalText.safe(data: text))
    let needsQuotes = escaped.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: ";")
    }
    return needsQuotes ? "\"" + escaped.replacing("\"", with: "\"\"") + "\"" : escaped
  }

  /// Several short texts in one cell, separated by semicolons; semicolons inside a text are doubled.
  public static func list(_ values: [String]) -> String { values.map { $0.replacing(";", with: ";;") }.joined(separator: "; ") }
}

/// Texts that a spreadsheet would reinterpret as a number, a date or a formula. An apostrophe before such a text protects it when a
/// spreadsheet opens and saves the file.
public enum SpreadsheetCell {
  /// The text, with an apostrophe before it if a spreadsheet would reinterpret it.
  public static func escaped(_ text: String) -> String { isAtRisk(text) ? "'" + text : text }

  /// The text without the apostrophe that `escaped` adds.
  public static func unescaped(_ text: String) -> String {
    guard text.first == "'" else { return text }
    let rest = String(text.dropFirst())
    return isAtRisk(rest) ? rest : text
  }

  private static func isAtRisk(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "="), ASCII.plus, ASCII.hyphen, ASCII.at, ASCII.singleQuote, ASCII.tab, ASCII.space,
      ASCII.carriageReturn, ASCII.lineFeed:
      return true
    default: break
    }
    if ASCII.isBlank(bytes.last ?? first) { return true }
    // A whole number without leading zeros is safe; any other text of digits and signs may become a number or a date.
    let digits = bytes.allSatisfy(ASCII.isDigit)
    if digits { return first == ASCII.zero && bytes.count > 1 || bytes.count > 15 }
    return ASCII.isDigit(first) && bytes.allSatisfy { $0 < 0x80 } || isBoolean(text)
  }

  private static func isBoolean(_ text: String) -> Bool {
    let word = text.lowercased()
    return word == "true" || word == "false"
  }
}
