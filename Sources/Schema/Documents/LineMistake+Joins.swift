import TextModel
import YAML

extension LineMistake {
  /// Candidates for a line break that was typed inside a word or between two words.
  static func joins(_ here: IndentedLine, _ source: SourceText) -> [LineMistake] {
    guard !here.isItem, !containsNumbers(here), let above = IndentedLine.above(here.number, source), above.number == here.number - 1,
      !above.hasComment, !here.beginsWithField || isKeyInTwo(above, here)
    else {
      return []
    }
    let gap = ByteRange(above.end, here.content)
    let kind = isEvident(above, here, source) ? Kind.evidentJoin : .join
    return ["", " "].map { blank in
      let problem = SyntaxProblem(.brokenLine, at: here.contentRange, repair: [TextEdit(gap, blank)])
      return LineMistake(kind: kind, line: here.number, problem: problem)
    }
  }

  /// Whether two lines are the halves of one key: `格式` above `版本: 1`.
  private static func isKeyInTwo(_ above: IndentedLine, _ here: IndentedLine) -> Bool {
    let key = Array(above.body) + Array(here.body.prefix { $0 != ASCII.colon && !ASCII.isBlank($0) })
    return !above.isEntry && Document.vocabulary.contains(Text(key, from: 0, to: key.count))
  }

  /// Whether the line above cannot end as it does, or this line cannot begin a text. Otherwise this line may be a note.
  private static func isEvident(_ above: IndentedLine, _ here: IndentedLine, _ source: SourceText) -> Bool {
    let body = above.body
    let rest = here.body
    // `...` and `---` separate documents.
    if rest.allSatisfy({ $0 == ASCII.period || $0 == ASCII.hyphen }) { return false }
    if openEnds.contains(where: { body.reversed().starts(with: $0.utf8.reversed()) }) { return true }
    if closings.contains(where: { rest.starts(with: $0.utf8) }) { return true }
    if leavesBracketOpen(body, closedIn: rest) { return true }
    if let last = body.last, let first = rest.first, ASCII.isLetter(first), first >= UInt8(ascii: "a") {
      let word = String(decoding: rest.prefix { ASCII.isLetter($0) }, as: UTF8.self)
      if ASCII.isLetter(last) || last == ASCII.hyphen || last == ASCII.comma { return !noteWords.contains(word) }
    }
    return isWrittenWhole(value(of: above), rest, source)
  }

  private static let openEnds = ["，", "、", "（", "《", "“", "和", "与", "及", "或"]
  private static let closings = ["，", "、", "。", "；", "：", "）", "》", "”", ",", ".", ";", ")"]
  /// The words with which notes in lower case begin.
  private static let noteWords: Set<String> = ["todo", "tbd", "tba", "fixme", "note", "see", "check", "ask", "draft", "new", "old", "ok"]

  private static func leavesBracketOpen(_ body: ArraySlice<UInt8>, closedIn rest: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: body, as: UTF8.self)
    let end = String(decoding: rest, as: UTF8.self)
    return [("（", "）"), ("《", "》"), ("“", "”"), ("(", ")")].contains { opening, closing in
      let open = text.count { String($0) == opening }
      guard open > text.count(where: { String($0) == closing }), let index = end.firstIndex(where: { String($0) == closing }) else {
        return false
      }
      return !end[..<index].contains { String($0) == opening }
    }
  }

  /// The text of a line without its key and its number.
  private static func value(of line: IndentedLine) -> ArraySlice<UInt8> {
    var value = line.body
    if line.isEntry, let colon = value.firstIndex(of: ASCII.colon) { value = value[clamping: colon + 1..<value.endIndex] }
    value = value.drop(while: ASCII.isBlank)
    let number = value.prefix { ASCII.isDigit($0) || $0 == ASCII.period || $0 == UInt8(ascii: "A") || $0 == UInt8(ascii: "K") }
    return value[clamping: number.endIndex..<value.endIndex].drop(while: ASCII.isBlank)
  }

  /// Whether the two parts occur as one text elsewhere in the file, for example in a reference.
  private static func isWrittenWhole(_ start: ArraySlice<UInt8>, _ end: ArraySlice<UInt8>, _ source: SourceText) -> Bool {
    guard let first = start.first, start.count + end.count >= 9 else { return false }
    let whole = Array(start) + Array(end)
    return source.bytes.indices.contains { offset in
      source.bytes[offset] == first && source.bytes[clamping: offset..<offset + whole.count].elementsEqual(whole)
    }
  }
}
