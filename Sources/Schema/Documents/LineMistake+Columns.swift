import TextModel
import YAML

/// Items of a standard's columns, which show by their text to which key they belong.
extension LineMistake {
  /// `- 3.1.1 能看懂安全回路图` without the line `能力:` above it.
  static func columnHeadings(_ here: IndentedLine, _ source: SourceText) -> [LineMistake] {
    guard isAbility(here), let above = IndentedLine.above(here.number, source), !above.isItem else { return [] }
    let isChinese = above.body.first.map { $0 >= 0x80 } ?? false
    let key = Column.abilities.name[isChinese ? .chinese : .english]
    let lineBreak = lineBreak(in: source)
    // The dashes of a list may be in the column of its key.
    return [here.column - 2, here.column].filter { $0 >= 0 }.map { column in
      let line = Array(String(" ", times: column).utf8) + Array(key.utf8) + [ASCII.colon] + lineBreak
      let problem = SyntaxProblem(.missingListKey(key), at: here.contentRange, repair: [TextEdit(ByteRange(at: here.start), line)])
      return LineMistake(kind: .heading, line: here.number, problem: problem)
    }
  }

  /// The line break of an inserted line: CR LF if the text contains a carriage return, LF otherwise.
  static func lineBreak(in source: SourceText) -> [UInt8] {
    source.hasCarriageReturn ? [ASCII.carriageReturn, ASCII.lineFeed] : [ASCII.lineFeed]
  }

  /// Whether an item is an ability, so that a key line below it that is `知识:` does not belong above it.
  static func contradicts(_ key: IndentedLine, _ item: IndentedLine) -> Bool {
    let name = Column.knowledge.name
    return isAbility(item) && [name.english, name.chinese].contains { key.body.starts(with: $0.utf8) }
  }

  /// Whether a line is an item with a number of three parts and 能 after it.
  private static func isAbility(_ line: IndentedLine) -> Bool {
    guard line.isTextItem else { return false }
    let number = line.body.prefix { ASCII.isDigit($0) || $0 == ASCII.period }
    guard number.count(where: { $0 == ASCII.period }) == 2 else { return false }
    return line.body.dropFirst(number.count).drop(while: ASCII.isBlank).starts(with: "能".utf8)
  }
}
