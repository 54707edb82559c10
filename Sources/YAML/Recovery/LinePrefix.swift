import TextModel

/// Finds prefixes that a mail program or a listing adds to every line: `> `, or the number of the line.
struct LinePrefix {
  /// With fewer lines than this, an equal start may be chance.
  private static let minimumLines = 5

  private let text: [UInt8]
  private var lines: [ByteRange] = []

  /// One problem for the whole text; empty if there is no such prefix.
  static func find(in text: [UInt8]) -> [SyntaxProblem] {
    var prefix = LinePrefix(text: text)
    prefix.collectLines()
    guard prefix.lines.count >= minimumLines, let ranges = prefix.quotes() ?? prefix.numbers(), let first = ranges.first else { return [] }
    return [SyntaxProblem(.linePrefix, at: first, repair: ranges.map { TextEdit($0, []) })]
  }

  private init(text: [UInt8]) { self.text = text }

  /// Collects the lines with text, without line breaks. Comments that an editor added are ignored.
  private mutating func collectLines() {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !ASCII.isLineBreak(text[end]) { end += 1 }
      if let first = text[start..<end].first(where: { !ASCII.isBlank($0) }), first != ASCII.numberSign {
        lines.append(ByteRange(start, end))
      }
      start = end + 1
    }
  }

  /// The prefixes `> `, if every line has one.
  private func quotes() -> [ByteRange]? {
    guard lines.allSatisfy({ text[$0.start] == ASCII.greaterThan }) else { return nil }
    let hasBlanks = lines.allSatisfy { $0.count == 1 || ASCII.isBlank(text[$0.start + 1]) }
    return lines.map { ByteRange($0.start, min($0.end, $0.start + (hasBlanks ? 2 : 1))) }
  }

  /// The line numbers with the sign and the blanks that all of them have after them: `1  kind: standard`, `2: format: 1`, `3:id: p`.
  private func numbers() -> [ByteRange]? {
    var starts: [(number: ByteRange, gap: Int)] = []
    var empty: [ByteRange] = []
    var last: Int?
    let sign = signOfNumbers
    for line in lines {
      let digits = text[line.start..<line.end].drop(while: ASCII.isBlank).prefix(while: ASCII.isDigit)
      guard digits.count > 0, digits.count < 7, let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      // Empty lines may be counted too.
      if let last, number <= last || number > last + 3 { return nil }
      last = number
      guard text[digits.endIndex..<line.end].starts(with: sign) else { return nil }
      let end = digits.endIndex + sign.count
      let rest = text[end..<line.end]
      let gap = rest.first == ASCII.tab ? 1 : rest.prefix { $0 == ASCII.space }.count
      if gap == rest.count {
        empty.append(line)
        continue
      }
      guard gap > 0 || !sign.isEmpty else { return nil }
      starts.append((ByteRange(line.start, end), gap))
    }
    guard starts.count >= Self.minimumLines, let gap = starts.map(\.gap).min() else { return nil }
    return (starts.map { ByteRange($0.number.start, $0.number.end + gap) } + empty).sorted { $0 < $1 }
  }

  /// The sign after the first number; empty if there is none.
  private var signOfNumbers: [UInt8] {
    guard let line = lines.first else { return [] }
    let rest = text[line.start..<line.end].drop(while: ASCII.isBlank).drop(while: ASCII.isDigit)
    return Self.signs.first { rest.starts(with: $0) } ?? []
  }

  private static let signs = [":", "：", ")", "）", ".", "、", "|"].map { Array($0.utf8) }
}
