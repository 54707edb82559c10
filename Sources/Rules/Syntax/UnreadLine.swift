import Linter
import Schema
import TextModel
import YAML

/// A line that was not read since it is not part of the structure of the file: a note, or content with a mistake.
struct UnreadLine {
  private let line: IndentedLine
  private let source: SourceText
  private let subject: Subject

  init?(_ problem: SyntaxProblem, _ subject: Subject) {
    source = subject.document.source
    self.subject = subject
    guard let line = IndentedLine(source, source.lineIndex.line(at: problem.range.start)) else { return nil }
    self.line = line
  }

  /// The finding for a line of a text below `key: >-` or `key: |` that is not indented as deeply as the text.
  func outdented(at range: ByteRange) -> Finding? {
    guard !line.isItem, let column = columnOfText else { return nil }
    let text = subject.excerpt(range)
    let indentation = ByteRange(line.contentRange.start - line.column, line.contentRange.start)
    return Finding(
      at: range,
      Bilingual(
        zh: "“\(text)”属于上面用“|”或“>”开头的文字，缩进应与这段文字的其他行相同",
        en: "`\(text)` is a part of the text that begins with `|` or `>` above; indent it like the other lines of that text"),
      fixes: [
        subject.fix(
          Bilingual(zh: "与其他行对齐", en: "Align it with the other lines"), .unsafe, replacing: indentation,
          with: String(repeating: " ", count: max(0, column)))
      ])
  }

  /// Whether the line may be content: a comment in its place would lose it.
  var mayBeContent: Bool {
    let body = line.body
    if body.contains(where: { [ASCII.leftBrace, ASCII.rightBrace, ASCII.leftBracket, ASCII.rightBracket].contains($0) }) { return true }
    return hasKey || hasNumberedItem || columnOfText != nil
  }

  /// `"duty: x`, `职责内容；x`: a field of the format after signs.
  private var hasKey: Bool {
    let text = String(decoding: line.body, as: UTF8.self)
    let key = text.drop { !$0.isLetter }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    // 备注 usually begins a note to oneself.
    guard key != "备注", let next = text[key.endIndex...].first(where: { $0 != " " }) else { return false }
    return ":：;；=,，.\"".contains(next) && Document.vocabulary.contains(Text(String(key)))
  }

  /// `s- 2.2.1 …`: an item with its number after something else.
  private var hasNumberedItem: Bool {
    let text = String(decoding: line.body, as: UTF8.self)
    guard let dash = text.firstIndex(of: "-") else { return false }
    let number = text[dash...].dropFirst().drop { $0 == " " || $0 == "A" || $0 == "K" }.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    return number.first?.isNumber == true && number.contains(".")
  }

  /// The column of the other lines of the text below `|` or `>` to which the line would belong; nil if there is no such text above.
  private var columnOfText: Int? {
    var number = line.number
    var column: Int?
    for _ in 0..<20 {
      guard let above = IndentedLine.above(number, source) else { return nil }
      if above.isEntry, Self.opensText(above) {
        let own = above.column + (above.body.startIndex - above.contentRange.start)
        guard line.column <= own, line.column > 0 || own == 0 else { return nil }
        let below = IndentedLine.below(line.number, source).map(\.column)
        return column ?? below.flatMap { $0 > own ? $0 : nil } ?? own + 2
      }
      guard above.column > line.column else { return nil }
      column = above.column
      number = above.number
    }
    return nil
  }

  private static func opensText(_ line: IndentedLine) -> Bool {
    let end = String(decoding: line.body.suffix(3), as: UTF8.self)
    return [" |", " >", " |-", " >-", " |+", " >+"].contains { end.hasSuffix($0) }
  }
}
