import TextModel
import YAML

/// A mistake in one line that may explain the problems of the lines around it, with the edit that undoes it.
struct LineMistake {
  enum Kind: Int {
    /// The line belongs at another column.
    case move
    /// The dash at the start of the line is missing or superfluous.
    case dash
    /// The line ends in a superfluous sign.
    case sign
    /// Two lines were joined.
    case split
    /// The line with the key of the record above is missing.
    case heading
    /// The line belongs above the line before it.
    case exchange
    /// The colon of the line is full-width, or has no space after it.
    case colon
    /// The line is certainly the end of the line above.
    case evidentJoin
    /// The line is not part of the document.
    case remove
    /// The line may be the end of the line above.
    case join
  }

  let kind: Kind
  let line: Int
  let problem: SyntaxProblem

  /// The mistakes that a line may contain, the most likely ones first.
  static func candidates(at line: Int, of source: SourceText) -> [LineMistake] {
    guard let here = IndentedLine(source, line) else { return [] }
    return moves(here, source) + dashes(here, source) + chatNames(here) + signs(here) + splits(here, source) + headings(here, source)
      + exchanges(here, source) + colons(here) + removals(here) + joins(here, source)
  }

  /// Moves to the columns at which a line may begin below the lines above.
  private static func moves(_ here: IndentedLine, _ source: SourceText) -> [LineMistake] {
    // Another line would only continue a text above.
    guard here.isEntry || here.isItem else { return [] }
    return IndentedLine.columns(for: here, source).map { column in
      let edit = TextEdit(ByteRange(here.start, here.content), Array(repeating: ASCII.space, count: max(0, column)))
      return LineMistake(kind: .move, line: here.number, problem: SyntaxProblem(.misalignedLine, at: here.contentRange, repair: [edit]))
    }
  }

  private static func dashes(_ here: IndentedLine, _ source: SourceText) -> [LineMistake] {
    if here.isItem, here.isEntry { return strayDashes(here, source) }
    guard !here.isItem, here.isEntry ? mayBeginRecord(here) : here.beginsWithNumber else { return [] }
    return ([here.column] + IndentedLine.columns(for: here, source).prefix(4)).map { column in
      let mark = Array(repeating: ASCII.space, count: max(0, column)) + [ASCII.hyphen, ASCII.space]
      let problem = SyntaxProblem(
        .missingItemMark, at: here.contentRange, repair: [TextEdit(ByteRange(here.start, here.content), mark)])
      return LineMistake(kind: .dash, line: here.number, problem: problem)
    }
  }

  /// Whether the key of a line may be the first one of a record: `备注` never is.
  private static func mayBeginRecord(_ here: IndentedLine) -> Bool {
    let key = here.body.prefix { $0 != ASCII.colon }
    return !Document.vocabulary.contains(Text(Array(key), from: 0, to: key.count))
      || !Document.vocabulary.listKeys(ofRecordsBeginningWith: key).isEmpty
  }

  /// `李工：- 2.2.2 能…`, `李工 10:32 - 2.2.2 能…`: an item that was pasted from a chat, with the name of its writer.
  private static func chatNames(_ here: IndentedLine) -> [LineMistake] {
    let body = here.body
    guard !here.isItem, !here.isPartOfFormat, let first = body.first, first >= 0x80 || ASCII.isLetter(first) || first == ASCII.at else {
      return []
    }
    for end in body.indices.prefix(clamping: 60) {
      let rest = body[clamping: end..<body.endIndex]
      guard ["- ", "：", ": ", "-"].contains(where: { rest.starts(with: $0.utf8) }) else { continue }
      let sign = rest.prefix { !ASCII.isDigit($0) && $0 != UInt8(ascii: "A") && $0 != UInt8(ascii: "K") }
      let number = rest.dropFirst(clamping: sign.count).prefix { !ASCII.isBlank($0) && $0 < 0x80 }
      let digits = number.drop(while: ASCII.isLetter)
      guard sign.count <= 8, sign.contains(ASCII.hyphen), digits.contains(ASCII.period),
        digits.allSatisfy({ ASCII.isDigit($0) || $0 == ASCII.period })
      else { continue }
      let mark = ByteRange(body.startIndex, sign.endIndex)
      let problem = SyntaxProblem(.wrongItemMark, at: mark, repair: [TextEdit(mark, "- ")])
      return [LineMistake(kind: .dash, line: here.number, problem: problem)]
    }
    return []
  }

  private static func strayDashes(_ here: IndentedLine, _ source: SourceText) -> [LineMistake] {
    ([here.column, here.contentColumn] + IndentedLine.columns(for: here, source).prefix(4)).map { column in
      let edit = TextEdit(ByteRange(here.start, here.body.startIndex), Array(repeating: ASCII.space, count: max(0, column)))
      let mark = ByteRange(here.content, here.content + 1)
      return LineMistake(kind: .dash, line: here.number, problem: SyntaxProblem(.strayItemMark, at: mark, repair: [edit]))
    }
  }

