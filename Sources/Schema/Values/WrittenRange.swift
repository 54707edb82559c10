import TextModel

/// A range of references as printed: `5.1～5.3`, `1.1 产品选择至1.3 产品付款`, `A1.1.1-A1.1.3`.
struct WrittenRange {
  /// The references in the range, each written out; empty for a range that is not valid (`5.3～5.1`, `1.2～2.1`).
  let members: [Text]

  private static let maximumLength = 50

  static func read(_ text: Text) -> WrittenRange? {
    text.withBytes { bytes in
      guard bytes.count > 3, let first = NumberHead.read(bytes, at: 0, allowsSigns: true) else {
        return nil
      }
      var cursor = first.end
      while cursor < bytes.count {
        if let dash = Dash(bytes, at: cursor), let range = read(bytes, first, dash) { return range }
        cursor += 1
      }
      return nil
    }
  }

  /// The part before the dash of a range without an end: `5.1～`, `5.1 数据采集～`. Nil for anything else. After a title, words and dashes may
  /// belong to it.
  static func openStart(_ text: Text) -> Text? {
    let end: Int? = text.withBytes { bytes in
      guard [bytes.count - 3, bytes.count - 1].contains(where: { $0 > 0 && Dash(bytes, at: $0)?.end == bytes.count }),
        let first = NumberHead.read(bytes, at: 0, allowsSigns: true)
      else { return nil }
      for cursor in Range(clamping: first.end, bytes.count) {
        guard let dash = Dash(bytes, at: cursor), dash.end == bytes.count else { continue }
        let isClear = dash.start == first.end ? !dash.isHyphen : tildes.contains { bytes[cursor...].elementsEqual($0.utf8) }
        return isClear ? dash.start : nil
      }
      return nil
    }
    return end.map { text.slice(0, $0) }
  }

  private static let tildes = ["～", "~", "〜", "∼"]

  /// `2.1～2.3` for `2.3～2.1`; nil if the exchanged range is not valid either.
  static func exchanged(_ text: Text) -> String? {
    let exchanged: String? = text.withBytes { bytes in
      guard let first = NumberHead.read(bytes, at: 0, allowsSigns: true) else { return nil }
      for cursor in Range(clamping: first.end, bytes.count) {
        guard let dash = Dash(bytes, at: cursor), let last = NumberHead.read(bytes, at: dash.end, allowsSigns: true),
          last.depth == first.depth
        else { continue }
        return string(bytes, trimmed(bytes, dash.end, bytes.count)) + string(bytes, dash.start..<dash.end) + string(bytes, 0..<dash.start)
      }
      return nil
    }
    return exchanged.flatMap { read(Text($0))?.members.isEmpty ?? true ? nil : $0 }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ first: NumberHead, _ dash: Dash) -> WrittenRange? {
    guard let last = NumberHead.read(bytes, at: dash.end, allowsSigns: true), isFollowedByText(bytes, last.end),
      !MeasureWord.begins(bytes, at: trimmed(bytes, last.end, bytes.count).lowerBound)
    else { return nil }
    let title = trimmed(bytes, first.end, dash.start)
    let isBare = title.isEmpty
    if last.depth == first.depth {
      // `1-3` may be a content, and `1 选品-3 号` is a title.
      let isClear = first.depth > 1 || !dash.isHyphen && (isBare || last.end == bytes.count || ASCII.isBlank(bytes[last.end]))
      guard isClear else { return nil }
      return make(bytes, first, title, last, to: last.code)
    }
    // `1.1-3` may be 1.1.3 or 1.1 to 1.3.
    if isBare, dash.isHyphen, first.depth == 2, last.depth == 1, !last.isSigned, last.end == bytes.count {
      return WrittenRange(members: [])
    }
    // `5.1～3`, or `2.1.1-2`, since numbers do not have four parts.
    guard isBare, !dash.isHyphen || first.depth == 3, last.depth == 1, !last.isSigned, let number = last.code.lastPart,
      let code = first.code.replacingLastPart(with: number)
    else { return nil }
    return make(bytes, first, title, last, to: code)
  }

  private static func make(
    _ bytes: UnsafeBufferPointer<UInt8>, _ first: NumberHead, _ title: Range<Int>, _ last: NumberHead, to end: NumberCode
  ) -> WrittenRange {
    let sign = string(bytes, first.start..<first.digits.lowerBound)
    let otherSign = string(bytes, last.start..<last.digits.lowerBound)
    guard let from = first.code.lastPart, let to = end.lastPart, from < to, to - from < maximumLength, first.code.parent == end.parent,
      otherSign.isEmpty || otherSign == sign || sign.hasSuffix("/" + otherSign)
    else { return WrittenRange(members: []) }
    let lastTitle = trimmed(bytes, last.end, bytes.count)
    let members = Range(clamping: from, to + 1).compactMap { number -> Text? in
      guard let code = first.code.replacingLastPart(with: number) else { return nil }
      let title = number == from ? title : number == to ? lastTitle : 0..<0
      return Text(sign + code.string + (title.isEmpty ? "" : " " + string(bytes, title)))
    }
    return WrittenRange(members: members)
  }

  private static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
    while end > start, ASCII.isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isFollowedByText(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    end >= bytes.count || ASCII.isBlank(bytes[end]) || bytes[end] >= 0x80
  }
}
