import Schema

/// Divides a document that contains several plans or job descriptions, each with a title.
struct DraftDocumentSplitter {
  /// A part of the input, with its title and first line.
  struct Document {
    let range: Range<Int>
    let title: String
    let line: Int
    /// What is above all parts and belongs to each.
    var above = 0..<0
    /// The level, if the heading of the part gives it.
    var level: String?

    /// The elements of the part. A heading with the level becomes a label.
    func elements(of parts: [Manuscript.Element]) -> [Manuscript.Element] {
      guard let level, let first = parts[range].first else { return Array(parts[above]) + Array(parts[range]) }
      var label = first
      if case .text(let line) = first { label = .text(ManuscriptLine("等级：\(level)", line: line.line)) }
      return Array(parts[above]) + [label] + Array(parts[range].dropFirst())
    }
  }

  private let parts: [Manuscript.Element]
  private let kind: Draft.Kind
  private var found: [Document] = []
  private var start = 0
  private var title = Title(text: "", line: 1)
  /// The first title of the part that a label gives; messages name the part by it.
  private var labelled: Title?
  private var candidate: (index: Int, title: Title)?
  /// Whether the main content of the part was found: a table of modules, or duties.
  private var hasBody = false
  /// Whether anything is below that, or beside it.
  private var hasContent = false

  private struct Title {
    let text: String
    let line: Int
    /// Whether the title certainly begins another document, as `岗位名称：…` does. A line at the start of a plan may also be the name of a
    /// section.
    var isSure = false
  }

  /// The parts; one for an ordinary document.
  static func divide(_ parts: [Manuscript.Element], _ kind: Draft.Kind) -> [Document] {
    var division = DraftDocumentSplitter(parts: parts, kind: kind)
    for index in parts.indices { division.read(index) }
    division.end(at: parts.count)
    if kind == .plan, division.found.count == 1, let sections = LevelSections.divide(parts) { return sections }
    return division.found
  }

  private init(parts: [Manuscript.Element], kind: Draft.Kind) {
    self.parts = parts
    self.kind = kind
  }

  private mutating func read(_ index: Int) {
    if let title = title(at: index) {
      if !hasBody {
        if self.title.text.isEmpty { self.title = title }
        if title.isSure { labelled = labelled ?? title }
      } else if !hasContent, title.isSure {
        // 职位描述 above 岗位名称：… is the name of the document, and not of a section.
        self.title = title
        labelled = title
        hasBody = false
      } else if candidate == nil, PrintedText.folded(title.text) != PrintedText.folded(self.title.text) {
        candidate = (beginning(before: index), title)
      }
    }
    guard isBody(at: index) else {
      if case .tableEnd = parts[index] { return }
      hasContent = hasContent || hasBody
      return
    }
    hasContent = hasBody || !isBare(index)
    if let candidate, candidate.title.isSure || containsMoreFacts(candidate.index..<index, candidate.title) {
      end(at: candidate.index)
      start = candidate.index
      title = candidate.title
      labelled = nil
    }
    candidate = nil
    hasBody = true
  }

  /// The start of a part, including the name of its sheet.
  private func beginning(before index: Int) -> Int {
    var start = index
    while start > self.start {
      switch parts[start - 1] {
      case .tableEnd: start -= 1
      case .text(let line) where line.isSheet: return start - 1
      default: return index
      }
    }
    return index
  }

  private mutating func end(at end: Int) {
    let title = labelled ?? title
    found.append(Document(range: start..<max(start, end), title: title.text, line: title.line))
  }

  // MARK: Titles

  private static let words: [Draft.Kind: [String]] = [
    .plan: ["培训计划", "教学计划", "培训方案", "教学方案", "实施方案", "training plan", "training programme", "training program"],
    .job: ["岗位说明书", "职位说明书", "岗位说明", "职位说明", "岗位描述", "job description"],
  ]

  /// Whether a text is the title of a plan or job description.
  static func isTitle(_ text: String) -> Bool {
    let folded = text.lowercased()
    return words.values.contains { $0.contains(where: folded.contains) }
  }

  private func title(at index: Int) -> Title? {
    switch parts[index] {
    case .tableEnd: return nil
    case .text(let line):
      return facts.pairs(of: line).lazy.compactMap(named).first ?? title(in: line.text, line: line.line)
    case .row(let row):
      let filled = row.cells.filter { !$0.isEmpty }
      if filled.count == 1, let only = filled.first { return title(in: only.text, line: only.line) }
      // Nearly every row is excluded by this test.
      guard filled.contains(where: { mayHoldTitle($0.text) }), DraftTableHeader.read([row], kind) == nil else { return nil }
      return (facts.pairs(of: row) ?? []).lazy.compactMap(named).first
    }
  }

  /// Whether a cell may be the label of a title, or have one before a colon.
  private func mayHoldTitle(_ text: String) -> Bool {
    text.contains { $0 == ":" || $0 == "：" } || DraftWords.fact(PrintedText.unwrapped(text), kind) == .title
  }

  private var facts: DraftFacts { DraftFacts(kind: kind) }

  private func named(_ pair: LabelledValue) -> Title? {
    let text = PrintedText.unwrapped(pair.value.text)
    guard DraftWords.fact(pair.label, kind) == .title, !text.isEmpty else { return nil }
    return Title(text: text, line: pair.value.line, isSure: kind == .job)
  }

  private func title(in line: String, line number: Int) -> Title? {
    guard line.utf8.count <= 1200 else { return nil }
    let text = DraftMatcher.trimmedBullet(PrintedText.unwrapped(line))
    guard text.count <= 40, !text.contains(where: { "：:。；".contains($0) }), !DraftWords.hasMark(text) else { return nil }
    let folded = text.lowercased()
    return (Self.words[kind] ?? []).contains(where: folded.contains) ? Title(text: text, line: number) : nil
  }

  // MARK: What is below

  private func isBody(at index: Int) -> Bool {
    switch parts[index] {
    case .tableEnd: return false
    case .text(let line):
      guard kind == .job else { return false }
      return facts.pairs(of: line).contains { isBody($0.label) }
        || isBody(DraftWords.withoutMark(DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text))))
    case .row(let row):
      let next = parts.indices.contains(index + 1) ? parts[index + 1] : .tableEnd
      var rows = [row]
      if case .row(let second) = next { rows.append(second) }
      if let header = DraftTableHeader.read(rows[...], kind)?.header { return !header.isNotCovered }
      return kind == .job && row.cells.first.map { isBody(PrintedText.unwrapped($0.text)) } == true
    }
  }

  /// Whether a part is a heading without a value.
  private func isBare(_ index: Int) -> Bool {
    switch parts[index] {
    case .tableEnd: true
    case .text(let line): facts.pairs(of: line).allSatisfy { $0.value.isEmpty }
    case .row(let row): row.cells.count { !$0.isEmpty } == 1
    }
  }

  private func isBody(_ label: String) -> Bool {
    guard label.count <= 16, let fact = DraftWords.fact(label, kind) else { return false }
    return fact == .duties || fact == .qualifications
  }

  /// Whether a part has a level or standard of its own, or its title names another level.
  private func containsMoreFacts(_ range: Range<Int>, _ other: Title) -> Bool {
    if let level = LevelNames.find(in: other.text)?.id, level != LevelNames.find(in: title.text)?.id { return true }
    return parts[range].contains { part in
      let pairs = facts.pairs(of: part)
      return pairs.contains { pair in
        switch DraftWords.fact(pair.label, kind) {
        case .level, .standard, .fromLevel: true
        default: false
        }
      }
    }
  }
}
