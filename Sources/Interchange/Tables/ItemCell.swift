import Schema
import TextModel

/// Splits the items of one cell: `1.1.1 能… 1.1.2 能…`.
struct ItemCell {
  struct Piece: Sendable, Hashable {
    var code: NumberCode?
    var text: String
    /// Lines below the start of the cell.
    var lineOffset: Int
    var wasRenumbered = false
    /// Began with `（1）`, `①` or a bullet instead of a number, or stands on a line of its own among such.
    var hadMark = false
    /// The line of its own has no mark: it may be the end of the item above.
    var lacksMark = false

    fileprivate func with(_ lines: [String]) -> Piece {
      var piece = self
      piece.text = PrintedText.unwrapped(lines.joined(separator: "\n"))
      return piece
    }
  }

  private(set) var pieces: [Piece] = []
  private let text: Text
  private let bytes: [UInt8]
  private let content: NumberCode?
  /// A line that only introduces the items: `You can:`.
  private(set) var introduction: String?

  /// `isWrapped` says that the lines are those of a page's layout.
  init(_ cell: String, content: NumberCode?, isWrapped: Bool = false) {
    bytes = Array(cell.utf8)
    text = Text(bytes, from: 0, to: bytes.count)
    self.content = content
    let cuts = cuts()
    if cuts.isEmpty { splitByMarks(cell, isWrapped) } else { split(at: cuts) }
  }

  // MARK: Numbers

  private struct Cut {
    let start: Int
    let titleStart: Int
    let code: NumberCode
    let isOdd: Bool
  }

  private func cuts() -> [Cut] {
    var cuts: [Cut] = []
    var offset = 0
    while offset < bytes.count {
      guard startsNumber(offset) else {
        offset += 1
        continue
      }
      let scan = NumberScan.scan(text, from: offset)
      guard let code = scan.code, scan.codeEnd > offset else {
        offset = endOfNumber(offset)
        continue
      }
      if accepts(code, at: offset, scan, after: cuts.last) {
        let isOdd = scan.defects.contains { $0 != .wideSpace && $0 != .missingSpace }
        cuts.append(Cut(start: offset, titleStart: scan.titleStart, code: code, isOdd: isOdd))
      }
      offset = max(scan.codeEnd, offset + 1)
    }
    return cuts
  }

  /// The content's next number always begins an item; any other three-part number only at the start of a word.
  private func accepts(_ code: NumberCode, at offset: Int, _ scan: NumberScan, after last: Cut?) -> Bool {
    guard scan.titleStart < bytes.count else { return false }
    let isNext = last.map { last in code.parent == last.code.parent && code.lastPart == last.code.lastPart.map { $0 + 1 } } ?? false
    if let content, code.parent == content { return isAtBoundary(offset) || isNext }
    guard isAtBoundary(offset) else { return false }
    if isNext { return code.depth >= 2 }
    guard let content else { return code.depth >= 3 || last == nil && offset == 0 && code.depth == 2 }
    return code.depth == content.depth + 1 && code.depth >= 3
  }

  private func startsNumber(_ offset: Int) -> Bool { isDigit(offset) && !isDigit(before: offset) && !isSeparator(before: offset) }

  private func isDigit(_ offset: Int) -> Bool {
    if ASCII.isDigit(bytes[offset]) { return true }
    return offset + 2 < bytes.count && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC && (0x90...0x99).contains(bytes[offset + 2])
  }

  private func isDigit(before offset: Int) -> Bool {
    guard offset > 0 else { return false }
    return isDigit(offset - 1) || offset >= 3 && isDigit(offset - 3) && bytes[offset - 1] >= 0x80
  }

  private func isSeparator(before offset: Int) -> Bool {
    guard offset > 0 else { return false }
    if bytes[offset - 1] == ASCII.period { return offset > 1 && isDigit(before: offset - 1) }
    return false
  }

  private func endOfNumber(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, isDigit(end) { end += bytes[end] < 0x80 ? 1 : 3 }
    return max(end, offset + 1)
  }

