import Linter
import Schema
import TextModel
import YAML

/// Invisible characters in keys and texts.
struct InvisibleCharacter: Rule {
  let id: RuleID = "invisible-character"
  let severity = Severity.warning

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let source = subject.document.source
    var indented: [[SyntaxProblem]] = []
    var lastLine = 0
    for group in subject.onOneLine({ if case .invisibleCharacter = $0 { true } else { false } }) {
      guard let first = group.first else { continue }
      guard isIndentation(group, source) else {
        report(finding([group], subject))
        continue
      }
      let line = source.lineIndex.line(at: first.range.start)
      if !indented.isEmpty, !subject.isUnindented(between: lastLine, line) {
        report(finding(indented, subject))
        indented.removeAll()
      }
      indented.append(group)
      lastLine = line
    }
    if !indented.isEmpty { report(finding(indented, subject)) }
  }

  /// The finding for the characters of one line, or for all that indent lines: in a file copied from a web page every line has them.
  private func finding(_ lines: [[SyntaxProblem]], _ subject: Subject) -> Finding {
    let problems = lines.flatMap(\.self)
    guard let first = problems.first, case .invisibleCharacter(let scalar) = first.fault else {
      return Finding(at: ByteRange(at: 0), documentation.title)
    }
    let name = name(of: scalar)
    let more =
      problems.count > 1 ? Bilingual(zh: "等 \(problems.count) 处", en: " and \(problems.count - 1) more") : Bilingual(zh: "", en: "")
    let message =
      lines.count > 1
      ? Bilingual(
        zh: "\(lines.count) 行用\(name.chinese)缩进，应改用普通空格",
        en: "\(lines.count) lines are indented with the \(name.english); use normal spaces")
      : Bilingual(
        zh: "这里有看不见的字符：\(name.chinese)\(more.chinese)", en: "There is an invisible character here: \(name.english)\(more.english)")
    let edits = problems.flatMap(\.repair)
    return Finding(
      at: first.range, message, about: subject.about(linesOf: edits),
      fixes: [subject.fix(title(scalar, problems.count), .safe, edits)])
  }

  /// Whether the characters are no-break spaces that indent a line.
  private func isIndentation(_ group: [SyntaxProblem], _ source: SourceText) -> Bool {
    guard let first = group.first, let last = group.last, source.position(of: first.range.start, in: .utf8).column == 0 else {
      return false
    }
    let isSpaces = group.allSatisfy { problem in
      guard case .invisibleCharacter(let scalar) = problem.fault else { return false }
      return InvisibleScalar.kind(of: scalar) == .space
    }
    let indented = source.bytes[clamping: first.range.start..<last.range.end]
    return isSpaces && indented.count - group.reduce(0) { $0 + $1.range.count } == indented.count(where: ASCII.isBlank)
  }

  private func title(_ scalar: UInt32, _ count: Int) -> Bilingual {
    InvisibleScalar.kind(of: scalar) == .space && count == 1
      ? Bilingual(zh: "改为普通空格", en: "Change to a normal space") : Bilingual(zh: "清理看不见的字符", en: "Clean up the invisible characters")
  }

  private func name(of scalar: UInt32) -> Bilingual {
    let code = "U+" + CodePoint.hexadecimal(scalar)
    switch scalar {
    case 0xA0, 0x202F: return Bilingual(zh: "不间断空格（\(code)）", en: "no-break space (\(code))")
    case 0xAD: return Bilingual(zh: "软连字符（\(code)）", en: "soft hyphen (\(code))")
    case 0x2000...0x200A, 0x205F: return Bilingual(zh: "排版空格（\(code)）", en: "typographic space (\(code))")
    case 0x200B...0x200D, 0x2060, 0xFEFF: return Bilingual(zh: "零宽字符（\(code)）", en: "zero-width character (\(code))")
    case 0x85, 0x2028, 0x2029: return Bilingual(zh: "特殊换行符（\(code)）", en: "unusual line break (\(code))")
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      return Bilingual(zh: "文字方向控制符（\(code)）", en: "control character for text direction (\(code))")
    default: return Bilingual(zh: code, en: code)
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "看不见的字符", en: "Invisible characters"),
    rationale: Bilingual(
      zh: "从网页、Word 或 PDF 粘贴的文字里常带着不间断空格、零宽字符、软连字符。看上去一模一样的两个名称，因此对不上。",
      en:
        "Text pasted from web pages, Word or PDF files often contains no-break spaces, zero-width characters and soft hyphens. Because of them, two names that look the same do not match."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: 制作部\u{A0}一组
        #                 ^ invisible-character: no-break space
        duties:
          - duty: 称量\u{200B}原料
          # <file> invisible-character: zero-width
            covers: [1.2 称量]
        """)
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        # 注释里的\u{A0}字符不要紧
        department: 制作部 👩\u{200D}🍳
        """)
    ])
}
