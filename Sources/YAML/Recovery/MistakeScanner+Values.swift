import TextModel

extension MistakeScanner {
  /// Reads the value of an entry, or an item; its form decides how far it extends. `parentKey` is the key of the value. `item` is the start of
  /// an item whose text has a colon in it, so that it is quoted as a whole.
  mutating func scanValue(_ start: Int, _ end: Int, entryColumn: Int, parentColumn: Int, parentKey: ByteRange?, item: Int?) {
    collections.endValue()
    switch text[start] {
    case ASCII.doubleQuote, ASCII.singleQuote: scanQuoted(start, end, entryColumn, parentKey)
    case _ where mode == .afterFailure && markBeforeNumber(at: start, end) != nil: reportMarkBeforeNumber(start, end, parentColumn)
    case ASCII.leftBracket where mode == .afterFailure && checkBox(at: start, end) != nil:
      reportCheckBox(start, end, entryColumn, parentColumn, parentKey)
    case ASCII.leftBracket, ASCII.leftBrace:
      if reportBracketsAroundItems(start, end, entryColumn: entryColumn, parentKey: item == nil ? parentKey : nil) { return }
      scanFlow(flow(at: start, end, column: entryColumn, parentKey), from: start, to: end)
    case ASCII.verticalBar, ASCII.greaterThan:
      if isBlockScalarHeader(start, end) {
        reportWideSpace(afterBlockSign: start, end)
        region = .blockScalar(parentColumn: parentColumn)
      } else {
        // If the text continues below, its first line is not quoted alone, since the other lines would then belong to nothing.
        let continuesBelow = nextLine(below: end).map { $0.shape == .text && $0.indentation.columns > parentColumn } ?? false
        reportReserved(start, end, isIntended: !continuesBelow)
      }
    case ASCII.at, ASCII.backquote, ASCII.percent, ASCII.comma, ASCII.rightBracket, ASCII.rightBrace: reportReserved(start, end)
    case ASCII.asterisk, ASCII.ampersand, ASCII.exclamationMark: scanProperty(start, end, entryColumn, parentColumn, parentKey)
    case ASCII.hyphen, ASCII.questionMark:
      if start + 1 == end || ASCII.isBlank(text[start + 1]) {
        reportIndicator(start, end, entryColumn, parentKey)
      } else {
        scanPlain(start, end, entryColumn, parentColumn, parentKey, item)
      }
    default:
      if scanFullwidthBrackets(start, end, parentKey) || scanSmartQuotes(start, end) || reportRoundBrackets(start, end, parentKey) {
        return
      }
      scanPlain(start, end, entryColumn, parentColumn, parentKey, item)
    }
  }

  // MARK: - Plain texts

  mutating func scanPlain(
    _ start: Int, _ end: Int, _ entryColumn: Int, _ parentColumn: Int, _ parentKey: ByteRange?, _ item: Int?
  ) {
    collections.runText(from: start, parentColumn: parentColumn)
    let limit = scanEndOfText(start, end)
    guard mode == .afterFailure else { return }
    var cursor = start
    while cursor < limit {
      if text[cursor] == ASCII.colon, cursor + 1 == limit || ASCII.isBlank(text[cursor + 1]) {
        // The parent key of an item is the key of its list, which is not beside it.
        if entryColumn == parentColumn, reportJoinedFields(from: start, colon: cursor, beside: parentKey, column: entryColumn) { return }
        return reportColonInText(start, limit, at: cursor, parentKey, item)
      }
      cursor += 1
    }
  }

  /// The end of the text on this line, without U+3000 at its end or before a comment, which YAML would include.
  private mutating func scanEndOfText(_ start: Int, _ end: Int) -> Int {
    var cursor = start
    while cursor < end {
      if text[cursor] == ASCII.numberSign, cursor > start {
        let gap = blanksBefore(cursor, from: start)
        if gap.hasWide { report(.fullwidthSpace, gap.range, replacement: [ASCII.space]) }
        if gap.end > gap.start { return gap.start }
      }
      cursor += 1
    }
    let gap = blanksBefore(end, from: start)
    if gap.hasWide { report(.fullwidthSpace, gap.range, replacement: []) }
    return gap.start
  }

