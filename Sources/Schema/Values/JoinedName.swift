import TextModel

/// The name of another function, content, module or unit inside a name: 称量 in `1.1 选料、1.2 称量`.
public struct JoinedName: Sendable {
  /// In bytes from the start of the whole text.
  public let number: Range<Int>
  public let title: Text
}

extension NumberedText {
  /// Whether the name of a function, content, module or unit is several names.
  public var containsSeveralNames: Bool { !boundaries.isEmpty }

  /// The names after the first one, if several were written as one.
  public var joinedNames: [JoinedName] {
    let boundaries = boundaries
    let ends = boundaries.dropFirst().map(\.gap.lowerBound) + [whole.count]
    return zip(boundaries, ends).map { boundary, end in
      let text = whole.slice(boundary.number.lowerBound, end)
      return JoinedName(number: boundary.number, title: text.slice(NumberScan.scan(text, allowsLetters: true).titleStart, text.count))
    }
  }

  /// The title up to the second name.
  public var firstName: Text { boundaries.first.map { whole.slice(titleBounds.lowerBound, $0.gap.lowerBound) } ?? title }

  /// A number of one part begins another name only if it is the next number.
  private var boundaries: [EntryBoundaries.Boundary] {
    guard let code else { return [] }
    if ASCII.isLetter(code[0]) {
      return whole.withBytes { JoinedModules(bytes: $0, first: code, start: titleBounds.lowerBound).boundaries }
    }
    guard code.depth == 1 else { return whole.withBytes { EntryBoundaries.boundaries(in: $0, .items) } }
    var last = code
    return whole.withBytes { bytes in
      EntryBoundaries.boundaries(in: bytes, .references).prefix { boundary in
        let head = NumberHead.read(bytes, at: boundary.number.lowerBound, allowsSigns: false)
        guard let head, head.depth == 1, let number = last.lastPart, head.code.lastPart == number + 1 else { return false }
        last = head.code
        return true
      }
    }
  }
}

/// Several modules or units in one name: `M1 原料与设备 M2 饮品制作`.
private struct JoinedModules {
  let bytes: UnsafeBufferPointer<UInt8>
  let first: NumberCode
  /// Where the first name begins.
  let start: Int

  /// The boundaries: each further number is the next one, is written with the letters of the first, and has a name before and after it.
  var boundaries: [EntryBoundaries.Boundary] {
    guard ReferenceScan(bytes).mayHaveSecondNumber, var expected = first.next else { return [] }
    var boundaries: [EntryBoundaries.Boundary] = []
    var last = start
    var cursor = start
    while cursor < bytes.count {
      defer { cursor += 1 }
      guard bytes[cursor] == first[0], begins(expected.bytes, at: cursor), let gap = gap(before: cursor, after: last),
        isName(at: cursor + expected.count)
      else { continue }
      let number = cursor..<cursor + expected.count
      boundaries.append(EntryBoundaries.Boundary(gap: gap..<cursor, number: number, sign: start..<start, isOtherColumn: false))
      last = number.upperBound
      guard let next = expected.next else { break }
      expected = next
    }
    return boundaries
  }

  /// The end of the name before a number, and of the blanks or the sign after it; nil if the name goes on: `M2 承接M3 的准备`.
  private func gap(before number: Int, after last: Int) -> Int? {
    var end = skipBlanks(before: number)
    let isApart = end < number
    var hasSign = false
    for length in [1, 3] where end - length > last && Punctuation.length(bytes, at: end - length) == length {
      end = skipBlanks(before: end - length)
      hasSign = true
      break
    }
    guard isApart || hasSign, end - 3 >= last, bytes[end - 3] >= 0xE4, bytes[end - 3] <= 0xE9 else { return nil }
    return EntryBoundaries.endsInConnective(bytes, from: last, to: end) ? nil : end
  }

  /// Whether a blank and a name of two characters or more follow. In `M8 螺栓` the number belongs to a screw.
  private func isName(at offset: Int) -> Bool {
    var text = offset
    while text < bytes.count, ASCII.isBlank(bytes[text]) { text += 1 }
    guard text > offset, text + 6 <= bytes.count, [text, text + 3].allSatisfy({ (0xE4...0xE9).contains(bytes[$0]) }) else { return false }
    return !["螺", "的", "之", "中", "前", "后", "和", "与", "及", "型", "级", "号"].contains { begins(Array($0.utf8), at: text) }
  }

  private func begins(_ word: [UInt8], at offset: Int) -> Bool { bytes[clamping: offset..<offset + word.count].elementsEqual(word) }

  private func skipBlanks(before end: Int) -> Int {
    var start = end
    while start > 0, ASCII.isBlank(bytes[start - 1]) { start -= 1 }
    return start
  }
}

extension Located<NumberedText> {
  /// The range of a part of the text; the whole range if the file spells the text differently.
  public func range(of part: Range<Int>) -> ByteRange { value.whole.range(of: part.lowerBound, part.upperBound, in: range) }
}
