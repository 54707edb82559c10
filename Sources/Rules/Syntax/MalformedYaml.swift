import Linter
import Schema
import TextModel
import YAML

/// Text that is not YAML, explained the way an author sees it.
struct MalformedYaml: Rule {
  let id: RuleID = "malformed-yaml"
  let severity = Severity.error
  let rewrites: Set<RewrittenPart> = [.itemMark]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let problems = subject.document.syntaxProblems
    let marks = problems.isEmpty ? nil : RepeatedItemMarks(subject)
    let firstLoss = problems.first(where: subject.document.losesContent)?.range
    for problem in problems {
      if let lists = marks?.lists(for: problem) {
        if let finding = ItemMarkWording.finding(for: lists, subject) { report(finding) }
        continue
      }
      guard
        let (message, fix) = ItemMarkWording.words(for: problem, subject) ?? MisplacedLineWording.words(for: problem, subject)
          ?? words(for: problem, subject)
      else { continue }
      guard problem.fault != .strayLine, problem.fault != .foreignLine else {
        report(unread(problem, message, fix, subject))
        continue
      }
      // A blank line is unreadable only because of another problem.
      if case .other = problem.fault, subject.excerpt(problem.range).isEmpty, problems.count > 1 { continue }
      if CutOffText.isReached(by: problem, subject) {
        report(CutOffText.finding(problem, message, fix, subject))
        continue
      }
      if let finding = ItemMarkWording.doubtful(problem, subject) ?? MisplacedLineWording.needingReview(problem, message, fix, subject) {
        report(finding)
        continue
      }
      let fixes = fix.map { subject.repair(problem, $0) } ?? MisplacedLineWording.join(problem, subject)
      let whole = problem.range == firstLoss ? withConsequence(message, subject) : message
      report(Finding(at: problem.range, whole, about: subject.about(linesOf: problem), fixes: fixes))
    }
    for group in subject.onOneLine({ if case .controlCharacter = $0 { true } else { false } }) {
      guard let first = group.first, case .controlCharacter(let scalar) = first.fault else { continue }
      let fix = subject.fix(Bilingual(zh: "清理控制字符", en: "Clean up the control characters"), .safe, group.flatMap(\.repair))
      report(Finding(at: first.range, controlWords(scalar, group.count), fixes: [fix]))
    }
  }

  /// Adds to the first message about lost content that completeness is not checked: missing entries and sums of the file are not reported.
  private func withConsequence(_ message: Bilingual, _ subject: Subject) -> Bilingual {
    guard let kind = subject.document.kind, kind != .configuration else { return message }
    return Bilingual(zh: "\(message.chinese)；内容是否完整没有检查", en: "\(message.english); completeness was not checked")
  }

  /// The finding for a line that was not read. Only the author knows whether it is a note if it may be content as well.
  private func unread(_ problem: SyntaxProblem, _ message: Bilingual, _ title: Bilingual?, _ subject: Subject) -> Finding {
    let line = UnreadLine(problem, subject)
    if let finding = line?.outdented(at: problem.range) { return finding }
    let joins = MisplacedLineWording.join(problem, subject)
    let safety: FixSafety = !joins.isEmpty || line?.mayBeContent ?? false ? .assist : .unsafe
    let comment = title.map { subject.fix($0, safety, replacing: ByteRange(at: problem.range.start), with: "# ") }
    return Finding(at: problem.range, message, fixes: (comment.map { [$0] } ?? []) + joins)
  }

  typealias Words = (message: Bilingual, fix: Bilingual?)

  private func words(for problem: SyntaxProblem, _ subject: Subject) -> Words? {
    switch problem.fault {
    case .unclosedQuote, .textAfterQuote, .strayBackslash: quoteWords(problem, subject)
    case .unclosedBracket: bracketWords(problem, subject)
    case .missingComma, .itemOnKeyLine, .missingColon, .joinedFields, .entryWithoutKey: SeparatorWording.words(for: problem, subject)
    case .misalignedLine, .lineWithoutColon, .other:
      lineWords(problem, subject)
    default: nil
    }
  }

  private func quoteWords(_ problem: SyntaxProblem, _ subject: Subject) -> Words {
    let field = Field(subject.key(before: problem.range.start))
    switch problem.fault {
    case .unclosedQuote:
      return (
        Bilingual(zh: "\(field.chinese)缺少右引号", en: "\(field.english) has no closing quotation mark"),
        Bilingual(zh: "补上右引号", en: "Add the closing quotation mark")
      )
    case .textAfterQuote:
      let rest = subject.excerpt(problem.range)
      if problem.repair.count == 2 {
        return (
          Bilingual(
            zh: "引号里只有编号 \(rest)，编号和名称都不用引号", en: "Only the number \(rest) is in quotation marks; number and name need none"),
          Bilingual(zh: "删去引号", en: "Remove the quotation marks")
        )
      }
      return (
        Bilingual(
          zh: "右引号之后还有“\(rest)”，整段文字应放在一对引号里",
          en: "`\(rest)` follows the closing quotation mark; put the whole text in one pair of quotation marks"),
        Bilingual(zh: "把整段文字放进引号", en: "Put the whole text in quotation marks")
      )
    default:
      return (
        Bilingual(
          zh: "双引号里的反斜杠“\\”有特殊含义，这段文字应放在单引号里",
          en: "A backslash in double quotation marks has a special meaning; put the text in single quotation marks"),
        Bilingual(zh: "改用单引号", en: "Use single quotation marks")
      )
    }
  }

  private func bracketWords(_ problem: SyntaxProblem, _ subject: Subject) -> Words {
    let text = subject.excerpt(problem.range)
    let replacement = problem.repair.first?.replacement ?? []
    if replacement.isEmpty {
      return (
        Bilingual(zh: "多余的“\(text)”，前面没有与之配对的括号", en: "The extra `\(text)` has no opening bracket"),
        Bilingual(zh: "删去“\(text)”", en: "Remove `\(text)`")
      )
    }
    if problem.repair.count == 2, replacement == [ASCII.leftBracket] {
      return (
        Bilingual(zh: "“\(text)”是几项的列表，应写在方括号“[]”里", en: "`\(text)` is a list of several items; put it in square brackets `[ ]`"),
        Bilingual(zh: "加上方括号", en: "Add square brackets")
      )
    }
    let bracket = String(decoding: replacement, as: UTF8.self)
    if problem.repair.first?.range == problem.range {
      return (
        Bilingual(
          zh: "括号不配对：这里应为“\(bracket)”，而不是“\(text)”", en: "The brackets do not match; write `\(bracket)` here instead of `\(text)`"),
        Bilingual(zh: "改为“\(bracket)”", en: "Change to `\(bracket)`")
      )
    }
    if replacement == [ASCII.leftBrace] || replacement == [ASCII.leftBracket] {
      return (
        Bilingual(zh: "“\(text)”前面缺少左括号“\(bracket)”", en: "The opening bracket `\(bracket)` is missing before `\(text)`"),
        Bilingual(zh: "补上“\(bracket)”", en: "Add the opening `\(bracket)`")
      )
    }
    let field = Field(subject.key(before: problem.range.start))
    // `{unit: ` needs a blank before the bracket.
    let closing = bracket.drop { $0 == " " }
    return (
      Bilingual(zh: "\(field.chinese)缺少右括号“\(closing)”", en: "\(field.english) has no closing `\(closing)`"),
      Bilingual(zh: "补上“\(closing)”", en: "Add the closing `\(closing)`")
    )
  }

  private func lineWords(_ problem: SyntaxProblem, _ subject: Subject) -> Words {
    let text = subject.excerpt(problem.range)
    switch problem.fault {
    case .misalignedLine:
      let lines = problem.repair.count
      let more = lines > 1 ? Bilingual(zh: "（连同下面共 \(lines) 行）", en: " (\(lines) lines with those below)") : Bilingual(zh: "", en: "")
      return (
        Bilingual(
          zh: "“\(text)”的缩进与同级的行没有对齐" + more.chinese,
          en: "The indentation of `\(text)` does not match the lines at the same level" + more.english),
        Bilingual(zh: "对齐缩进", en: "Correct the indentation")
      )
    case .lineWithoutColon:
      return (
        Bilingual(zh: "“\(text)”不是“字段: 内容”，也不是以“- ”开头的列表项", en: "`\(text)` is neither `field: value` nor an item that begins with `- `"),
        nil
      )
    default:
      return (
        Bilingual(zh: "“\(text)”这一行不符合 YAML 的写法，没有读取", en: "The line `\(text)` is not valid YAML and was not read"), nil
      )
    }
  }

  private func controlWords(_ scalar: UInt32, _ count: Int) -> Bilingual {
    let code = "U+" + CodePoint.hexadecimal(scalar)
    let more = count > 1 ? Bilingual(zh: " 等 \(count) 处", en: " and \(count - 1) more") : Bilingual(zh: "", en: "")
    return Bilingual(
      zh: "看不见的控制字符 \(code)\(more.chinese)，YAML 不允许",
      en: "There is an invisible control character (\(code))\(more.english); YAML does not allow it")
  }

  /// The field that a finding is about, at the start of a sentence.
  private struct Field {
    let chinese: String
    let english: String

    init(_ key: String?) {
      chinese = key.map { "“\($0)”的内容" } ?? "这一项"
      english = key.map { "The content of `\($0)`" } ?? "This item"
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "不符合 YAML 写法", en: "Invalid YAML"),
    rationale: Bilingual(
      zh: "文件不符合 YAML 的写法时，别的工具会整个文件都读不了。本工具会尽量看出作者的本意，补好这一处再接着检查其余部分；看不懂的行会跳过，只报告这一行。",
      en:
        "If a file is not valid YAML, other tools cannot read it at all. This tool infers what the author meant, corrects a copy in memory and checks the rest of the file; a line that it cannot interpret is skipped and reported."
    ),
    basis: Bilingual(zh: "YAML 1.2 规范", en: "YAML 1.2"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: "制作部
        #           ^^^^^^^ malformed-yaml: 缺少右引号
        years: 1
        duties:
          - duty: 称量原料
           covers: [1.2 称量]
        #  ^^^^^^ malformed-yaml: 没有对齐
        """),
      RuleExample(
        .trainingPlan,
        """
        hours: {theory: 8 practice: 16}
        #                ^ malformed-yaml: 缺少逗号
        modules:
          - module: M1 原料准备
            covers [1 原料准备]
            #^^^^^ malformed-yaml: 缺少冒号
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers:
              • 1.1 选料
        #     ^ malformed-yaml: 列表项应以“- ”开头
              • 1.2 称量
        """),
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        department: "制作部"
        years: 1
        duties:
          - duty: 称量原料
            covers: [1.2 称量]
        """)
    ])
}