  private mutating func reportColonInText(_ start: Int, _ limit: Int, at colon: Int, _ parentKey: ByteRange?, _ item: Int?) {
    if item == nil, let parentKey, reportOtherBraces(start, limit, at: colon, parentKey) { return }
    // `hours: theory: 6` is an entry on the line of its parent, not a text.
    if let parentKey, let allowed = vocabulary.allowedValue(under: unquoted(parentKey)), item == nil {
      let bytes = Array(text[start..<colon])
      if allowed.keys.contains(Text(bytes, from: 0, to: bytes.count)) {
        // `hours: total: 16, theory: 6}` lacks the opening brace only.
        let isClosed = limit > start && text[limit - 1] == ASCII.rightBrace && !text[start..<limit].contains(ASCII.leftBrace)
        let whole = [ASCII.leftBrace] + Array(text[start..<limit]) + (isClosed ? [] : [ASCII.rightBrace])
        let separators = FullwidthStructure.edits(of: whole, at: start - 1, isKey: { isKeyLike($0) })
        let braces =
          [TextEdit(ByteRange(at: start), [ASCII.leftBrace])] + separators
          + (isClosed ? [] : [TextEdit(ByteRange(at: limit), [ASCII.rightBrace])])
        return problems.append(SyntaxProblem(.itemOnKeyLine, at: ByteRange(start, limit), repair: braces))
      }
    }
    // A colon with nothing after it is superfluous.
    if colon + 1 == limit {
      return report(.straySign, ByteRange(colon, limit), replacement: [])
    }
    // `学时: 、{理论: 6}` is not a text: there are fields in the brackets.
    let hasBrackets = text[start..<colon].contains { $0 == ASCII.leftBrace || $0 == ASCII.leftBracket }
    // Neither is a list after the colon: `内容: 沟通例: [问候, 询问]`.
    reportQuoting(
      .unquotedColon, from: item ?? start, to: limit, mark: ByteRange(colon, colon + 1),
      isIntended: !hasCollection(after: colon) && (item != nil || !hasBrackets))
  }

  /// Reports a value in typographic quotes, “面点培训”, in a file that does not parse: ASCII quotes were meant. False for other values.
  private mutating func scanSmartQuotes(_ start: Int, _ end: Int) -> Bool {
    guard mode == .afterFailure else { return false }
    let limit = trimmedEnd(from: start, to: end)
    guard let edits = TypographicQuotes.repair(of: text[start..<limit], at: start) else { return false }
    problems.append(SyntaxProblem(.smartQuotes, at: ByteRange(start, limit), repair: edits))
    return true
  }

  // MARK: - Quoted texts

  private mutating func scanQuoted(_ start: Int, _ end: Int, _ column: Int, _ parentKey: ByteRange?) {
    let quote = text[start]
    guard let close = closingQuote(quote, from: start + 1, to: end) else { return scanOpenQuote(quote, start, end, column) }
    reportWideSpace(afterValue: blanks(from: close + 1, to: end), end)
    let limit = trimmedEnd(from: close + 1, to: end)
    guard mode == .afterFailure, close + 1 < limit, text[close + 1] != ASCII.numberSign else { return }
    if reportFieldAfterValue(close + 1, limit, parentKey, column) { return }
    reportTextAfterQuote(start, close, limit)
  }

  /// `"1.1 选料",` has a superfluous sign; in `"能判断"拍音"的快慢"` the outer quotes are those of YAML.
  mutating func reportTextAfterQuote(_ start: Int, _ close: Int, _ limit: Int) {
    let mark = ByteRange(close + 1, limit)
    if isPunctuation(close + 1, limit) { return report(.straySign, mark, replacement: []) }
    if isQuotedNumber(start, close, limit) {
      let quotes = [ByteRange(start, start + 1), ByteRange(close, close + 1)]
      let problem = SyntaxProblem(.textAfterQuote, at: ByteRange(start, close + 1), repair: quotes.map { TextEdit($0, []) })
      return problems.append(problem)
    }
    guard limit - 1 > close + 1, text[limit - 1] == text[start] else {
      return reportQuoting(.textAfterQuote, from: start, to: limit, mark: mark)
    }
    let inner = text[start + 1..<limit - 1]
    report(.textAfterQuote, mark, from: ByteRange(start, limit), replacement: Quoting.quoted(inner))
  }

