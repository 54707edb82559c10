import TextModel
import YAML

/// A scalar as the file spells it, including line breaks.
struct RawScalar {
  let start: Int
  let isQuoted: Bool
  private let bytes: ArraySlice<UInt8>

  var end: Int { start + bytes.count }

  /// Nil if the file spells the text differently from its value.
  init?(_ node: Node) {
    let original = node.tree.shadow.original
    let range = node.range
    guard range.start < range.end, range.end <= original.count else { return nil }
    switch node.style {
    case .plain:
      start = range.start
      isQuoted = false
      bytes = original[range.start..<range.end]
    case .singleQuoted, .doubleQuoted:
      let inner = node.text
      guard inner.isVerbatim, range.count == inner.count + 2 else { return nil }
      start = range.start + 1
      isQuoted = true
      bytes = original[range.start + 1..<range.end - 1]
    default: return nil
    }
  }

  func bytes(of range: Range<Int>) -> [UInt8] {
    Array(bytes[clamping: (bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)])
  }

  /// Whether one of the next items of the list has a number that follows a boundary.
  func isCiting(_ boundaries: [EntryBoundaries.Boundary], in original: [UInt8]) -> Bool {
    let numbers = boundaries.map { bytes(of: $0.number) }
    var rest = original.dropFirst(clamping: end)
    for _ in 0..<Self.maximumLinesBelow {
      guard let lineBreak = rest.firstIndex(where: ASCII.isLineBreak) else { return false }
      let line = rest[lineBreak...].drop(while: { ASCII.isLineBreak($0) || ASCII.isBlank($0) })
      guard line.first == ASCII.hyphen else { return false }
      // `- !1.1.3 …`, `- "1.1.3 …"`: signs before the number are mistakes of their own, or quotes.
      let item = line.dropFirst().drop { !ASCII.isLineBreak($0) && $0 < 0x80 && !ASCII.isDigit($0) && !ASCII.isLetter($0) }
      let isNumber = numbers.contains { number in
        item.starts(with: number) && item.dropFirst(number.count).first.map { ASCII.isBlank($0) || $0 >= 0x80 } ?? true
      }
      if isNumber { return true }
      rest = item
    }
    return false
  }

  private static let maximumLinesBelow = 12

  /// `2 用户服务/2.1 充电引导`: the second number is a part of the first one, which only says where it is. The range of the second number and that of
  /// the text before it.
  func pathToPart(_ boundaries: [EntryBoundaries.Boundary]) -> (number: ByteRange, above: ByteRange)? {
    guard boundaries.count == 1, let last = boundaries.first else { return nil }
    let gap = String(decoding: bytes(of: last.gap), as: UTF8.self).filter { $0 != " " && $0 != "\u{3000}" }
    let firstWord = String(decoding: bytes.prefix(clamping: last.gap.lowerBound).prefix { !ASCII.isBlank($0) }, as: UTF8.self)
    let above = firstWord.split(separator: "/").last?.drop { "AKTakt能知".contains($0) }.prefix { $0.isWholeNumber || $0 == "." } ?? ""
    let written = String(decoding: bytes(of: last.number), as: UTF8.self)
    let number = written.split(separator: "/").last ?? ""
    // `5 数据采集与分析/5.1 数据采集`: 分析 is the end of a title, and not a level.
    let isTitle = number.count < written.count && !["级", "工", "师"].contains { written.dropLast(number.count + 1).hasSuffix($0) }
    guard ["/", "／"].contains(gap) || isTitle && ["与", "和", "及"].contains(gap), !above.isEmpty,
      number.drop(while: { "AKTakt能知".contains($0) }).hasPrefix(above + ".")
    else { return nil }
    let end = start + last.number.upperBound
    let at = ByteRange(max(start, end - number.utf8.count), end)
    return (at, ByteRange(start + opening.length, at.start))
  }

  /// `3.1、3.2 发型修剪、吹风造型`: the titles of the references, in order. Nil if their count differs from that of the numbers, or if more
  /// than a number is before the first sign.
  func titlesInOrder(_ boundaries: [EntryBoundaries.Boundary]) -> [Range<Int>]? {
    guard let last = boundaries.last, zip(boundaries, boundaries.dropFirst()).allSatisfy({ $0.number.upperBound == $1.gap.lowerBound }),
      let first = boundaries.first, Self.isNumber(bytes.prefix(clamping: first.gap.lowerBound))
    else { return nil }
    // Not 和 or 与, which are also in titles: 数据监控与报告撰写.
    let signs = ["、", "，", "；"].map { Array($0.utf8) }
    let all = Array(bytes)
    var titles: [Range<Int>] = []
    var start = all[clamping: last.number.upperBound..<all.count].firstIndex { !ASCII.isBlank($0) } ?? all.count
    var cursor = start
    while cursor < all.count {
      if let sign = signs.first(where: { all[cursor...].starts(with: $0) }) {
        titles.append(start..<cursor)
        cursor += sign.count
        start = cursor
      } else {
        cursor += 1
      }
    }
    titles.append(start..<all.count)
    return titles.count == boundaries.count + 1 && titles.allSatisfy({ !$0.isEmpty }) ? titles : nil
  }

  /// Whether a text is a number with or without a level and column (`L5/A3.1`), and no title: `5.2数据分析`.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard !bytes.contains(where: ASCII.isBlank) else { return false }
    var text = Substring(String(decoding: bytes, as: UTF8.self))
    if let slash = text.lastIndex(of: "/") { text = text[text.index(after: slash)...] }
    let number = text.drop { "AKTakt能知".contains($0) }
    return !number.isEmpty && number.allSatisfy { $0.isWholeNumber || ".．。-－".contains($0) }
  }

  func pieces(_ boundaries: [EntryBoundaries.Boundary]) -> [Text] {
    let starts = [opening.length] + boundaries.map(\.gap.upperBound)
    let ends = boundaries.map(\.gap.lowerBound) + [bytes.count - opening.closingLength]
    let all = Array(bytes)
    let signs = [[]] + boundaries.map { sign(of: $0) }
    return zip(signs, zip(starts, ends)).map { sign, piece in
      if sign.isEmpty { return Text(all, from: piece.0, to: piece.1) }
      let signed = sign + all[piece.0..<piece.1]
      return Text(signed, from: 0, to: signed.count)
    }
  }

  func sign(of boundary: EntryBoundaries.Boundary) -> [UInt8] {
    Array(bytes[(bytes.startIndex + boundary.sign.lowerBound)..<(bytes.startIndex + boundary.sign.upperBound)])
  }

  /// Whether every entry has the same value without quotes.
  func canBePlain(_ boundaries: [EntryBoundaries.Boundary]) -> Bool { pieces(boundaries).allSatisfy { !Quoting.needsQuotes($0) } }

  /// What is before the first number.
  var opening: EntryBoundaries.Opening { bytes.withUnsafeBufferPointer { EntryBoundaries.Opening($0) } }

  func boundaries(_ kind: EntryBoundaries.Kind) -> [EntryBoundaries.Boundary] {
    bytes.withUnsafeBufferPointer { EntryBoundaries.boundaries(in: $0, kind) }
  }
}
