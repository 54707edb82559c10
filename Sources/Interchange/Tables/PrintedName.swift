import Schema
import YAML

/// The name of a function or content as a cell prints it: number and name, or a piece of them.
struct PrintedName: Sendable, Hashable {
  var code: NumberCode?
  var title: String
  /// The name had spaces between its characters.
  var wasSpaced = false
  /// The number was not written as `2.2`.
  var wasRenumbered = false

  /// Reads a cell. `depth` is how many parts the number should have: a bare `2` is no content's number.
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
    } else {
      code = nil
      title = line
    }
    let closed = PrintedText.withoutInnerSpaces(PrintedText.trimmed(title))
    wasSpaced = closed != PrintedText.trimmed(title)
    title = closed
  }

  var plain: PlainName { PlainName(code: code, title: title) }
}

/// `一、选品与采购`, `（二）平台运营`: numbers in Chinese.
enum ChineseOrdinal {
  private static let digits: [Character: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "两": 2, "〇": 0, "零": 0,
  ]

  static func read(_ text: String) -> (number: Int, rest: String)? {
    var body = text[...]
    let isBracketed = body.first == "（" || body.first == "("
    if isBracketed { body = body.dropFirst() }
    let numerals = body.prefix { digits[$0] != nil }
    guard !numerals.isEmpty, let number = value(numerals), let mark = body.dropFirst(numerals.count).first else { return nil }
    guard isBracketed ? mark == "）" || mark == ")" : mark == "、" || mark == "．" || mark == "." else { return nil }
    let rest = PrintedText.trimmed(body.dropFirst(numerals.count + 1))
    return rest.isEmpty ? nil : (number, rest)
  }

  /// 一 to 九十九.
  static func value(_ numerals: some StringProtocol) -> Int? {
    let parts = numerals.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false).map { $0.compactMap { digits[$0] } }
    guard let first = parts.first, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
    guard parts.count == 2 else { return first.first }
    return (first.first ?? 1) * 10 + (parts[1].first ?? 0)
  }
}
