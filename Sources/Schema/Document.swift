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
  /// The file's name says that it is ours.
  package let isPromised: Bool

  init(
    source: SourceText, tree: SyntaxTree, content: Content, syntaxProblems: [SyntaxProblem], shapeProblems: [ShapeProblem],
    references: [Located<Reference>], keyLanguage: Language, isPromised: Bool
  ) {
    self.source = source
    self.tree = tree
    self.content = content
    self.syntaxProblems = syntaxProblems
    self.shapeProblems = shapeProblems
    self.references = references
    self.keyLanguage = keyLanguage
    self.isPromised = isPromised
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

  package var isForeign: Bool { kind == nil && !isPromised && shapeProblems.isEmpty && syntaxProblems.isEmpty }

  /// Reads a file. `promisedKind` is what its name says it is: a file with one of our names is ours even when it does not say so itself.
  package static func read(_ source: SourceText, promisedKind: DocumentKind? = nil) -> Document {
    var reading = DocumentReading(source: source, promisedKind: promisedKind)
    return reading.run()
  }

  /// The version of the format that this tool reads.
  package static let formatVersion = 1

  /// A file of settings has keys of its own, which are words like any other in a standard: 规则, 词表, 增加.
  package static let vocabulary = Vocabulary { VocabularyPlaces(of: DocumentKind.allCases.map(\.shape)).found }
  private static let configurationVocabulary = Vocabulary { VocabularyPlaces(of: [Configuration.shape.description]).found }

  static func vocabulary(of kind: DocumentKind?) -> Vocabulary { kind == .configuration ? configurationVocabulary : vocabulary }
}