  /// The start of the cell, after white space, or after the sign that ends an item.
  private func isAtBoundary(_ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let before = bytes[offset - 1]
    if ASCII.isBlank(before) || ASCII.isLineBreak(before) || before == UInt8(ascii: ";") { return true }
    guard offset >= 3 else { return false }
    let sign = Array(bytes[offset - 3..<offset])
    return sign == Array("。".utf8) || sign == Array("；".utf8) || sign == Array("\u{3000}".utf8) || sign[1...] == [0xC2, 0xA0]
  }

  private mutating func split(at cuts: [Cut]) {
    if let first = cuts.first, first.start > 0 {
      let title = title(0, first.start)
      if !title.isEmpty { pieces.append(Piece(code: nil, text: title, lineOffset: 0)) }
    }
    var above = 0
    var counted = 0
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].start : bytes.count
      above += bytes[counted..<cut.start].count { $0 == ASCII.lineFeed }
      counted = cut.start
      append(cut, to: end, lineOffset: above)
    }
  }

  /// An item, and those on lines of their own below it that go on counting in another way: `1.1.1 …`, then `（2）…`.
  private mutating func append(_ cut: Cut, to end: Int, lineOffset: Int) {
    var lines: [String] = []
    var number = cut.code.lastPart ?? 0
    var current = Piece(code: cut.code, text: "", lineOffset: lineOffset, wasRenumbered: cut.isOdd)
    for (index, line) in text.slice(cut.titleStart, end).string.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = PrintedText.trimmed(line)
      if index > 0, ListMark.number(line) == number + 1, let marked = ListMark.strip(line), !marked.isEmpty {
        number += 1
        pieces.append(current.with(lines))
        current = Piece(code: nil, text: "", lineOffset: lineOffset + index, hadMark: true)
        lines = [marked]
      } else {
        lines.append(line)
      }
    }
    pieces.append(current.with(lines))
  }

  private func title(_ start: Int, _ end: Int) -> String { PrintedText.unwrapped(text.slice(start, end).string) }

  // MARK: Without numbers

  /// Each line that begins with a mark is an item, and so is one without behind it. Without marks each line is an item; where the lines are
  /// those of a page, only if each is a sentence of its own.
  private mutating func splitByMarks(_ cell: String, _ isWrapped: Bool) {
    let lines = cell.split(separator: "\n", omittingEmptySubsequences: false).map { PrintedText.trimmed($0) }
    let parts = lines.map { ListMark.split($0, dotted: true) }
    let hasMarks = parts.joined().contains { $0.hasMark }
    let areItems = isWrapped ? Self.areSentences(lines.filter { !$0.isEmpty }) : !hasMarks
    for (offset, parts) in parts.enumerated() {
      for part in parts where !part.text.isEmpty || part.hasMark {
        if part.hasMark, pieces.count == 1, let first = pieces.first, !first.hadMark, let last = first.text.last, ":：".contains(last) {
          introduction = first.text
          pieces = []
        }
        let isOpen = pieces.last?.text.last.map { Self.unfinished.contains($0) } ?? false
        let lacksMark = !isWrapped && !part.hasMark && !isOpen && pieces.last?.hadMark == true && !Self.continues(part.text)
        if part.hasMark || lacksMark || areItems && !isOpen || pieces.isEmpty {
          pieces.append(
            Piece(code: nil, text: part.text, lineOffset: offset, hadMark: part.hasMark || lacksMark, lacksMark: lacksMark))
        } else {
          pieces[pieces.count - 1].text = PrintedText.joined(pieces[pieces.count - 1].text, part.text)
        }
      }
    }
    pieces.removeAll { $0.text.isEmpty }
  }

  /// The signs that no item ends with.
  private static let unfinished: Set<Character> = ["，", "、", "：", "（", "“", ",", "("]

  /// A line in small letters, or that begins with a sign, goes on with the text above it.
  private static func continues(_ line: String) -> Bool {
    line.first.map { $0.isLowercase || $0.isPunctuation && !"“《".contains($0) } ?? true
  }

  private static func areSentences(_ lines: [String]) -> Bool {
    guard lines.count > 1 else { return false }
    let ends: Set<Character> = ["；", "。", ";", "."]
    return lines.allSatisfy { $0.first == "能" } || lines.allSatisfy { $0.hasSuffix("知识") }
      || lines.dropLast().allSatisfy { $0.last.map(ends.contains) == true }
  }
}