  private static func signs(_ here: IndentedLine) -> [LineMistake] {
    guard let sign = here.lastSign else { return [] }
    let problem = SyntaxProblem(.straySign, at: sign, repair: [TextEdit(sign, [])])
    return [LineMistake(kind: .sign, line: here.number, problem: problem)]
  }

  /// Line breaks before each field and item inside the line, with the columns at which the second line may begin.
  private static func splits(_ here: IndentedLine, _ source: SourceText) -> [LineMistake] {
    let columns = [here.contentColumn] + IndentedLine.columns(for: here, source)
    let lineBreak = lineBreak(in: source)
    return here.boundaries.prefix(3).flatMap { boundary in
      columns.prefix(6).map { column in
        let edit = TextEdit(boundary.gap, lineBreak + Array(repeating: ASCII.space, count: max(0, column)))
        return LineMistake(kind: .split, line: here.number, problem: SyntaxProblem(.joinedFields, at: boundary.second, repair: [edit]))
      }
    }
  }

  /// `  理论: 8` without the line `学时:` above it, `  - 单元名: M1.1 洗护` without `单元:`.
  private static func headings(_ here: IndentedLine, _ source: SourceText) -> [LineMistake] {
    guard here.column >= 2 || here.isItem, let colon = here.body.firstIndex(of: ASCII.colon) else { return columnHeadings(here, source) }
    let lineBreak = lineBreak(in: source)
    let key = here.body[..<colon]
    let missingKeys: [Text]
    if here.isItem {
      let isInBraces = key.first == ASCII.leftBrace
      missingKeys = Document.vocabulary.listKeys(ofRecordsBeginningWith: isInBraces ? key.dropFirst().drop(while: ASCII.isBlank) : key)
    } else {
      guard here.isEntry else { return [] }
      let records = Document.vocabulary.recordKeys(containing: key)
      missingKeys = records.isEmpty ? mapsAround(here, source) : records
    }
    // The dashes of a list may be in the column of its key.
    let columns = here.column < 2 ? [here.column] : here.isItem ? [here.column - 2, here.column] : [here.column - 2]
    return columns.flatMap { column in
      missingKeys.prefix(4).map { missingKey in
        let line = Array(repeating: ASCII.space, count: max(0, column)) + Array(missingKey.bytes) + [ASCII.colon] + lineBreak
        let problem = SyntaxProblem(
          .missingListKey(missingKey.string), at: here.contentRange, repair: [TextEdit(ByteRange(at: here.start), line)])
        return LineMistake(kind: .heading, line: here.number, problem: problem)
      }
    }
  }

  /// Two lines in the wrong order: a field of one line between a key and the key's content (`duties:`, `years: 4`, `  - duty: …`), an item
  /// above the key of its list, or a field above the first line of its item. If one of them is a key without a value, it is moved, so that
  /// the other line keeps its place.
  static func exchanges(_ here: IndentedLine, _ source: SourceText) -> [LineMistake] {
    guard here.isEntry, !here.hasComment, let above = IndentedLine.above(here.number, source), !above.hasComment else { return [] }
    let nextLine = source.lineIndex.range(ofLine: here.number).end
    if isKeyAlone(here), above.isItem, above.column >= here.column {
      return contradicts(here, above) ? [] : [exchange(here, here, to: above.start, source)]
    }
    guard above.isEntry, !above.isItem else { return [] }
    if here.isItem { return above.column == here.contentColumn ? [exchange(here, above, to: nextLine, source)] : [] }
    guard isKeyAlone(above), !isKeyAlone(here), above.column == here.column, let below = IndentedLine.below(here.number, source),
      below.column >= here.column + (below.isItem ? 0 : 1)
    else { return [] }
    return [exchange(here, above, to: nextLine, source)]
  }

  private static func isKeyAlone(_ line: IndentedLine) -> Bool { line.endsInColon && !line.isItem }

  private static func exchange(_ here: IndentedLine, _ moved: IndentedLine, to offset: Int, _ source: SourceText) -> LineMistake {
    let line = source.lineIndex.range(ofLine: moved.number)
    var text = Array(source.bytes[clamping: line.start..<line.end])
    // The last line may lack its line break.
    let lineBreak = lineBreak(in: source)
    if !(text.last.map(ASCII.isLineBreak) ?? false) { text += lineBreak }
    if offset == source.count, !(source.bytes.last.map(ASCII.isLineBreak) ?? true) { text = lineBreak + text.dropLast(lineBreak.count) }
    let problem = SyntaxProblem(.exchangedLine, at: here.contentRange, repair: [TextEdit(line, []), TextEdit(ByteRange(at: offset), text)])
    return LineMistake(kind: .exchange, line: here.number, problem: problem)
  }

  /// The unknown keys on the lines around: each may be an entry of a map, such as a level with its weights.
  private static func mapsAround(_ here: IndentedLine, _ source: SourceText) -> [Text] {
    guard let above = IndentedLine.above(here.number, source), above.endsInColon else { return [] }
    return Document.vocabulary.mapKeys(like: above.body)
  }

