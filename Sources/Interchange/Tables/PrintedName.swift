import Schema
import TextModel

/// The name of a function or content as printed: number and name, or a part of them.
struct PrintedName: Sendable, Hashable {
  var code: NumberCode?
  var title: String
  /// The number of a content within its function: `（一）`, `（2）`.
  var ordinal: Int?
  /// Whether the name had spaces between its characters.
  var wasSpaced = false
  /// Whether the number was in another notation than `2.2`.
  var wasRenumbered = false

  /// Reads a cell. `depth` is the expected number of parts: a single `2` is not the number of a content.
  init(cell: String, depth: Int) {
    let line = PrintedText.unwrapped(cell)
    let scan = NumberScan.scan(Text(line), allowsBareDigits: depth == 1)
    if let code = scan.code, code.depth == depth || depth == 2 && code.depth > 1 {
      self.code = code
      wasRenumbered = !scan.defects.isEmpty
      title = Text(line).slice(scan.titleStart, line.utf8.count).string
    } else if let (number, rest) = ChineseOrdinal.read(line), depth == 1 {
      code = NumberCode(parts: [number])
      wasRenumbered = true
      title = rest
    } else if depth == 2, let (number, rest) = Self.ordinal(line) {
      code = nil
      ordinal = number
      title = rest
    } else {
      code = nil
      title = line
    }
    let closed = PrintedText.withoutInnerSpaces(PrintedText.trimmed(title))
    wasSpaced = closed != PrintedText.trimmed(title)
    title = closed
  }

  private static func ordinal(_ line: String) -> (Int, String)? {
    if let (number, rest) = ChineseOrdinal.read(line) { return (number, rest) }
    if let dotted = ListMark.split(line, dotted: true).first, dotted.hasMark, let number = Int(line.prefix { $0.isASCIIDigit }),
      !dotted.text.isEmpty, ".．、".contains(line.drop { $0.isASCIIDigit }.first ?? " ")
    {
      return (number, dotted.text)
    }
    guard let number = ListMark.number(line), let rest = ListMark.strip(line), !rest.isEmpty else { return nil }
    return (number, rest)
  }
}
