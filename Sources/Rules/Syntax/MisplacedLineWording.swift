import Linter
import Schema
import TextModel
import YAML

/// The words for a line, or a part of one, that is not where it belongs.
enum MisplacedLineWording {
  /// The message, and the title of the fix if there is one; nil for any other problem.
  static func words(for problem: SyntaxProblem, _ subject: Subject) -> MalformedYaml.Words? {
    let text = subject.excerpt(problem.range)
    switch problem.fault {
    case .foreignLine:
      return (
        Bilingual(
          zh: "“\(text)”这一行不属于文件的内容，没有读取；如果是备注，请在行首加“# ”",
          en: "The line `\(text)` is not part of the content and was not read; if it is a note, put `# ` before it"),
        Bilingual(zh: "改为注释", en: "Make it a comment")
      )
    case .dividedList(let list, let isRepeated):
      return (
        isRepeated
          ? Bilingual(
            zh: "“\(text)”上面已经写过，这一行又把列表“\(list)”分成了两段；请删去这一行",
            en: "`\(text)` is there already, and this line divides the list `\(list)`; remove the line")
          : Bilingual(
            zh: "“\(text)”这一行把列表“\(list)”分成了两段；请移到列表的上面或下面",
            en: "The line of `\(text)` divides the list `\(list)`; move it above or below the list"),
        Bilingual(zh: "移到“\(list)”的上面", en: "Move it above `\(list)`")
      )
    case .commentInBrackets:
      return (
        Bilingual(
          zh: "括号里不能写注释：“\(text)”和它后面的内容都会被当作注释；注释应写在行末",
          en: "A comment cannot be between brackets: `\(text)` and all that follows would be the comment; write it at the end of the line"),
        Bilingual(zh: "移到行末", en: "Move it to the end of the line")
      )
    case .wideComment:
      return (
        Bilingual(
          zh: "这里的“＃”是全角符号，后面的文字不是注释；注释应以半角“# ”开头",
          en: "`＃` is full-width, so that the text after it is not a comment; a comment begins with `# `"),
        Bilingual(zh: "改为半角“#”", en: "Change to `#`")
      )
    case .foreignText where problem.isRepairIntended && text.hasPrefix("["):
      return (
        Bilingual(zh: "“\(text)”和前面的列表应写在同一对括号里", en: "`\(text)` and the list before it belong in one pair of brackets"),
        Bilingual(zh: "合并为一个列表", en: "Join the lists")
      )
    case .foreignText where problem.isRepairIntended:
      return (
        Bilingual(zh: "“\(text)”应写在右括号“}”前面", en: "`\(text)` belongs before the closing `}`"),
        Bilingual(zh: "移到括号里", en: "Move it into the brackets")
      )
    case .foreignText:
      return (
        Bilingual(
          zh: "右括号之后还有“\(text)”，没有读取；如果是备注，请在前面加“ # ”",
          en: "`\(text)` follows the closing bracket and was not read; if it is a note, put ` # ` before it"),
        nil
      )
    case .brokenLine:
      return (
        Bilingual(zh: "“\(text)”应接在上一行的末尾", en: "`\(text)` belongs at the end of the line above"),
        Bilingual(zh: "接到上一行", en: "Join it with the line above")
      )
    case .exchangedLine: return exchangedLine(problem, text, subject)
    case .linePrefix: return linePrefix(text)
    case .lostIndentation:
      return (
        Bilingual(
          zh: "从“\(text)”起各行都没有缩进，看不出从属关系，没有读取；下级应比上级多缩进两个空格",
          en:
            "From `\(text)` on no line is indented, so that it is not clear what belongs to what, and the rest was not read; indent what belongs to a line by two spaces"
        ), nil
      )
    case .codeFence:
      return (
        Bilingual(zh: "“\(text)”是文档里代码块的标记，不属于文件的内容", en: "The line “\(text)” marks a block of code and is not part of the content"),
        Bilingual(zh: "删去代码块的标记", en: "Remove the marks of the block of code")
      )
    case .straySign: return straySign(problem, text, subject)
    default: return nil
    }
  }

