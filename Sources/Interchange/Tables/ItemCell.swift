import Schema
import TextModel

/// Divides the items of one cell: `1.1.1 能… 1.1.2 能…`.
struct ItemCell {
  struct Piece: Sendable, Hashable {
    var code: NumberCode?
    /// The mark of a key skill before the number.
    var mark = ""
    var text: String
    /// The number of lines below the start of the cell.
    var lineOffset: Int
    var wasRenumbered = false
    /// Whether it begins with `（1）`, `①` or a bullet in place of a number, or is on a line of its own among such items.
    var hadMark = false
    /// Whether it is a line without a mark, which may be the end of the item above.
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
  /// A line that introduces the items: `You can:`.
  private(set) var introduction: String?
  /// The kind of labels of its items.
  private(set) var label: SeriesMark.Kind?
  /// Numbers in the text of an item that may begin another one.
  let doubtful: [NumberCode]

  /// `isWrapped`: the line breaks come from the layout of a page. `labels` are the kinds of labels in other cells of the table, and `above`
  /// is the number of items of the same content in the cells above.
  init(_ cell: String, content: NumberCode?, isWrapped: Bool = false, labels: Set<SeriesMark.Kind> = [], above: Int = 0) {
    bytes = Array(cell.utf8)
    text = Text(bytes, from: 0, to: bytes.count)
    let found = ItemCuts(text, bytes, content: content, isWrapped: isWrapped)
    doubtful = found.doubtful
    if found.cuts.isEmpty { splitByMarks(cell, isWrapped, labels, above) } else { split(at: found.cuts) }
  }

  // MARK: Numbers

  private mutating func split(at cuts: [ItemCuts.Cut]) {
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

  /// Appends an item, and items on lines of their own below it that continue the numbers in another notation: `1.1.1 …`, then `（2）…`. A
  /// list that begins with `（1）` is part of the item's text.
  private mutating func append(_ cut: ItemCuts.Cut, to end: Int, lineOffset: Int) {
    var lines: [String] = []
    var number = cut.code.lastPart ?? 0
    var hasList = false
    var current = Piece(code: cut.code, mark: cut.mark, text: "", lineOffset: lineOffset, wasRenumbered: cut.isOdd)
    for (index, line) in text.slice(cut.titleStart, end).string.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = PrintedText.trimmed(line)
      hasList = hasList || ListMark.split(line).first.map { $0.hasMark && ListMark.number(line) ?? 1 == 1 } ?? false
      if index > 0, !hasList, ListMark.number(line) == number + 1, let marked = ListMark.strip(line), !marked.isEmpty {
        number += 1
        pieces.append(current.with(lines))
        current = Piece(code: nil, text: "", lineOffset: lineOffset + index, hadMark: true)
        lines = [marked]
      } else {
        if hasList, ListMark.strip(line) != nil, let last = lines.indices.last { lines[last] = Self.closed(lines[last]) }
        lines.append(line)
      }
    }
    pieces.append(current.with(lines))
  }

  /// An entry of a list inside a text, with a separator at its end if it has none.
  private static func closed(_ entry: String) -> String {
    entry.last.map { $0.isLetter || $0.isNumber } ?? false
      ? entry + (entry.unicodeScalars.contains(where: PrintedText.isHan) ? "；" : ";") : entry
  }

  private func title(_ start: Int, _ end: Int) -> String { PrintedText.unwrapped(text.slice(start, end).string) }

  // MARK: Without numbers

  /// Divides a cell into items. If lines have marks, each line is an item, also a line without a mark after them. Without marks, each line
  /// is an item as well; but if the line breaks come from the layout of a page, only if each line is a sentence.
  private mutating func splitByMarks(_ cell: String, _ isWrapped: Bool, _ labels: Set<SeriesMark.Kind>, _ above: Int) {
    let printed = cell.split(separator: "\n", omittingEmptySubsequences: false).map { PrintedText.trimmed($0) }
    let series = SeriesMark.bracketed(printed, alone: labels, above: above)
    label = series?.kind
    let lines = series?.lines ?? printed
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

  /// Signs with which items do not end.
  private static let unfinished: Set<Character> = ["，", "、", "：", "（", "“", ",", "("]

  /// Whether a line in lower case, or that begins with a sign, continues the text above.
  private static func continues(_ line: String) -> Bool {
    line.first.map { $0.isLowercase || $0.isPunctuation && !"“《".contains($0) && !ListMark.isMinus(line) } ?? true
  }

  private static func areSentences(_ lines: [String]) -> Bool {
    guard lines.count > 1 else { return false }
    let ends: Set<Character> = ["；", "。", ";", "."]
    return lines.allSatisfy { $0.first == "能" } || lines.allSatisfy { $0.hasSuffix("知识") }
      || lines.dropLast().allSatisfy { $0.last.map(ends.contains) == true }
  }
}
