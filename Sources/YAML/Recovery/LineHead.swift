import TextModel

/// The key of an entry, and the colon after it.
struct EntryKey {
  enum Colon {
    case proper
    case fullwidth
    /// Without a space after it.
    case tight
    /// Missing, with a blank or another sign in its place.
    case missing
  }
  let range: ByteRange
  /// The range of the colon, with the blanks before it.
  let separator: ByteRange
  let colon: Colon
}

/// The start of a line: its indentation, its item marks, and the key of its entry.
struct LineHead {
  struct Mark {
    let offset: Int
    /// The white space after the mark.
    let gap: Blanks
  }
  var indentation: Blanks
  let end: Int
  var marks: [Mark] = []
  /// Offset of the first byte after the marks.
  var content: Int
  var key: EntryKey?

  var shape: LineShape { marks.isEmpty ? (key == nil ? .text : .entry) : .item }
}

extension MistakeScanner {
  func readHead(_ indentation: Blanks, _ end: Int) -> LineHead {
    var head = LineHead(indentation: indentation, end: end, content: indentation.end)
    while isItemMarker(at: head.content, end) {
      let gap = blanks(from: head.content + 1, to: end)
      head.marks.append(LineHead.Mark(offset: head.content, gap: gap))
      head.content = gap.end
    }
    if !isLineDone(head.content, end) { head.key = findKey(head.content, end) }
    return head
  }

  func isItemMarker(at offset: Int, _ end: Int) -> Bool {
    guard offset < end, text[offset] == ASCII.hyphen else { return false }
    return offset + 1 == end || blanks(from: offset + 1, to: end).end > offset + 1
  }

  /// The key at the start of a line; nil if there is none.
  func findKey(_ start: Int, _ end: Int) -> EntryKey? {
    guard start < end, text[start] != ASCII.leftBracket, text[start] != ASCII.leftBrace, text[start] != ASCII.numberSign else { return nil }
    // `｛unit: M1.1` begins a mapping with full-width braces, and not a key.
    guard mode == .certain || FullwidthSign.at(start, in: text, to: end) != .leftBrace else { return nil }
    var cursor = start
    var keyEnd: Int?
    if let quote = quote(at: start) {
      guard let close = closingQuote(quote, from: start + 1, to: end) else { return nil }
      cursor = close + 1
      keyEnd = cursor
      guard blanks(from: cursor, to: end).end < end else { return nil }
    }
    while cursor < end {
      // Common Han characters have three bytes.
      if keyEnd == nil, text[cursor] >= 0xE4, text[cursor] <= 0xE9, cursor + 3 <= end {
        cursor += 3
        continue
      }
      if isLineDone(cursor, end) || isBracket(at: cursor, start) { return nil }
      if let colon = colon(at: cursor, end) {
        let keyEnd = keyEnd ?? blanksBefore(cursor, from: start).start
        let key = ByteRange(start, keyEnd)
        let colonEnd = endOfColons(from: cursor, end)
        if colon == .proper { return EntryKey(range: key, separator: ByteRange(keyEnd, colonEnd), colon: colon) }
        if colon == .fullwidth || mode == .afterFailure,
          vocabulary.contains(unquoted(key)) || opensMap(key, after: colonEnd, end)
        {
          return EntryKey(range: key, separator: ByteRange(keyEnd, colonEnd), colon: colon)
        }
      } else if keyEnd != nil, !ASCII.isBlank(text[cursor]) {
        return nil
      }
      cursor += 1
    }
    return nil
  }

  /// Whether a key that the author chose cannot be a text, because a map follows: `L5：{职业道德: 5}`, `L5:{职业道德: 5}`, or `L5：` above
  /// deeper lines.
  private func opensMap(_ key: ByteRange, after colon: Int, _ end: Int) -> Bool {
    guard mode == .afterFailure, !key.isEmpty, !text[key.start..<key.end].contains(where: ASCII.isBlank) else { return false }
    let next = blanks(from: colon, to: end).end
    if next < end, !isLineDone(next, end) { return text[next] == ASCII.leftBrace }
    let column = columnInLine(of: key.start)
    return firstBelow(end) { line, lineEnd in
      let indentation = blanks(from: line, to: lineEnd)
      return indentation.end < lineEnd ? indentation.columns > column && text[indentation.end] != ASCII.hyphen : nil
    } ?? false
  }

