import Linter
import Schema
import Standards
import TextModel

/// Spaces inside a Chinese word.
struct SpacedHan: Rule {
  let id: RuleID = "spaced-han"
  let severity = Severity.warning
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let bytes = subject.document.source.bytes
    checkBreaks(in: bytes, subject, report)
    // Such a space is often only in a comment.
    var offsets = SpacedWords.possibleGaps(in: bytes)[...]
    guard !offsets.isEmpty else { return }
    lazy var reported = Set(misspeltNames(subject).map(\.start)).union(startsOfUnknownWords(subject))
    lazy var numberEnds = endsOfNumbers(subject)
    lazy var listNumbers = Set(subject.numbering.lists.lazy.filter(\.isNumbered).flatMap(\.members).map(\.name.codeRange.end))
    for node in subject.document.tree.allNodes where node.kind == .scalar && node.style != .literalBlock && node.style != .foldedBlock {
      let range = node.range
      // Nodes of a repaired text may not be in the order of the author's own.
      if subject.document.tree.shadow.isOriginal {
        offsets = offsets.drop { $0 < range.start }
        guard let offset = offsets.first else { break }
        guard offset < range.end else { continue }
      }
      guard SpacedWords.mayHaveGaps(in: bytes, range) else { continue }
      let gaps = SpacedWords.gaps(in: bytes, range, afterNumbers: listNumbers).filter { !numberEnds.contains($0.start) }
      guard let first = gaps.first, !reported.contains(range.start) else { continue }
      let edits = gaps.map { TextEdit($0, []) }
      let word = subject.excerpt(SpacedWords.around(first, in: bytes, range))
      report(
        Finding(
          at: first, Bilingual(zh: "“\(word)”中间有多余的空格", en: "There is an extra space in `\(word)`"),
          fixes: [subject.fix(Bilingual(zh: "删去空格", en: "Remove the space"), .safe, edits)]))
    }
  }

  /// A line break inside a text becomes a space, also between two Han characters.
  private func checkBreaks(in bytes: [UInt8], _ subject: Subject, _ report: (Finding) -> Void) {
    guard !subject.document.tree.isWrittenAsRead else { return }
    lazy var references = Set(subject.document.references.map(\.range))
    // A line that belongs at the end of the one above has a finding of its own.
    let joined = subject.document.syntaxProblems.filter { $0.fault == .brokenLine }.map(\.range)
    for node in subject.document.tree.allNodes where node.kind == .scalar && !node.isWrittenAsRead {
      guard node.style != .literalBlock, node.style != .foldedBlock else { continue }
      let range = node.range
      guard FoldedHan.isOnSeveralLines(bytes, range), !joined.contains(where: { range.overlaps($0) }) else { continue }
      if node.style == .plain, let item = FoldedHan.foldedItem(in: bytes, range) ?? abilityBelow(range, subject) {
        let line = subject.excerpt(item)
        report(
          Finding(
            at: item,
            Bilingual(
              zh: "“\(line)”成了上面一行文字的结尾；如果是列表项或备注，请另外写",
              en: "`\(line)` is read as the end of the text above; if it is a list item or a note, write it as one")))
        continue
      }
      let breaks = FoldedHan.breaks(in: bytes, range)
      guard let first = breaks.first else { continue }
      if node.style == .plain, breaks.count == 1, let finding = lostDash(first, range, subject) {
        report(finding)
        continue
      }
      // The line below a reference may be a note and not a part of its title; `能力` alone may be a key that lost its colon.
      let mayBeNote =
        references.contains(range)
        || breaks.contains { Self.beginsNote(bytes, at: $0.gap.end) || isKey(at: $0.mark.start, subject) }
      let safety: FixSafety = mayBeNote ? .unsafe : .safe
      report(
        Finding(
          at: first.mark, Bilingual(zh: "换行会变成“\(first.words)”中间的空格", en: "The line break becomes a space in `\(first.words)`"),
          fixes: [subject.fix(Bilingual(zh: "接成一行", en: "Join the lines"), safety, breaks.map { TextEdit($0.gap, []) })]))
    }
  }

  /// The finding for an unnumbered item of two lines: the second line may be the end of the first, or an item without its dash. Nil if the
  /// words on both sides of the break belong together.
  private func lostDash(_ found: FoldedHan.Break, _ range: ByteRange, _ subject: Subject) -> Finding? {
    let source = subject.document.source
    guard let line = IndentedLine(source, source.lineIndex.line(at: range.start)), line.isTextItem, !line.hasDigitInFirstWord,
      line.body.startIndex == range.start, let below = IndentedLine(source, source.lineIndex.line(at: found.mark.start)),
      !found.words.prefix(1).allSatisfy(Self.connectives.contains), !found.words.suffix(1).allSatisfy(Self.connectives.contains),
      !Self.beginsNote(source.bytes, at: found.mark.start)
    else { return nil }
    let text = subject.excerpt(below.contentRange)
    let lineBreak = source.hasCarriageReturn ? "\r\n" : "\n"
    let dash = lineBreak + String(repeating: " ", count: max(0, line.column)) + "- "
    return Finding(
      at: below.contentRange,
      Bilingual(
        zh: "“\(text)”成了上面一行文字的结尾：如果是列表项，请在前面加“- ”；如果是上一行的后半句，请接成一行",
        en: "`\(text)` is read as the end of the text above: put `- ` before it if it is an item; join the lines if it continues that text"),
      fixes: [
        subject.fix(Bilingual(zh: "在前面写上“- ”", en: "Add `- ` at the beginning"), .assist, replacing: found.gap, with: dash),
        subject.fix(Bilingual(zh: "接成一行", en: "Join the lines"), .assist, replacing: found.gap, with: ""),
      ])
  }

  /// The words with which a text does not end or begin.
  private static let connectives: Set<Character> = ["并", "及", "和", "与", "或", "且", "的", "以", "等", "在", "对", "将", "把", "为"]

  /// The first line below an ability that begins like another one: `能喂水` below `- 1.1.2 能观察并记录进食量`.
  private func abilityBelow(_ range: ByteRange, _ subject: Subject) -> ByteRange? {
    guard subject.standard != nil else { return nil }
    let source = subject.document.source
    let lines = Range(clamping: source.lineIndex.line(at: range.start), source.lineIndex.line(at: range.end) + 1)
    func isAbility(_ text: Text) -> Bool { Modal.length(in: text, subject.words).map { $0 < text.count } ?? false }
    let texts = lines.map { line -> ByteRange in
      let whole = source.contentRange(ofLine: line)
      let start = source.bytes[clamping: max(whole.start, range.start)..<whole.end].firstIndex { !ASCII.isBlank($0) } ?? whole.end
      return ByteRange(start, max(start, min(whole.end, range.end)))
    }
    guard let first = texts.first, isAbility(NumberedText(source.string(in: first)).title) else { return nil }
    return texts.dropFirst().first { isAbility(Text(source.string(in: $0))) }
  }

  /// Whether a line from an offset on is a word that is a key of the format.
  private func isKey(at offset: Int, _ subject: Subject) -> Bool {
    let source = subject.document.source
    let end = source.contentRange(ofLine: source.lineIndex.line(at: offset)).end
    return Document.vocabulary.contains(Text(source.string(in: ByteRange(offset, max(offset, end)))))
  }

  private static func beginsNote(_ bytes: [UInt8], at offset: Int) -> Bool {
    notes.contains { bytes[clamping: offset..<offset + $0.count].elementsEqual($0) }
  }

  private static let notes = ["备注", "注：", "注:", "附注", "说明", "提示", "待定", "待办", "（", "(", "※", "★"].map { Array($0.utf8) }

  /// Names that differ from the standard's own by such spaces have a finding of their own.
  private func misspeltNames(_ subject: Subject) -> Set<ByteRange> {
    var ranges: Set<ByteRange> = []
    for reference in subject.alignment.alignment?.references ?? [] {
      if case .misspelt = reference.resolution { ranges.insert(reference.reference.range) }
    }
    guard let standard = subject.standard else { return ranges }
    var catalogue: [NameKey: Text] = [:]
    for function in standard.standard.functions?.value ?? [] {
      if let name = function.value.function?.value.title { catalogue[NameKey(name)] = name }
      for content in function.value.contents?.value ?? [] {
        if let name = content.value.content?.value.title { catalogue[NameKey(name)] = name }
      }
    }
    let names = standard.functions.map { ($0.key, $0.title, $0.range) } + standard.contents.map { ($0.key, $0.title, $0.range) }
    for (key, title, range) in names {
      if let spelled = catalogue[key], spelled != title { ranges.insert(range) }
    }
    return ranges
  }

  /// The `一` of `一 住客接待` is a number, which has a finding of its own.
  private func endsOfNumbers(_ subject: Subject) -> Set<Int> {
    let defects = subject.document.shapeProblems.compactMap { problem in
      if case .numberDefect(.otherNotation, _) = problem.fault { problem.range.end } else { nil }
    }
    guard let index = subject.standard else { return Set(defects) }
    return Set(defects + index.contents.map(\.name.codeRange.end) + index.items.map(\.name.codeRange.end))
  }

  /// The start offsets of keys, values and levels that are unknown because of such a space. They have findings of their own.
  private func startsOfUnknownWords(_ subject: Subject) -> [Int] {
    let words = subject.document.shapeProblems.compactMap { problem in
      switch problem.fault {
      case .unknownKey(_, nearest: .some, record: _), .unknownKind, .unknownValue: problem.range.start
      default: nil
      }
    }
    return words + subject.document.syntaxProblems.lazy.filter { $0.fault == .referenceHead }.map(\.range.start)
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "汉字之间的多余空格", en: "Extra spaces between Chinese characters"),
    rationale: Bilingual(
      zh: "排版时为了对齐常在字间加空格（如“平 台”），从表格或 PDF 复制出来就留在了词里，搜索不到，名称也对不上。只提示落单的字，词与词之间的空格不管。一条文字写成两行，换行处也会变成空格；如果下一行其实是列表项，它就成了上面文字的结尾。",
      en:
        "In printed tables, spaces are often added between characters for alignment (平 台). When the table is copied, the spaces stay in the word: searches do not find it, and names do not match. Only single characters are reported, not spaces between words. If a text is written on two lines, the line break also becomes a space. If the second line was meant as a list item, it is read as the end of the text above."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: 制 作部
        #             ^ spaced-han
        """),
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 负责选择牛奶并
              制作奶泡
            # ^^ spaced-han: 换行
        """),
      RuleExample(
        .jobDescription,
        """
        department: 展示部
          - 制作部
        # ^^^^^^^^ spaced-han: 成了上面一行文字的结尾
        """),
    ],
    good: [RuleExample(.jobDescription, "department: 面点制作 第一组\n")])
}