  /// Whether there is only a number between the quotes, as in `"K2.1.2" 清洁剂使用方法`: then the text needs no quotes.
  private func isQuotedNumber(_ start: Int, _ close: Int, _ limit: Int) -> Bool {
    let number = text[start + 1..<close]
    let sign = number.first.map { $0 >= 0x80 ? 3 : ASCII.isLetter($0) ? 1 : 0 } ?? 0
    let digits = number.dropFirst(clamping: sign)
    guard digits.first.map(ASCII.isDigit) ?? false, digits.count < 12, digits.allSatisfy({ ASCII.isDigit($0) || $0 == ASCII.period }),
      text[close + 1..<limit].first.map(ASCII.isBlank) ?? false
    else { return false }
    let whole = Array(number) + Array(text[close + 1..<limit])
    return !Quoting.needsQuotes(Text(whole, from: 0, to: whole.count))
  }

  private mutating func report(_ fault: SyntaxProblem.Fault, _ mark: ByteRange, from range: ByteRange, replacement: [UInt8]) {
    problems.append(SyntaxProblem(fault, at: mark, repair: [TextEdit(range, replacement)]))
  }

  /// Reports U+3000 after a closing quote or bracket, where YAML reads it as text.
  mutating func reportWideSpace(afterValue gap: Blanks, _ end: Int) {
    guard gap.hasWide, gap.end == end || text[gap.end] == ASCII.numberSign else { return }
    report(.fullwidthSpace, gap.range, replacement: gap.end == end ? [] : [ASCII.space])
  }

  /// A quote may be closed some lines below. If an entry or item begins before that, or the file ends, the closing quote is missing.
  private mutating func scanOpenQuote(_ quote: UInt8, _ start: Int, _ end: Int, _ column: Int) {
    let isClosed =
      firstBelow(end) { line, lineEnd in
        if mode == .afterFailure, looksStructural(line, lineEnd, upTo: column) { return false }
        return closingQuote(quote, from: line, to: lineEnd) == nil ? nil : true
      } ?? false
    if isClosed {
      region = .quoted(quote)
      return
    }
    guard mode == .afterFailure else { return }
    let limit = trimmedEnd(from: start, to: end)
    problems.append(SyntaxProblem(.unclosedQuote, at: ByteRange(start, limit), repair: [closing(quote, from: start, at: limit)]))
  }

  /// The edit that adds the missing quote, or replaces one of another kind at the end of the text: `'能检查机架"`, `"能检查机架”`.
  func closing(_ quote: UInt8, from start: Int, at limit: Int) -> TextEdit {
    let typographic = text[clamping: start + 1..<max(start + 1, limit)]
    let (open, close) = quote == ASCII.doubleQuote ? ("“", "”") : ("‘", "’")
    if typographic.count > 3, typographic.suffix(3).elementsEqual(close.utf8), !typographic.contains(sign: open),
      !typographic.dropLast(3).contains(sign: close)
    {
      return TextEdit(ByteRange(limit - 3, limit), [quote])
    }
    let other = quote == ASCII.singleQuote ? ASCII.doubleQuote : ASCII.singleQuote
    guard limit > start + 1, text[limit - 1] == other, text[start + 1..<limit].count(where: { $0 == other }) == 1 else {
      return TextEdit(ByteRange(at: limit), [quote])
    }
    return TextEdit(ByteRange(limit - 1, limit), [quote])
  }

  /// Whether a line is certainly an entry or an item, and not deeper than a column, so that any text above it has ended.
  func looksStructural(_ start: Int, _ end: Int, upTo column: Int) -> Bool {
    let indentation = blanks(from: start, to: end)
    guard indentation.end < end, indentation.columns <= column else { return false }
    if isItemMarker(at: indentation.end, end) { return true }
    guard let key = findKey(indentation.end, end) else { return false }
    return vocabulary.contains(unquoted(key.range))
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether these bytes contain a sign.
  fileprivate func contains(sign: String) -> Bool {
    guard let first = sign.utf8.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: sign.utf8) }
  }
}
