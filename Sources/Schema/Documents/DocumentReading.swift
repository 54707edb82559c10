import TextModel
import YAML

/// Reads one file: parses it, reads it by its shape, repairs the mistakes that this reveals, and reads the result again.
struct DocumentReading {
  private let source: SourceText
  private let expectedKind: DocumentKind?
  private let wholeReferences: Set<Text>
  private var undividedReferences: [Reference] = []
  private var mistakes: [SyntaxProblem] = []
  private var known: Set<SyntaxProblem.Identity> = []
  /// A problem that is fixed before the file is read. It does not suppress other problems as its consequences.
  private var assumed: SyntaxProblem?
  /// The maximum number of rounds. Each round repairs at least one mistake; nested mistakes need one round each.
  private static let maximumRounds = 6

  init(source: SourceText, expectedKind: DocumentKind?, wholeReferences: Set<Text> = []) {
    self.source = source
    self.expectedKind = expectedKind
    self.wholeReferences = wholeReferences
  }

  /// `previous` is an earlier version; `known` is the text as it was parsed without repairs.
  mutating func run(_ previous: Document? = nil, known: ParsedText? = nil) -> Document {
    run(from: ShadowText(source.encoding == .binary ? [] : source.bytes), previous, known: known)
  }

  /// Reads a copy in which one problem is fixed already.
  mutating func run(assuming problem: SyntaxProblem, in shadow: ShadowText) -> Document {
    assumed = problem
    add([problem])
    return run(from: shadow, nil, known: nil)
  }

  private mutating func run(from copy: ShadowText, _ previous: Document?, known: ParsedText?) -> Document {
    var shadow = copy
    var round = 1
    let vocabulary = Document.vocabulary(of: expectedKind)
    while true {
      let given = round == 1 ? known : nil
      let parsed = given ?? Recovery.parse(shadow, vocabulary: vocabulary, previous: round == 1 ? previous?.tree : nil)
      add(parsed.problems)
      var reader = Reader(vocabulary: vocabulary, lost: lostRanges(), isKnownGood: given != nil, wholeReferences: wholeReferences)
      if round == 1, let previous { reader.keepRecords(after: Self.earlier(previous, parsed)) }
      let content = read(parsed.tree, &reader)
      shadow = parsed.tree.shadow
      let isLast = round >= Self.maximumRounds || !shadow.apply(reader.mistakes.flatMap(\.repair))
      add(reader.mistakes)
      if !reader.undividedReferences.isEmpty { undividedReferences += reader.undividedReferences }
      guard !isLast else { return finish(parsed.tree, content, &reader) }
      round += 1
    }
  }

  /// What was read of the previous version; nil if one of the two versions was repaired.
  private static func earlier(_ previous: Document, _ parsed: ParsedText) -> EarlierReading? {
    guard parsed.problems.isEmpty, previous.syntaxProblems.isEmpty else { return nil }
    return EarlierReading(
      records: previous.recordLists, problems: previous.shapeProblems, references: previous.references,
      undividedReferences: previous.undividedReferences, unchanged: parsed.tree.unchangedStart)
  }

  private mutating func add(_ found: [SyntaxProblem]) {
    mistakes += found.map(withWholeCharacters).filter { known.insert($0.identity).inserted }
  }

