import Linter
import Schema
import TextModel
import YAML

/// One key twice in one mapping.
struct DuplicateKey: Rule {
  let id: RuleID = "duplicate-key"
  let severity = Severity.error
  let rewrites: Set<RewrittenPart> = [.removal]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let entries = RepeatedEntries(subject.document.shapeProblems, subject.document.tree)
    var run: RepeatedFields?
    for problem in subject.document.shapeProblems {
      if case .doubledLine(let key) = problem.fault { report(doubledLine(key, problem, subject)) }
      guard case .duplicateKey(let key, let first) = problem.fault else { continue }
      if let known = run, entries.keyBefore[problem.range.start] == known.last, ShortText.of(key) != known.lastKey {
        run?.add(key, at: problem.range)
      } else {
        if let run { report(repeated(run, entries, subject)) }
        run = RepeatedFields(key, at: problem.range, of: first)
      }
    }
    if let run { report(repeated(run, entries, subject)) }
  }

  /// Fields that follow one another and are all repeated, as in a part that was pasted twice.
  private struct RepeatedFields {
    let key: String
    let range: ByteRange
    /// The field that the first one repeats.
    let original: ByteRange
    private(set) var lastKey: String
    /// The start offset of the last field.
    private(set) var last: Int
    private(set) var count = 1

    init(_ key: String, at range: ByteRange, of original: ByteRange) {
      self.key = ShortText.of(key)
      self.range = range
      self.original = original
      lastKey = self.key
      last = range.start
    }

    mutating func add(_ key: String, at range: ByteRange) {
      lastKey = ShortText.of(key)
      last = range.start
      count += 1
    }
  }

  /// The entries with the same key, found in one walk: a mapping may have thousands.
  private struct RepeatedEntries {
    /// The start offset of the preceding key in the mapping, by that of a repeated key.
    private(set) var keyBefore: [Int: Int] = [:]
    /// Repeated entries and those that they repeat, by the start offsets of their keys.
    private(set) var byStart: [Int: Entry] = [:]
    /// The first key of the mapping, by the start offset of a repeated key.
    private(set) var firstKey: [Int: Node] = [:]

    init(_ problems: [ShapeProblem], _ tree: SyntaxTree) {
      var starts: Set<Int> = []
      for problem in problems {
        if case .duplicateKey(_, let first) = problem.fault { starts.formUnion([problem.range.start, first.start]) }
      }
      guard !starts.isEmpty else { return }
      for node in tree.allNodes where node.kind == .mapping {
        var before: Int?
        var head: Node?
        for entry in node.entries {
          let start = entry.key.range.start
          if head == nil { head = entry.key }
          if starts.contains(start) {
            firstKey[start] = head
            keyBefore[start] = before
            byStart[start] = entry
          }
          before = start
        }
      }
    }
  }

  private func repeated(_ fields: RepeatedFields, _ entries: RepeatedEntries, _ subject: Subject) -> Finding {
    let message =
      fields.count == 1
      ? lostLine(above: fields, entries, subject) ?? strayLine(fields, entries, subject)
        ?? Bilingual(
          zh: "字段“\(fields.key)”重复，只读取第一个", en: "The field `\(fields.key)` is repeated; only the first one is read")
      : Bilingual(
        zh: "从“\(fields.key)”到“\(fields.lastKey)”共 \(fields.count) 个字段重复，只读取前面的；这一部分是否粘贴了两遍？",
        en:
          "\(fields.count) fields from `\(fields.key)` to `\(fields.lastKey)` are repeated; only the first of each is read. Was this part pasted twice?"
      )
    return Finding(
      at: fields.range, message, notes: [Note(subject.location(fields.original), Bilingual(zh: "第一个在这里", en: "the first one is here"))],
      fixes: fields.count == 1 ? removal(of: fields, entries, subject) : [])
  }

  /// `contents:` twice below `- function: 1 日常保养`, with two lists: each list belongs to an item, and the first line of the second is
  /// lost.
  private func lostLine(above field: RepeatedFields, _ entries: RepeatedEntries, _ subject: Subject) -> Bilingual? {
    guard let own = entries.byStart[field.range.start], let original = entries.byStart[field.original.start],
      let head = entries.firstKey[field.range.start], own.value.kind == .sequence, original.value.kind == .sequence,
      entries.keyBefore[field.range.start] == field.original.start, entries.keyBefore[field.original.start] == head.range.start,
      subject.document.source.string(in: own.value.range) != subject.document.source.string(in: original.value.range)
    else { return nil }
    let first = ShortText.of(head.text.string)
    return Bilingual(
      zh: "这里又有一个“\(field.key)”，没有读取；上面是否缺少以“- \(first):”开头的一行？",
      en: "There is a second `\(field.key)` here, which was not read; is a line that begins with `- \(first):` missing above it?")
  }

  /// With more repeated keys than this, the items below them are not looked for.
  private static let maximumSearched = 100

  /// `hours:` above the line `- module: M2 …` that it belongs below: there it is missing.
  private func strayLine(_ field: RepeatedFields, _ entries: RepeatedEntries, _ subject: Subject) -> Bilingual? {
    let source = subject.document.source
    guard entries.byStart.count <= Self.maximumSearched else { return nil }
    guard let line = IndentedLine.below(source.lineIndex.line(at: field.range.start), source), line.isItem,
      line.column < source.position(of: field.range.start, in: .utf8).column
    else { return nil }
    let text = source.bytes[clamping: line.contentRange.start..<line.contentRange.end]
      .firstIndex { $0 != ASCII.hyphen && !ASCII.isBlank($0) }
    guard let text, let next = subject.document.tree.allNodes.first(where: { $0.kind == .mapping && $0.range.start == text }),
      !next.entries.contains(where: { $0.key.text.string == field.key })
    else { return nil }
    let below = subject.excerpt(line.contentRange)
    return Bilingual(
      zh: "字段“\(field.key)”重复，只读取第一个；下面的“\(below)”缺少它，这一行是否应移到那一行的下面？",
      en:
        "The field `\(field.key)` is repeated; only the first one is read. It is missing in `\(below)`: should this line be below that one?"
    )
  }

  /// Removes the repeated field if it has the same value as the first one and nothing else is on its lines.
  private func removal(of field: RepeatedFields, _ entries: RepeatedEntries, _ subject: Subject) -> [Fix] {
    let source = subject.document.source
    guard let own = entries.byStart[field.range.start], let original = entries.byStart[field.original.start], own.value.kind == .scalar,
      original.value.kind == .scalar, own.value.text == original.value.text
    else { return [] }
    let number = source.lineIndex.line(at: field.range.start)
    let line = source.contentRange(ofLine: number)
    guard own.value.range.end <= line.end, number > 0,
      (source.bytes[clamping: line.start..<field.range.start] + source.bytes[clamping: own.value.range.end..<line.end])
        .allSatisfy(ASCII.isBlank)
    else { return [] }
    let above = source.contentRange(ofLine: number - 1).end
    return [
      subject.fix(Bilingual(zh: "删去重复的一行", en: "Remove the repeated line"), .unsafe, replacing: ByteRange(above, line.end), with: "")
    ]
  }

  private func doubledLine(_ key: String, _ problem: ShapeProblem, _ subject: Subject) -> Finding {
    let shown = ShortText.of(key)
    return Finding(
      at: problem.range,
      Bilingual(zh: "“\(shown)”这一行写了两遍，上面一行没有内容", en: "The line with `\(shown)` is there twice; nothing is below the first one"),
      fixes: subject.repair(problem, Bilingual(zh: "删去重复的一行", en: "Remove the repeated line")))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "重复的字段", en: "Duplicate field"),
    rationale: Bilingual(
      zh: "同一处出现两个相同的字段，哪一个算数各工具不一样：本工具读第一个，多数工具读最后一个。中文名和英文名是同一个字段。",
      en:
        "If a field occurs twice in one place, tools differ on which one counts: this tool reads the first, most read the last. The Chinese and the English name mean the same field."
    ),
    basis: Bilingual(zh: "YAML 1.2 第 3.2.1.1 节", en: "YAML 1.2, section 3.2.1.1"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: 制作部
        years: 1
        工作年限: 2
        #^^^^^^^ duplicate-key
        """),
      RuleExample(
        .jobDescription,
        """
        department: 制作部
        years: 1
        department: 制作部
        #^^^^^^^^^ duplicate-key: 共 2 个字段重复
        years: 1
        """),
    ],
    good: [RuleExample(.jobDescription, "department: 制作部\nyears: 1\n")])
}