  private static func exchangedLine(_ problem: SyntaxProblem, _ text: String, _ subject: Subject) -> MalformedYaml.Words {
    let source = subject.document.source
    let above = IndentedLine.above(source.lineIndex.line(at: problem.range.start), source)
    let other = above.map { subject.excerpt($0.contentRange) } ?? ""
    return (
      Bilingual(
        zh: "“\(text)”应写在“\(other)”这一行的上面，两行的顺序反了",
        en: "`\(text)` belongs above the line `\(other)`; the two lines are in the wrong order"),
      Bilingual(zh: "对调这两行", en: "Exchange the two lines")
    )
  }

  private static func linePrefix(_ text: String) -> MalformedYaml.Words {
    text.hasPrefix(">")
      ? (
        Bilingual(zh: "每一行开头都多了“>”，请删去", en: "Every line begins with `>`; remove it"),
        Bilingual(zh: "删去每行开头的“>”", en: "Remove `>` from every line")
      )
      : (
        Bilingual(zh: "每一行开头都多了行号，请删去", en: "Every line begins with a line number; remove the numbers"),
        Bilingual(zh: "删去每行开头的行号", en: "Remove the line numbers")
      )
  }

  private static func straySign(_ problem: SyntaxProblem, _ text: String, _ subject: Subject) -> MalformedYaml.Words {
    let source = subject.document.source
    let line = source.contentRange(ofLine: source.lineIndex.line(at: problem.range.start))
    let isAtEnd = source.bytes[clamping: problem.range.end..<line.end].allSatisfy(ASCII.isBlank)
    return (
      isAtEnd
        ? Bilingual(zh: "行末多了“\(text)”", en: "There is an extra `\(text)` at the end of the line")
        : Bilingual(zh: "这里多了“\(text)”", en: "There is an extra `\(text)` here"),
      Bilingual(zh: "删去“\(text)”", en: "Remove `\(text)`")
    )
  }

  /// A field or comment that was written in the middle of something else: where it belongs is for the author to decide.
  static func needingReview(_ problem: SyntaxProblem, _ message: Bilingual, _ title: Bilingual?, _ subject: Subject) -> Finding? {
    switch problem.fault {
    case .dividedList, .commentInBrackets: break
    // `reason: … notes: …`: the field of a record further out may also be words of the text.
    case .joinedFields:
      let source = subject.document.source
      guard let replacement = problem.repair.first?.replacement, !replacement.contains(ASCII.hyphen),
        source.bytes[clamping: problem.range.end..<problem.range.end + 1].first == ASCII.colon,
        let line = IndentedLine(source, source.lineIndex.line(at: problem.range.start)), hasKnownKey(line),
        replacement.reversed().prefix(while: { $0 == ASCII.space }).count < line.column
      else { return nil }
    default: return nil
    }
    let fixes = title.map { [subject.fix($0, .unsafe, problem.repair)] } ?? []
    return Finding(at: problem.range, message, fixes: problem.isRepairIntended ? fixes : [])
  }

  /// Whether a line begins with a field: `reason: …`, not `- 能核算荷载covers: …`.
  private static func hasKnownKey(_ line: IndentedLine) -> Bool {
    let key = line.body.prefix { $0 != ASCII.colon }
    return Document.vocabulary.contains(Text(Array(key), from: 0, to: key.count))
  }

  /// A line that may be the end of the text above it as well as a note: the author knows.
  static func join(_ problem: SyntaxProblem, _ subject: Subject) -> [Fix] {
    guard [.foreignLine, .lineWithoutColon, .missingItemMark].contains(problem.fault) else { return [] }
    let source = subject.document.source
    let number = source.lineIndex.line(at: problem.range.start)
    guard let line = IndentedLine(source, number), !line.isItem, let above = IndentedLine.above(number, source), above.number == number - 1,
      above.isItem || above.isEntry, !above.hasComment, isText(subject.excerpt(line.contentRange).first), let first = line.body.first,
      let last = above.body.last, last >= 0x80 || ASCII.isLetter(last) || ASCII.isDigit(last) || last == ASCII.hyphen
    else { return [] }
    let blank = last >= 0x80 || first >= 0x80 || last == ASCII.hyphen ? "" : " "
    let gap = ByteRange(above.contentRange.end, line.contentRange.start)
    return [subject.fix(Bilingual(zh: "接到上一行", en: "Join it with the line above"), .assist, replacing: gap, with: blank)]
  }

  private static func isText(_ first: Character?) -> Bool { first.map { $0.isLetter || $0.isNumber } ?? false }
}
