import YAML

/// One file, read: its text, its tree, what it says, and what is wrong with how it says it. Never changes; a class, since everybody
/// passes it on.
package final class Document: Sendable {
  package enum Content: Sendable {
    case standard(Standard)
    case jobDescription(JobDescription)
    case trainingPlan(TrainingPlan)
    case configuration(Configuration)
    /// Somebody else's YAML: left alone.
    case foreign
  }

  package let source: SourceText
  package let tree: SyntaxTree
  package let content: Content
  package let syntaxProblems: [SyntaxProblem]
  package let shapeProblems: [ShapeProblem]
  /// Every reference into a standard, in order of the text.
  package let references: [Located<Reference>]
  package let keyLanguage: Language

  fileprivate init(
    source: SourceText, tree: SyntaxTree, content: Content, syntaxProblems: [SyntaxProblem], shapeProblems: [ShapeProblem],
    references: [Located<Reference>], keyLanguage: Language
  ) {
    self.source = source
    self.tree = tree
    self.content = content
    self.syntaxProblems = syntaxProblems
    self.shapeProblems = shapeProblems
    self.references = references
    self.keyLanguage = keyLanguage
  }

  package var kind: DocumentKind? {
    switch content {
    case .standard: .standard
    case .jobDescription: .jobDescription
    case .trainingPlan: .trainingPlan
    case .configuration: .configuration
    case .foreign: nil
    }
  }

  package var isForeign: Bool { kind == nil && shapeProblems.isEmpty && syntaxProblems.isEmpty }

  /// Reads a file. `promisedKind` is what its name says it is: a file with one of our names is ours even when it does not say so itself.
  package static func read(_ source: SourceText, promisedKind: DocumentKind? = nil) -> Document {
    var reading = DocumentReading(source: source, promisedKind: promisedKind)
    return reading.run()
  }

  /// The version of the format that this tool reads.
  package static let formatVersion = 1

  /// A file of settings has keys of its own, which are words like any other in a standard: 规则, 词表, 增加.
  package static let vocabulary = Vocabulary { DocumentKind.allCases.flatMap { keys(of: $0.shape, depth: 0) } }
  private static let configurationVocabulary = Vocabulary { keys(of: Configuration.shape.description, depth: 0) }

  fileprivate static func vocabulary(of kind: DocumentKind?) -> Vocabulary {
    kind == .configuration ? configurationVocabulary : vocabulary
  }

  /// Every key of a shape and of the shapes inside it, in both languages.
  private static func keys(of shape: ShapeDescription, depth: Int) -> [String] {
    guard depth < 12 else { return [] }
    return shape.fields.flatMap { field in [field.key.english, field.key.chinese] + keys(of: field.type, depth: depth + 1) }
  }

  private static func keys(of type: TypeDescription, depth: Int) -> [String] {
    switch type {
    case .record(let shape): keys(of: shape(), depth: depth)
    case .list(let element): keys(of: element, depth: depth)
    case .map(_, let values): keys(of: values, depth: depth)
    default: []
    }
  }
}

/// The reading of one file: parse, read by the shape, mend what the shape shows to be a trap, and read again.
private struct DocumentReading {
  let source: SourceText
  let promisedKind: DocumentKind?
  /// Each round mends at least one trap; nested traps need a round each.
  private static let rounds = 4

  init(source: SourceText, promisedKind: DocumentKind?) {
    self.source = source
    self.promisedKind = promisedKind
  }

  mutating func run() -> Document {
    var shadow = ShadowText(source.bytes)
    var traps: [SyntaxProblem] = []
    var round = 1
    let vocabulary = Document.vocabulary(of: promisedKind)
    while true {
      let parsed = Recovery.parse(shadow, vocabulary: vocabulary)
      var reader = Reader(vocabulary: vocabulary)
      let content = read(parsed.tree, &reader)
      traps = merged(traps, parsed.problems)
      shadow = parsed.tree.shadow
      let isLast = round >= Self.rounds || !shadow.apply(reader.traps.flatMap(\.repair))
      traps = merged(traps, reader.traps)
      guard !isLast else { return finish(parsed.tree, content, &reader, traps) }
      round += 1
    }
  }

  private func merged(_ known: [SyntaxProblem], _ found: [SyntaxProblem]) -> [SyntaxProblem] {
    known + found.filter { problem in !known.contains { $0.fault == problem.fault && $0.range == problem.range } }
  }

  private func finish(_ tree: SyntaxTree, _ content: Document.Content, _ reader: inout Reader, _ traps: [SyntaxProblem]) -> Document {
    let isOurs = if case .foreign = content { !reader.problems.isEmpty || promisedKind != nil } else { true }
    if isOurs { reader.finish() }
    return Document(
      source: source, tree: tree, content: content, syntaxProblems: isOurs ? traps.sorted { $0.range < $1.range } : [],
      shapeProblems: isOurs ? reader.problems : [], references: reader.references, keyLanguage: reader.keyLanguage)
  }

  private func read(_ tree: SyntaxTree, _ reader: inout Reader) -> Document.Content {
    if promisedKind == .configuration { return .configuration(tree.root.flatMap { reader.record($0) } ?? Configuration()) }
    guard let kind = kind(of: tree, &reader), let root = tree.root else { return .foreign }
    checkFormat(root, &reader)
    switch kind {
    case .standard: return .standard(reader.record(root) ?? Standard())
    case .jobDescription: return .jobDescription(reader.record(root) ?? JobDescription())
    case .trainingPlan: return .trainingPlan(reader.record(root) ?? TrainingPlan())
    case .configuration: return .foreign
    }
  }

  /// The kind that the file names; failing that, reports it if the file is ours by name or by a near miss, and goes by the name.
  private func kind(of tree: SyntaxTree, _ reader: inout Reader) -> DocumentKind? {
    let start = ByteRange(0, min(1, source.count))
    guard let root = tree.root, root.kind == .mapping else {
      if promisedKind != nil { reader.report(.unknownKind(.missing(expected: promisedKind)), at: start) }
      return nil
    }
    guard let value = root.value(forKey: "kind") ?? root.value(forKey: "文件类型"), value.kind == .scalar, !value.isEmptyScalar else {
      guard let promisedKind else { return nil }
      reader.report(
        .unknownKind(.missing(expected: promisedKind)), at: start,
        repair: [TextEdit(ByteRange(at: 0), "kind: \(promisedKind.name.english)\n")])
      return promisedKind
    }
    if let kind = DocumentKind.value(spelled: value.text) { return kind }
    let written = value.text.string
    let nearest = NearestName.find(written, among: DocumentKind.allCases.map(\.name))
    guard promisedKind != nil || nearest != nil && root.value(forKey: "apiVersion") == nil else { return nil }
    let spelling = nearest?.spelling ?? promisedKind?.name.english
    reader.report(
      .unknownKind(.unknown(written, nearest: spelling)), at: value.range, repair: spelling.map { [TextEdit(value.range, $0)] } ?? [])
    return nearest.map { DocumentKind.allCases[$0.index] } ?? promisedKind
  }

  private func checkFormat(_ root: Node, _ reader: inout Reader) {
    guard let value = root.value(forKey: "format") ?? root.value(forKey: "格式版本"), value.kind == .scalar, !value.isEmptyScalar else {
      return
    }
    let text = value.text
    if text == Text(String(Document.formatVersion)) { return }
    reader.report(
      .unknownKind(.newerFormat(text.string)), at: value.range,
      repair: Quantity(text).map { $0 > Quantity(Document.formatVersion) } == true
        ? [] : [TextEdit(value.range, String(Document.formatVersion))])
  }
}
