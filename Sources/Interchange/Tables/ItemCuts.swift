import Schema
import TextModel

/// Finds the starts of items in a cell by their numbers: `1.1.1 能… 1.1.2 能…`. A number may also belong to a text: `能按GB/T 1.1-2020编写`.
struct ItemCuts {
  struct Cut {
    /// The start of the item, including what is before its number.
    let start: Int
    let titleStart: Int
    let code: NumberCode
    let isOdd: Bool
    /// The mark of a key skill before the number.
    let mark: String
  }

  private(set) var cuts: [Cut] = []
  /// Numbers of the content inside a line that were taken for text, but may begin an item.
  private(set) var doubtful: [NumberCode] = []
  private let text: Text
  private let bytes: [UInt8]
  private let content: NumberCode?
  /// Whether the line breaks come from the layout of a page: then a number may be at the start of a line by chance.
  private let isWrapped: Bool

  init(_ text: Text, _ bytes: [UInt8], content: NumberCode?, isWrapped: Bool) {
    self.text = text
    self.bytes = bytes
    self.content = content
    self.isWrapped = isWrapped
    find()
  }

  private mutating func find() {
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
      let sign = ItemSign(bytes, before: offset, after: cuts.last?.titleStart ?? 0)
      if accept(code, at: offset, sign, scan) {
        var head = scan
        head.skipMark(of: text)
        let after = ItemSign.mark(bytes, scan.codeEnd, head.titleStart)
        let isOdd = head.defects.contains { $0 != .wideSpace && $0 != .missingSpace }
        cuts.append(
          Cut(start: sign.start, titleStart: head.titleStart, code: code, isOdd: isOdd, mark: sign.mark.isEmpty ? after : sign.mark))
      }
      offset = max(scan.codeEnd, offset + 1)
    }
  }

  // MARK: Whether a number begins an item

  private enum Position {
    case start
    case blank
    case inside
  }

  private mutating func accept(_ code: NumberCode, at offset: Int, _ sign: ItemSign, _ scan: NumberScan) -> Bool {
    guard scan.titleStart < bytes.count else { return false }
    // `1.1-2020` is the number of a standard.
    if scan.defects.contains(.wrongSeparator), code.lastPart.map({ (1_900...2_100).contains($0) }) ?? false { return false }
    let isOwn = content.map { code.parent == $0 } ?? false
    let isNext = cuts.last.map { code.parent == $0.code.parent && code.lastPart == $0.code.lastPart.map { $0 + 1 } } ?? false
    if !isOwn, !isNext, isQuantity(code, scan) { return false }
    switch position(of: sign.start, hasSign: sign.start < offset) {
    case .start: return isOwn || isNext && code.depth >= 2 || fits(code, at: sign.start)
    case .blank:
      let words = NumberWords(bytes, from: lineStart(offset), to: sign.start, before: scan.codeEnd, text: scan.titleStart)
      guard !words.areAbout, !words.areOpen else {
        if isNext, isOwn { doubtful.append(code) }
        return false
      }
      if isNext { return code.depth >= 2 }
      // A number after a name that does not continue the series may be a version, and is doubtful.
      if isOwn, words.endInLetter {
        doubtful.append(code)
        return false
      }
      return !words.endInLetter && (isOwn || fits(code, at: sign.start) && sharesFunction(code))
    case .inside:
      guard isOwn, isNext else { return false }
      let words = NumberWords(bytes, from: lineStart(offset), to: sign.start, before: scan.codeEnd, text: scan.titleStart)
      return !words.areAbout && !words.areOpen && !words.endInLetter && (scan.titleStart > scan.codeEnd || beginsLikeLast(scan.titleStart))
    }
  }

  /// Whether a number has a unit: `3.2 mm焊条`.
  private func isQuantity(_ code: NumberCode, _ scan: NumberScan) -> Bool {
    guard code.depth <= 2 else { return false }
    return UnitOfMeasure.begins(String(decoding: bytes[scan.titleStart..<min(bytes.count, scan.titleStart + 24)], as: UTF8.self))
  }

  private func fits(_ code: NumberCode, at start: Int) -> Bool {
    guard let content else { return code.depth >= 3 || cuts.isEmpty && start == 0 && code.depth == 2 }
    return code.depth == content.depth + 1 && code.depth >= 3
  }

  /// Whether a number shares the function: 1.2.3 below 1.1 is a misplaced item, 3.10.1 is a version.
  private func sharesFunction(_ code: NumberCode) -> Bool {
    guard let function = content?.parts.first ?? cuts.last?.code.parts.first else { return code.lastPart == 1 }
    return code.parts.first == function
  }

  /// Whether the text begins like the last item: `1.1.1能甲1.1.2能乙`.
  private func beginsLikeLast(_ title: Int) -> Bool {
    guard let last = cuts.last?.titleStart, title + 3 <= bytes.count, last + 3 <= bytes.count, bytes[title] >= 0xE3 else { return false }
    return bytes[title..<title + 3].elementsEqual(bytes[last..<last + 3])
  }

  private func lineStart(_ offset: Int) -> Int {
    let last = cuts.last?.titleStart ?? 0
    return bytes[min(last, offset)..<offset].lastIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? last
  }

  /// Where a number is: at the start of the cell or a line, after the sign that ends an item, or elsewhere.
  private func position(of start: Int, hasSign: Bool) -> Position {
    var end = start
    var isBlank = false
    while end > 0 {
      if ASCII.isLineBreak(bytes[end - 1]) { return isWrapped ? .blank : .start }
      guard let length = blank(before: end) else { break }
      end -= length
      isBlank = true
    }
    if end == 0 || bytes[end - 1] == UInt8(ascii: ";") || hasSign { return .start }
    if end >= 3, ["。", "；"].contains(where: { bytes[end - 3..<end].elementsEqual($0.utf8) }) { return .start }
    return isBlank ? .blank : .inside
  }

  private func blank(before end: Int) -> Int? {
    if ASCII.isBlank(bytes[end - 1]) { return 1 }
    if end >= 3, bytes[end - 3..<end].elementsEqual("\u{3000}".utf8) { return 3 }
    return end >= 2 && bytes[end - 2] == 0xC2 && bytes[end - 1] == 0xA0 ? 2 : nil
  }

  // MARK: Digits

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
}