  /// `L5：{…}`, `编制人:王老师`: the colon after a key that is not in the format.
  private static func colons(_ here: IndentedLine) -> [LineMistake] {
    let body = here.body
    if let map = MapText(body) { return map.problem.map { [LineMistake(kind: .colon, line: here.number, problem: $0)] } ?? [] }
    if let problem = roundBrackets(body) { return [LineMistake(kind: .colon, line: here.number, problem: problem)] }
    if let problem = missingColon(body) { return [LineMistake(kind: .colon, line: here.number, problem: problem)] }
    let word = body.prefix { !ASCII.isBlank($0) && $0 != ASCII.colon && $0 != 0xEF }
    let rest = body[word.endIndex...]
    let isWide = rest.starts(with: "：".utf8)
    guard (1...60).contains(word.count), isWide || rest.first == ASCII.colon else { return [] }
    let afterColon = rest.dropFirst(isWide ? 3 : 1)
    let value = afterColon.drop(while: ASCII.isBlank)
    guard !value.isEmpty, value.first != ASCII.slash, isWide || afterColon.count == value.count else { return [] }
    let sign = ByteRange(word.endIndex, word.endIndex + (isWide ? 3 : 1))
    let problem = SyntaxProblem(
      isWide ? .fullwidthColon : .missingSpaceAfterColon, at: sign, repair: [TextEdit(ByteRange(sign.start, value.startIndex), ": ")])
    return [LineMistake(kind: .colon, line: here.number, problem: problem)]
  }

  /// `- 等级 junior`, `- 等级; junior`: a known key before a blank, or before a sign that is not a colon.
  private static func missingColon(_ body: ArraySlice<UInt8>) -> SyntaxProblem? {
    let signs = [ASCII.semicolon, ASCII.comma, ASCII.equalsSign]
    let key = body.prefix { !ASCII.isBlank($0) && $0 != ASCII.colon && !signs.contains($0) }
    let rest = body[clamping: key.endIndex..<body.endIndex]
    let value = rest.drop { ASCII.isBlank($0) || signs.contains($0) }
    guard !key.isEmpty, value.startIndex > key.endIndex, !value.isEmpty, value.first != ASCII.colon,
      Document.vocabulary.contains(Text(Array(key), from: 0, to: key.count))
    else { return nil }
    return SyntaxProblem(
      .missingColon, at: ByteRange(key.startIndex, key.endIndex),
      repair: [TextEdit(ByteRange(key.endIndex, value.startIndex), [ASCII.colon, ASCII.space])])
  }

  /// Whether a line has numbers in brackets: `L5: {职业道德: 5}` is not a note, although it has no word of the format.
  static func containsNumbers(_ here: IndentedLine) -> Bool { MapText(here.body)?.hasBrackets ?? false }

  /// `- (education: any, years: 1)`: parentheses of either width around the fields of a record.
  private static func roundBrackets(_ body: ArraySlice<UInt8>) -> SyntaxProblem? {
    let pairs = [("(", ")"), ("（", "）"), ("(", "）"), ("（", ")"), ("｛", "｝"), ("[", "]"), ("【", "】"), ("［", "］"), ("〔", "〕")]
    let pair = pairs.first { body.starts(with: $0.utf8) && body.reversed().starts(with: $1.utf8.reversed()) }
    guard let (opening, closing) = pair else { return nil }
    let inside = body.dropFirst(opening.utf8.count).dropLast(closing.utf8.count)
    let key = inside.drop(while: ASCII.isBlank).prefix { $0 != ASCII.colon && $0 != 0xEF && !ASCII.isBlank($0) }
    let afterKey = inside[clamping: key.endIndex..<inside.endIndex]
    guard !inside.isEmpty, afterKey.starts(with: [ASCII.colon, ASCII.space]) || afterKey.starts(with: "：".utf8),
      Document.vocabulary.contains(Text(Array(key), from: 0, to: key.count))
    else { return nil }
    let first = ByteRange(body.startIndex, inside.startIndex)
    let edits = [TextEdit(first, "{")] + separators(inside) + [TextEdit(ByteRange(inside.endIndex, body.endIndex), "}")]
    return SyntaxProblem(.unclosedBracket, at: first, repair: edits)
  }

  /// The edits for full-width colons and commas between fields.
  private static func separators(_ inside: ArraySlice<UInt8>) -> [TextEdit] {
    inside.indices.compactMap { index in
      guard inside[index] == 0xEF, let sign = FullwidthSign.at(index, in: inside, to: inside.endIndex), sign == .colon || sign == .comma
      else { return nil }
      let blanks = inside[clamping: index + 3..<inside.endIndex].prefix(while: ASCII.isBlank).count
      return TextEdit(ByteRange(index, index + 3 + blanks), sign == .colon ? ": " : ", ")
    }
  }

  /// Removal of a line without any word of the format: a note, a mark, an empty item.
  private static func removals(_ here: IndentedLine) -> [LineMistake] {
    guard !here.isPartOfFormat, !containsNumbers(here) else { return [] }
    let edit = TextEdit(ByteRange(here.start, here.end), [])
    let problem = SyntaxProblem(.foreignLine, at: here.contentRange, repair: [edit], isRepairIntended: false)
    return [LineMistake(kind: .remove, line: here.number, problem: problem)]
  }
}
