import TextModel
import YAML

/// A mistake in one line that was undone in a copy of a file, so that the rest could be read.
public struct UndoneMistake: Sendable {
  /// The place of its finding.
  public let range: ByteRange
  /// The lines that undoing it concerns, and those above and below. Other edits there wait until the mistake is fixed: they were made for the
  /// copy.
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

/// A file after reading: its text, its tree, its content and its problems. Immutable; a class, since it is shared.
public final class Document: Sendable {
  public enum Content: Sendable {
    case standard(Standard)
    case jobDescription(JobDescription)
    case trainingPlan(TrainingPlan)
    case configuration(Configuration)
    /// YAML of another tool: left alone.
    case foreign
  }

  public let source: SourceText
  public let tree: SyntaxTree
  public let content: Content
  public let syntaxProblems: [SyntaxProblem]
  public let shapeProblems: [ShapeProblem]
  /// Every reference into a standard, in order of the text.
  public let references: [Located<Reference>]
  public let keyLanguage: Language
  /// The mistake that was undone in a copy before the file was read.
  public let lineMistake: UndoneMistake?
  /// The starts of problems whose repair moves a line to where it means nothing.
  public let misplacedLines: Set<Int>
  /// Fields that were read.
  let fieldCount: Int
  /// What unreadable places may have contained.
  public let unread: UnreadParts
  /// Whether the file's name shows that it is ours.
  public let isExpectedByName: Bool

  init(
    source: SourceText, tree: SyntaxTree, content: Content, syntaxProblems: [SyntaxProblem], shapeProblems: [ShapeProblem],
    references: [Located<Reference>], keyLanguage: Language, lineMistake: UndoneMistake?, misplacedLines: Set<Int>, fieldCount: Int,
    unread: UnreadParts, isExpectedByName: Bool
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

  /// The title that the file gives itself; nil where it has none.
  public var title: Located<Text>? {
    switch content {
    case .standard(let standard): standard.title
    case .jobDescription(let job): job.title
    case .trainingPlan(let plan): plan.title
    case .configuration, .foreign: nil
    }
  }

  public var isForeign: Bool { kind == nil && !isExpectedByName && shapeProblems.isEmpty && syntaxProblems.isEmpty }

  /// Reads a file. `expectedKind` is the kind that its name says: such a file is a document of the format even without a `kind`.
  /// `previous` is an earlier version of the same file: the result is the same, and comes sooner where little has changed.
  public static func read(_ source: SourceText, expectedKind: DocumentKind? = nil, previous: Document? = nil) -> Document {
    var reading = DocumentReading(source: source, expectedKind: expectedKind)
    var search = LineMistakeSearch(reading.run(previous?.tree), expectedKind: expectedKind)
    return search.run()
  }

  /// Reads a text whose tree is known, and which is known to have nothing to repair.
  public static func read(_ source: SourceText, tree: SyntaxTree, expectedKind: DocumentKind) -> Document {
    var reading = DocumentReading(source: source, expectedKind: expectedKind)
    return reading.run(known: ParsedText(tree: tree, problems: []))
  }

  /// The version of the format that this tool reads.
  public static let formatVersion = 1

  /// A file of settings has keys of its own, which are words like any other in a standard: 规则, 词表, 增加.
  public static let vocabulary = Vocabulary { VocabularyPlaces(of: DocumentKind.allCases.map(\.shape)).found }
  private static let configurationVocabulary = Vocabulary { VocabularyPlaces(of: [Configuration.shape.description]).found }

  static func vocabulary(of kind: DocumentKind?) -> Vocabulary { kind == .configuration ? configurationVocabulary : vocabulary }
}
