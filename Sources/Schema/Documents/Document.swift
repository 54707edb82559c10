import TextModel
import YAML

/// A mistake in one line that was undone in a copy of a file before the rest was read.
public struct UndoneMistake: Sendable {
  /// The range at which the mistake is reported.
  public let range: ByteRange
  /// The lines that the repair changes, with the line above and below. Other repairs there are not offered until the mistake is fixed,
  /// since they were computed for the copy.
  public let lines: ByteRange

  init(_ problem: SyntaxProblem, in source: SourceText) {
    range = problem.range
    let index = source.lineIndex
    let edits = problem.repair.map(\.range) + [problem.range]
    let first = edits.map { index.line(at: $0.start) }.min() ?? 0
    let last = edits.map { index.line(at: $0.end) }.max() ?? 0
    lines = ByteRange(index.start(ofLine: max(0, first - 1)), index.range(ofLine: min(last + 1, max(0, index.count - 1))).end)
  }
}

/// A file after reading: its text, tree, content and problems. It is immutable, and a class because it is shared.
public final class Document: Sendable {
  public enum Content: Sendable {
    case standard(Standard)
    case jobDescription(JobDescription)
    case trainingPlan(TrainingPlan)
    case configuration(Configuration)
    /// A YAML file of another tool, which is not checked.
    case foreign
  }

  public let source: SourceText
  public let tree: SyntaxTree
  public let content: Content
  public let syntaxProblems: [SyntaxProblem]
  public let shapeProblems: [ShapeProblem]
  /// Every reference to a standard, in the order of the text.
  public let references: [Located<Reference>]
  public let keyLanguage: Language
  /// The mistake that was undone in a copy before the file was read, if there is one.
  public let lineMistake: UndoneMistake?
  /// The start offsets of syntax problems whose repair moves a line to where it is not valid.
  public let misplacedLines: Set<Int>
  /// How many fields were read.
  let fieldCount: Int
  /// What the unreadable parts may have contained.
  public let unread: UnreadParts
  /// Whether the file name is one of the format.
  public let isExpectedByName: Bool
  /// The references that were read as several or as a range, each as the single one that it may be.
  public let undividedReferences: [Reference]
  /// What the next version of the file need not read again after a keystroke.
  let recordLists: RecordLists

  init(
    source: SourceText, tree: SyntaxTree, content: Content, syntaxProblems: [SyntaxProblem], shapeProblems: [ShapeProblem],
    references: [Located<Reference>], keyLanguage: Language, lineMistake: UndoneMistake?, misplacedLines: Set<Int>, fieldCount: Int,
    unread: UnreadParts, isExpectedByName: Bool, undividedReferences: [Reference], recordLists: RecordLists
  ) {
    self.source = source
    self.tree = tree
    self.content = content
    self.syntaxProblems = syntaxProblems
    self.shapeProblems = shapeProblems
    self.references = references
    self.keyLanguage = keyLanguage
    self.lineMistake = lineMistake
    self.misplacedLines = misplacedLines
    self.fieldCount = fieldCount
    self.unread = unread
    self.isExpectedByName = isExpectedByName
    self.undividedReferences = undividedReferences
    self.recordLists = recordLists
  }

  public var kind: DocumentKind? {
    switch content {
    case .standard: .standard
    case .jobDescription: .jobDescription
    case .trainingPlan: .trainingPlan
    case .configuration: .configuration
    case .foreign: nil
    }
  }

  /// The title in the file; nil if it has none.
  public var title: Located<Text>? {
    switch content {
    case .standard(let standard): standard.title
    case .jobDescription(let job): job.title
    case .trainingPlan(let plan): plan.title
    case .configuration, .foreign: nil
    }
  }

  public var isForeign: Bool { kind == nil && !isExpectedByName && shapeProblems.isEmpty && syntaxProblems.isEmpty }

  /// Reads a file. `expectedKind` is the kind according to its file name: such a file belongs to the format even without a `kind`.
  /// `previous` is an earlier version of the same file. It does not change the result, but saves time if little has changed.
  public static func read(_ source: SourceText, expectedKind: DocumentKind? = nil, previous: Document? = nil) -> Document {
    var reading = DocumentReading(source: source, expectedKind: expectedKind)
    var search = LineMistakeSearch(reading.run(previous), expectedKind: expectedKind)
    return search.run()
  }

  /// The same file, read again with references that are known to be single ones, however many numbers are in them.
  public func reading(wholeReferences: Set<Text>) -> Document {
    let expectedKind = isExpectedByName ? kind : nil
    var reading = DocumentReading(source: source, expectedKind: expectedKind, wholeReferences: wholeReferences)
    var search = LineMistakeSearch(reading.run(), expectedKind: expectedKind, wholeReferences: wholeReferences)
    return search.run()
  }

  /// Reads a text whose tree is known, and which is known to need no repair.
  public static func read(_ source: SourceText, tree: SyntaxTree, expectedKind: DocumentKind) -> Document {
    var reading = DocumentReading(source: source, expectedKind: expectedKind)
    return reading.run(known: ParsedText(tree: tree, problems: []))
  }

  /// The version of the format that this tool reads.
  public static let formatVersion = 1

  /// Without the keys of settings, which are ordinary words in a standard: 规则, 词表, 增加.
  public static let vocabulary = Vocabulary(isOtherName: { otherNames.contains($0, under: $1, $2) }) {
    VocabularyBuilder(of: DocumentKind.allCases.map(\.shape)).allowedValues
  }
  private static let otherNames = OtherNames()
  private static let configurationVocabulary = Vocabulary { VocabularyBuilder(of: [Configuration.shape.description]).allowedValues }

  static func vocabulary(of kind: DocumentKind?) -> Vocabulary { kind == .configuration ? configurationVocabulary : vocabulary }
}