  /// Extends a range to whole characters: in a copy, a part of a character of the author's text may have been replaced.
  private func withWholeCharacters(_ problem: SyntaxProblem) -> SyntaxProblem {
    let bytes = source.bytes
    func isInside(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] & 0xC0 == 0x80 }
    guard isInside(problem.range.start) || isInside(problem.range.end) else { return problem }
    var (start, end) = (problem.range.start, problem.range.end)
    while start > 0, isInside(start) { start -= 1 }
    while isInside(end) { end += 1 }
    return SyntaxProblem(problem.fault, at: ByteRange(start, end), repair: problem.repair, isRepairIntended: problem.isRepairIntended)
  }

  private func lostRanges() -> [ByteRange] {
    // A foreign line is not part of the document, and a repeated field is read where it is first, so that removing them loses nothing.
    mistakes.lazy.filter { !$0.isRepairIntended && $0.fault != .foreignLine && !$0.isRepeatedField }
      .flatMap { $0.repair.map(\.range) }.sorted()
  }

  private func finish(_ tree: SyntaxTree, _ content: Document.Content, _ reader: inout Reader) -> Document {
    let isOwnFormat = if case .foreign = content { !reader.problems.isEmpty || expectedKind != nil } else { true }
    if isOwnFormat { reader.finish() }
    let problems = isOwnFormat ? mistakes.sorted { $0.range < $1.range } : []
    let consequences = Consequences(of: problems.filter { $0 != assumed }, in: source)
    let shape = consequences.independent(isOwnFormat ? reader.problems : [])
    if shape.isDoubtful { reader.unread.formUnion(.all) }
    return Document(
      source: source, tree: tree, content: content, syntaxProblems: problems, shapeProblems: shape.left, references: reader.references,
      keyLanguage: reader.keyLanguage, lineMistake: assumed.map { UndoneMistake($0, in: source) },
      misplacedLines: shape.isDoubtful ? consequences.misplaced(problems, reader.problems) : [], fieldCount: reader.fieldCount,
      unread: reader.unread, isExpectedByName: expectedKind != nil,
      undividedReferences: undividedReferences, recordLists: mistakes.isEmpty ? reader.keptRecords : RecordLists())
  }

  private func read(_ tree: SyntaxTree, _ reader: inout Reader) -> Document.Content {
    guard source.encoding != .binary else { return .foreign }
    if expectedKind == .configuration { return .configuration(tree.root.flatMap { reader.record($0) } ?? Configuration()) }
    guard let kind = kind(of: tree, &reader), let root = tree.root else { return .foreign }
    checkFormat(root, &reader)
    switch kind {
    case .standard: return .standard(reader.record(root) ?? Standard())
    case .jobDescription: return .jobDescription(reader.record(root) ?? JobDescription())
    case .trainingPlan: return .trainingPlan(reader.record(root) ?? TrainingPlan())
    case .configuration: return .foreign
    }
  }

  /// The range of the first character; empty if the file is empty or begins with a line end.
  private var firstCharacter: ByteRange {
    guard let first = source.bytes.first, !ASCII.isLineBreak(first) else { return ByteRange(at: 0) }
    return ByteRange(0, min(UTF8Length.ofScalar(leadByte: first), source.count))
  }

  // MARK: - Kind and format

  /// The kind that the file names, or else the kind according to its file name. Reports a kind that is missing or wrong if the file belongs
  /// to the format.
  private func kind(of tree: SyntaxTree, _ reader: inout Reader) -> DocumentKind? {
    guard let root = tree.root, root.kind == .mapping else {
      if expectedKind != nil { reader.report(.unknownKind(.missing(expected: expectedKind)), at: firstCharacter) }
      return nil
    }
    guard let entry = kindEntry(root) else {
      guard let expectedKind else { return nil }
      if !reader.losesLines(root) { reader.report(.unknownKind(.missing(expected: expectedKind)), at: firstKey(root)) }
      reader.expectNoKind()
      return expectedKind
    }
    let value = entry.value
    guard value.kind == .scalar, !value.isEmptyScalar else { return expectedKind }
    guard let kind = kind(spelledBy: value, isPlainlyForeign: root.value(forKey: "apiVersion") != nil, &reader) else { return nil }
    guard let intended = kindOfLists(root, excluding: kind) else { return kind }
    reader.report(
      .unknownKind(.other(kind, intended: intended)), at: value.range,
      repair: [TextEdit(value.range, intended.name[value.text.bytes.contains { $0 >= 0x80 } ? .chinese : .english])])
    return intended
  }

  /// The kind whose list the file has, if it has no list of the kind that it names.
  private func kindOfLists(_ root: Node, excluding kind: DocumentKind) -> DocumentKind? {
    let found = Self.lists.filter { hasList($0.name, root) }
    guard found.count == 1, let intended = found.first?.kind, intended != kind else { return nil }
    return intended
  }

  private func kind(spelledBy value: Node, isPlainlyForeign: Bool, _ reader: inout Reader) -> DocumentKind? {
    let text = value.text
    if let kind = DocumentKind.value(spelled: text) { return kind }
    if value.style == .plain, let edits = TypographicQuotes.repair(of: text.bytes, at: value.range.start) {
      let inner = text.slice(edits.first?.range.count ?? 0, text.count - (edits.last?.range.count ?? 0))
      if let kind = DocumentKind.value(spelled: inner) { return kind }
    }
    let written = text.string
    let nearest = NearestName.find(written, among: DocumentKind.allCases.map(\.name))
    guard expectedKind != nil || nearest != nil && !isPlainlyForeign else { return nil }
    let spelling = nearest?.spelling ?? expectedKind?.name.english
    reader.report(
      .unknownKind(.unknown(written, nearest: spelling)), at: value.range, repair: spelling.map { [TextEdit(value.range, $0)] } ?? [])
    reader.expectNoKind()
    return nearest.map { DocumentKind.allCases[$0.index] } ?? expectedKind
  }

  /// The entry that names the kind. A typing mistake in its key is reported later, when the record is read.
  private func kindEntry(_ root: Node) -> Entry? {
    let name = KeyName("kind", "文件类型")
    var nearMiss: Entry?
    for entry in root.entries where entry.key.kind == .scalar {
      let key = entry.key.text.string
      if key == name.english || key == name.chinese { return entry }
      guard nearMiss == nil, entry.value.kind == .scalar, DocumentKind.value(spelled: entry.value.text) != nil else { continue }
      // `类型: 培训计划` is not a misspelt key, and is accepted only if the file has a list of the format.
      if NearestName.find(key, among: [name]) != nil || hasCharacteristicList(root) { nearMiss = entry }
    }
    return nearMiss
  }

  /// Whether a file has a list that is characteristic of a kind.
  private func hasCharacteristicList(_ root: Node) -> Bool {
    Self.lists.contains { hasList($0.name, root) }
  }

  private static let lists: [(kind: DocumentKind, name: KeyName)] = [
    (.standard, KeyName("levels", "等级表")), (.jobDescription, KeyName("duties", "职责")), (.trainingPlan, KeyName("modules", "模块")),
  ]

  private func hasList(_ name: KeyName, _ root: Node) -> Bool {
    root.entries.contains { entry in
      guard entry.key.kind == .scalar, entry.value.kind == .sequence else { return false }
      let key = entry.key.text.string
      return key == name.english || key == name.chinese
    }
  }

  private func firstKey(_ root: Node) -> ByteRange {
    for entry in root.entries { return entry.key.range }
    return root.range
  }

  private func checkFormat(_ root: Node, _ reader: inout Reader) {
    guard let value = root.value(forKey: "format") ?? root.value(forKey: "格式版本"), value.kind == .scalar, !value.isEmptyScalar else {
      return
    }
    let text = value.text
    if text == Text(String(Document.formatVersion)) { return }
    // A full-width １ is reported as a full-width number instead.
    if FullwidthText.narrowed(text.string) == String(Document.formatVersion) { return }
    let isNewer = Quantity(text).map { $0 > Quantity(Document.formatVersion) } ?? false
    reader.report(
      .unknownKind(isNewer ? .newerFormat(text.string) : .unknownFormat(text.string)), at: value.range,
      repair: isNewer || Quantity(text) == nil && !isVersionInWords(text.string)
        ? [] : [TextEdit(value.range, String(Document.formatVersion))])
  }

  /// Whether a text is only a version, `v1`, `1.0`, `第一版`: replacing it loses nothing.
  private func isVersionInWords(_ text: String) -> Bool {
    let letters = text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return Self.versionsInWords.contains(String(String.UnicodeScalarView(letters)))
  }

  private static let versionsInWords: Set = ["1", "10", "v1", "v10", "一", "1版", "一版", "第1版", "第一版", "版本1", "版本一"]
}

extension SyntaxProblem {
  fileprivate var isRepeatedField: Bool {
    if case .dividedList(_, isRepeated: true) = fault { true } else { false }
  }
}
