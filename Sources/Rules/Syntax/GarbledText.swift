import Linter
import Schema
import TextModel
import YAML

/// Text that was decoded with a wrong encoding.
struct GarbledText: Rule {
  let id: RuleID = "garbled-text"
  let severity = Severity.warning

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let source = subject.document.source
    guard source.encoding != .binary else { return }
    for piece in subject.authoredTexts {
      reportPasteLeftovers(piece, report)
      reportWordLeftovers(piece, subject, report)
      guard let range = MarkupLeftovers.find(in: piece.text) else { continue }
      let found = piece.text.slice(range.lowerBound, range.upperBound).string
      report(
        Finding(
          at: piece.range(range.lowerBound, range.upperBound),
          Bilingual(
            zh: "“\(ShortText.of(found))”是网页代码，会原样显示出来，请改成文字",
            en: "`\(ShortText.of(found))` is code of a web page and is shown as it is; replace it by text")))
    }
    let runs = GarbledRuns.find(in: source.bytes)
    guard !runs.isEmpty else { return }
    let comments = Comments.find(in: subject.document.tree)
    let numbers = startsOfNumbers(subject.document)
    var lastLine = -1
    for run in runs {
      // Undecodable bytes are reported by not-utf-8.
      if run.cause == .replacement, !source.isLossless { continue }
      if comments.contains(where: { $0.range.contains(run.range) }) { continue }
      let line = source.position(of: run.range.start, in: .utf8).line
      guard line != lastLine else { continue }
      lastLine = line
      if run.cause == .privateUse {
        // Before a number, the character belongs to the number, which has a finding of its own.
        if numbers.contains(run.range.start) { continue }
        if let bullet = bullet(run.range, subject) {
          report(bullet)
          continue
        }
      }
      report(Finding(at: run.range, message(run.cause, subject.excerpt(run.range))))
    }
  }

  private func reportPasteLeftovers(_ piece: AuthoredText, _ report: (Finding) -> Void) {
    switch piece.role {
    case .standardNumber, .date, .reference: return
    default: break
    }
    guard let range = PasteLeftovers.find(in: piece.text) else { return }
    let found = piece.text.slice(range.lowerBound, range.upperBound).string
    report(
      Finding(
        at: piece.range(range.lowerBound, range.upperBound),
        Bilingual(
          zh: "“\(found)”不像这段文字的内容，多半是粘贴或输入时带进来的", en: "`\(found)` does not belong to the text; it was probably pasted or typed by mistake")
      ))
  }

  private func reportWordLeftovers(_ piece: AuthoredText, _ subject: Subject, _ report: (Finding) -> Void) {
    guard let range = WordLeftovers.find(in: piece.text), !isComparedWithCatalogue(piece.role, subject) else { return }
    let found = piece.text.slice(range.lowerBound, range.upperBound).string.drop { $0 == " " || $0 == "\t" }
    let start = range.upperBound - found.utf8.count
    let title = Bilingual(zh: "删去“\(found)”", en: "Remove `\(found)`")
    report(
      Finding(
        at: piece.range(start, range.upperBound),
        Bilingual(
          zh: "“\(found)”是 Word 的批注、修订标记或域代码，不属于这段文字，请删去",
          en: "`\(found)` is the mark of a comment or a change, or a field code, of a word processor; remove it"),
        fixes: piece.editableRange(range.lowerBound, range.upperBound).map { [subject.fix(title, .unsafe, replacing: $0, with: "")] } ?? [])
    )
  }

  /// Whether a name is compared with the catalogue, so that a difference has a finding of its own.
  private func isComparedWithCatalogue(_ role: AuthoredText.Role, _ subject: Subject) -> Bool {
    guard case .target(let target) = role else { return false }
    return subject.catalogueFaults.contains { fault in
      switch fault {
      case .misspelt(let other, _): other == target
      case .renamed(let targets, _, _): targets.contains(target)
      default: false
      }
    }
  }

  /// The start offsets of the numbers that are not written as the format requires.
  private func startsOfNumbers(_ document: Document) -> Set<Int> {
    Set(document.shapeProblems.compactMap { if case .numberDefect = $0.fault { $0.range.start } else { nil } })
  }

  /// The bullet of a word processor at the start of a text: a list item has one mark only, which is there.
  private func bullet(_ range: ByteRange, _ subject: Subject) -> Finding? {
    let source = subject.document.source
    guard source.string(in: range).unicodeScalars.allSatisfy({ ItemMark.isSign($0.value) }) else { return nil }
    let line = source.contentRange(ofLine: source.lineIndex.line(at: range.start))
    let before = source.bytes[clamping: line.start..<range.start].last { !ASCII.isBlank($0) }
    let rest = source.bytes[clamping: range.end..<line.end]
    guard let text = rest.firstIndex(where: { !ASCII.isBlank($0) }),
      [ASCII.hyphen, ASCII.colon, ASCII.leftBracket, ASCII.comma].contains(before)
    else { return nil }
    let title = Bilingual(zh: "删去项目符号", en: "Remove the bullet")
    return Finding(
      at: range,
      Bilingual(
        zh: "从 Word 粘贴的项目符号，只在某种字体里才有，不属于这段文字",
        en: "A bullet pasted from a word processor, which exists in one font only, is not part of the text"),
      fixes: [subject.fix(title, .safe, replacing: ByteRange(range.start, text), with: "")])
  }

  private func message(_ cause: GarbledRuns.Cause, _ text: String) -> Bilingual {
    switch cause {
    case .replacement:
      Bilingual(zh: "这里有替换字符“\(text)”：原来的字已经丢失，请重新填写", en: "The replacement character `\(text)` shows that text was lost; write it again")
    case .privateUse:
      Bilingual(zh: "这里有只在某种字体里才有的字符，换一台电脑就显示不出来", en: "This character exists only in one font and is not shown on other computers")
    case .misdecoded:
      Bilingual(zh: "“\(text)”像是乱码：文字曾用错误的编码打开并保存", en: "`\(text)` looks garbled: the text was opened and saved in the wrong encoding")
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "乱码", en: "Garbled text"),
    rationale: Bilingual(
      zh:
        "文字用错误的编码打开再保存，就成了乱码，如“锟斤拷”、“å¹³å°”、“�”；从 Word 粘贴的项目符号有时是只有某种字体才有的字符；从网页源码复制的文字会带有 `<br>`、`&nbsp;` 一类的代码，从聊天记录复制的会带有 `[微笑]`、`???`，从 Word 复制的会带有批注 `[w1]`或 `\\* MERGEFORMAT`。这些内容无法自动恢复，只能对照原文重新填写。",
      en:
        "Text that is opened and saved in the wrong encoding becomes garbled, as in 锟斤拷, å¹³å° or �; bullets pasted from Word may exist in one font only; text copied from the source of a web page has code such as `<br>` and `&nbsp;` in it, and text copied from a chat `[微笑]` or `???`, and text copied from a word processor the marks of comments (`[w1]`) or of fields (`\\* MERGEFORMAT`). The text cannot be restored automatically: write it again from the original."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: 制�部
        #             ^ garbled-text
        duties:
          - duty: \u{F06C} 称量原料
            #     ^ garbled-text
            covers: [1.2 称量]
          - duty: 登记原料<br>并上报
            #             ^^^^ garbled-text: 网页代码
          - duty: 清点原料[微笑]
            #             ^^^^^^ garbled-text: 不像这段文字的内容
        """)
    ],
    good: [RuleExample(.jobDescription, "department: Café 面包部（温度 25°C，误差 ±1）\n")])
}