  /// Whether there is a bracket after a blank at an offset: in `standard {id: baker}` the colon between brackets does not belong to a key
  /// before them.
  private func isBracket(at offset: Int, _ start: Int) -> Bool {
    (text[offset] == ASCII.leftBrace || text[offset] == ASCII.leftBracket) && offset > start && ASCII.isBlank(text[offset - 1])
  }

  /// The end of a colon, or of several half-width and full-width ones in succession: `名称：: x`, `部门:：x`.
  private func endOfColons(from start: Int, _ end: Int) -> Int {
    var last = start
    var cursor = start
    var hasWide = false
    while cursor < end {
      if isFullwidth(.colon, at: cursor, end) {
        hasWide = true
        cursor += 3
      } else if text[cursor] == ASCII.colon {
        cursor += 1
      } else if cursor > start, text[cursor] == ASCII.space {
        cursor += 1
        continue
      } else {
        break
      }
      last = cursor
    }
    return hasWide ? last : start + 1
  }

  private func colon(at offset: Int, _ end: Int) -> EntryKey.Colon? {
    if text[offset] == ASCII.colon {
      // `部门:：展示部`, `部门: ：展示部`.
      if endOfColons(from: offset, end) > offset + 1 { return .fullwidth }
      return offset + 1 == end || blanks(from: offset + 1, to: end).end > offset + 1 ? .proper : .tight
    }
    return text[offset] >= 0xE2 && isFullwidth(.colon, at: offset, end) ? .fullwidth : nil
  }

  /// The bytes of a key without its quotes.
  func unquoted(_ key: ByteRange) -> Slice<UnsafeBufferPointer<UInt8>> {
    let isQuoted = key.count >= 2 && quote(at: key.start) != nil
    return isQuoted ? text[key.start + 1..<key.end - 1] : text[key.start..<key.end]
  }

  /// A known key at the start of a line with a blank or another sign in place of the colon: `等级 初级`, `level; junior`, `职责内容. 选品`.
  func findKeyWithoutColon(_ start: Int, _ end: Int) -> EntryKey? {
    var cursor = start
    while cursor < end, !isSeparator(at: cursor, end) { cursor += 1 }
    guard vocabulary.contains(text[start..<cursor]) else { return nil }
    var separatorEnd = cursor
    while separatorEnd < end, isSeparator(at: separatorEnd, end), !isLineDone(separatorEnd, end) {
      separatorEnd += text[separatorEnd] < 0x80 ? 1 : 3
    }
    return EntryKey(range: ByteRange(start, cursor), separator: ByteRange(cursor, separatorEnd), colon: .missing)
  }

  private func isSeparator(at offset: Int, _ end: Int) -> Bool {
    switch text[offset] {
    case ASCII.space, ASCII.tab, ASCII.semicolon, ASCII.equalsSign, ASCII.comma, ASCII.period: true
    case 0xE3:
      isWideSpace(at: offset, end) || isFullwidth(.enumerationComma, at: offset, end) || text[offset..<end].starts(with: "。".utf8)
    case 0xEF:
      isFullwidth(.comma, at: offset, end) || isFullwidth(.semicolon, at: offset, end) || isFullwidth(.equals, at: offset, end)
    default: false
    }
  }

  func quote(at offset: Int) -> UInt8? {
    guard offset < text.count, text[offset] == ASCII.doubleQuote || text[offset] == ASCII.singleQuote else { return nil }
    return text[offset]
  }

  /// The offset of the quote that closes a text on this line; nil if there is none.
  func closingQuote(_ quote: UInt8, from start: Int, to end: Int) -> Int? {
    var cursor = start
    while cursor < end {
      if quote == ASCII.doubleQuote, text[cursor] == ASCII.backslash {
        cursor += 2
        continue
      }
      if text[cursor] == quote {
        guard quote == ASCII.singleQuote, cursor + 1 < end, text[cursor + 1] == quote else { return cursor }
        cursor += 1
      }
      cursor += 1
    }
    return nil
  }
}
