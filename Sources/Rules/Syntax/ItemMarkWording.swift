import Linter
import Schema
import TextModel
import YAML

/// The words for items of a list that do not begin with `- `.
enum ItemMarkWording {
  /// Whether the line above ends in a closing bracket.
  private static func isBelowBracket(_ problem: SyntaxProblem, _ subject: Subject) -> Bool {
    let bytes = subject.document.source.bytes
    var cursor = min(problem.range.start, bytes.count)
    while cursor > 0, ASCII.isBlank(bytes[cursor - 1]) || ASCII.isLineBreak(bytes[cursor - 1]) { cursor -= 1 }
    return cursor > 0 && bytes[cursor - 1] == ASCII.rightBracket
  }

  /// The words for a mark that the items of several lists have.
  static func finding(for lists: [SyntaxProblem], _ subject: Subject) -> Finding? {
    guard let first = lists.first else { return nil }
    let edits = lists.flatMap(\.repair)
    let all = Bilingual(zh: "（本文件共 \(edits.count) 处）", en: " (\(edits.count) times in this file)")
    guard let (message, title) = markWords(for: first, subject, all), let title else { return nil }
    return Finding(at: first.range, message, about: subject.about(linesOf: edits), fixes: [subject.fix(title, .safe, edits)])
  }

  /// The finding for a line in the column of the dashes, below an item that is a text: it may be the end of that item, or an item without
  /// its dash. Nil if it is certainly an item, since it begins like the one above.
  static func doubtful(_ problem: SyntaxProblem, _ subject: Subject) -> Finding? {
    guard problem.fault == .missingItemMark, problem.isRepairIntended else { return nil }
    let source = subject.document.source
    let isDoubtful = problem.repair.contains { edit in
      let number = source.lineIndex.line(at: edit.range.end)
      guard let line = IndentedLine(source, number), !line.isItem, !line.isEntry, !line.hasDigitInFirstWord,
        let above = IndentedLine.above(number, source), above.number == number - 1, above.isTextItem, above.column == line.column
      else { return false }
      return !beginsAlike(above.body, line.body)
    }
    guard isDoubtful else { return nil }
    let text = subject.excerpt(problem.range)
    let dash = subject.fix(Bilingual(zh: "在前面写上“- ”", en: "Add `- ` at the beginning"), .assist, problem.repair)
    return Finding(
      at: problem.range,
      Bilingual(
        zh: "“\(text)”前面没有“- ”：如果是列表项，请补上；如果是上一行的后半句，请接到上一行",
        en: "There is no `- ` before `\(text)`: add it if this is an item; join it with the line above if it is the end of that line"),
      fixes: [dash] + (problem.repair.count == 1 ? MisplacedLineWording.join(problem, subject) : []))
  }

  /// Whether two lines begin with the same Han character, or both with a capital letter.
  private static func beginsAlike(_ above: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>) -> Bool {
    guard let first = String(decoding: above.prefix(12), as: UTF8.self).first,
      let other = String(decoding: line.prefix(12), as: UTF8.self).first
    else { return false }
    return first.isASCII ? first.isUppercase && other.isUppercase : first == other
  }

  static func words(for problem: SyntaxProblem, _ subject: Subject) -> MalformedYaml.Words? {
    switch problem.fault {
    case .wrongItemMark, .missingItemMark, .strayItemMark:
      markWords(for: problem, subject, inList(problem.repair.count))
    case .linesBelowValue, .strayLine: lineWords(for: problem, subject)
    default: nil
    }
  }

  private static func inList(_ count: Int) -> Bilingual {
    Bilingual(zh: count > 1 ? "（本列表共 \(count) 处）" : "", en: count > 1 ? " (\(count) times in this list)" : "")
  }

  /// A mark that is wrong, missing or extra.
  private static func markWords(for problem: SyntaxProblem, _ subject: Subject, _ all: Bilingual) -> MalformedYaml.Words? {
    let text = subject.excerpt(problem.range)
    switch problem.fault {
    case .wrongItemMark where problem.repair.allSatisfy { $0.replacement.isEmpty }:
      return (
        Bilingual(zh: "列表项只用一个“- ”开头，这里多了一个", en: "A list item begins with one `- `; there is an extra one here"),
        Bilingual(zh: "删去多余的“-”", en: "Remove the extra `-`")
      )
    case .wrongItemMark where text == "-":
      return (
        Bilingual(zh: "列表项开头的“-”后面缺少空格\(all.chinese)", en: "There is no space after the `-` of a list item\(all.english)"),
        Bilingual(zh: "补上空格", en: "Add a space")
      )
    case .wrongItemMark:
      return (
        Bilingual(
          zh: "列表项应以“- ”开头，而不是“\(text)”\(all.chinese)", en: "List items should begin with `- `, not with `\(text)`\(all.english)"),
        Bilingual(zh: "改写为“- ”", en: "Change to `- `")
      )
    case .missingItemMark where !problem.isRepairIntended:
      return (
        Bilingual(
          zh: "“\(text)”上面缺少这一项的第一行（以“- ”开头）", en: "The first line of this item, which begins with `- `, is missing above `\(text)`"),
        nil
      )
    case .strayItemMark:
      return (
        Bilingual(
          zh: "这里多了一个“-”：这个字段属于上面的那一项", en: "There is an extra `-`; this field belongs to the item above"),
        Bilingual(zh: "删去“-”", en: "Remove the `-`")
      )
    case .missingItemMark:
      return (
        Bilingual(zh: "列表项“\(text)”前面缺少“- ”\(all.chinese)", en: "The list item `\(text)` should begin with `- `\(all.english)"),
        Bilingual(zh: "在前面写上“- ”", en: "Add `- ` at the beginning")
      )
    default: return nil
    }
  }

  /// Lines that do not belong to an item.
  private static func lineWords(for problem: SyntaxProblem, _ subject: Subject) -> MalformedYaml.Words? {
    let text = subject.excerpt(problem.range)
    switch problem.fault {
    case .linesBelowValue where text.hasPrefix("- ") && isBelowBracket(problem, subject):
      return (
        Bilingual(
          zh: "上一行的列表已经用“]”结束，“\(text)”所在的列表没有读取；请合并成一个列表",
          en: "The list above already ends with `]`; the list that begins with `\(text)` was not read. Join them into one list"),
        nil
      )
    case .linesBelowValue where text.hasPrefix("- "):
      return (
        Bilingual(
          zh: "“\(text)”所在的列表上面缺少写着字段名的那一行，列表没有读取；请补上那一行",
          en: "The line with the field name is missing above the list that begins with `\(text)`; the list was not read. Add that line"),
        nil
      )
    case .linesBelowValue:
      return (
        Bilingual(
          zh: "从“\(text)”起缩进的行不属于上面的字段，没有读取：该字段的内容只有一行",
          en: "The indented lines from `\(text)` on do not belong to the field above, whose content is on one line; they were not read"),
        nil
      )
    case .strayLine:
      return (
        Bilingual(
          zh: "“\(text)”不是列表项：列表项以“- ”开头，列表的第一项前面不能有别的文字",
          en: "`\(text)` is not a list item: items begin with `- `, and there must be no other text before the first one"),
        Bilingual(zh: "改为注释", en: "Make it a comment")
      )
    default: return nil
    }
  }
}
