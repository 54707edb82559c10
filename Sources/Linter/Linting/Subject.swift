import Schema
import Standards
import Synchronization
import TextModel

/// The input of a rule: one file in its workspace, with everything that several rules need, computed once. It is a class, since each rule is
/// given it and copies would retain all its parts.
public final class Subject: Sendable {
  public let file: WorkspaceFile
  /// The index of the file itself, when it is a standard.
  public let standard: StandardIndex?
  /// The common fields of job descriptions and training plans; nil for other files.
  public let alignedFile: AlignedFile?
  /// The comments of the file that allow findings.
  public let suppressions: Suppressions
  /// All known rules, whether they run or not.
  public let rules: RuleSet
  public let words: WordLists
  private let knownWorkspace: Workspace
  private let knownAlignment: AlignmentResult
  private let looksAround = Atomic<Bool>(false)
  private let lazyAuthoredTexts = LazyValue<[AuthoredText]>()
  private let lazyLanguage = LazyValue<Bool>()
  private let lazyNumbering = LazyValue<Numbering>()
  private let lazyHasLostLines = LazyValue<Bool>()
  private let lazyDoubledLines = LazyValue<DoubledLines>()
  private let lazyNumberingFaults = LazyValue<[NumberingFault]>()

  /// `reported` returns what the user sees of the findings of a standard.
  public init(
    file: WorkspaceFile, workspace: Workspace, rules: RuleSet, words: WordLists = .default,
    reported: (StandardIndex) -> [ReportedMistake] = { _ in [] }
  ) {
    let file = file.withWholeReferences(in: workspace)
    self.file = file
    knownWorkspace = workspace
    self.rules = rules
    self.words = words
    standard = workspace.standard(at: file.path)
    alignedFile = AlignedFile(file.document.content)
    knownAlignment = Alignment.make(file, alignedFile, in: workspace, reported: reported)
    suppressions = Suppressions(file.document, rules.names)
  }

  public var workspace: Workspace {
    looksAround.store(true, ordering: .relaxed)
    return knownWorkspace
  }

  /// The alignment of a job description or training plan with its standard.
  public var alignment: AlignmentResult {
    looksAround.store(true, ordering: .relaxed)
    return knownAlignment
  }

  /// Whether anything was asked for since `watch` that does not follow from the file and the settings alone.
  var hasLookedAround: Bool { looksAround.load(ordering: .relaxed) }
  func watch() { looksAround.store(false, ordering: .relaxed) }

  public var document: Document { file.document }
  public var path: String { file.path }

  /// Every text that the author wrote, in about the order of the file.
  public var authoredTexts: [AuthoredText] {
    lazyAuthoredTexts.value {
      var pieces: [AuthoredText] = []
      AuthoredTexts(document, standard).forEach { pieces.append($0) }
      return pieces
    }
  }

  /// Whether the file's texts are in Chinese, according to the language of its standard or to the texts.
  var isInChinese: Bool {
    looksAround.store(true, ordering: .relaxed)
    return lazyLanguage.value {
      let index = standard ?? knownAlignment.alignment?.index
      if let language = index?.standard.language?.value { return TextLanguage.isChinese(tag: language) }
      return index.map { index in !TextLanguage.areForeign(index.items.lazy.map(\.title)) } ?? true
    }
  }

  /// Whether lines of any content were lost. Each repair asks for it, and finding it looks at all problems of the file.
  var hasLostLines: Bool { lazyHasLostLines.value { document.hasLostLines } }

  /// The numbered lists of the file.
  public var numbering: Numbering { lazyNumbering.value { Numbering(document, standard) } }

  /// The lines that repeat the line below.
  var doubledLines: DoubledLines { standard?.doubledLines ?? lazyDoubledLines.value { DoubledLines(document) } }

  /// The faults in the numbers of the file's lists.
  public var numberingFaults: [NumberingFault] {
    lazyNumberingFaults.value {
      NumberingFault.find(in: numbering, malformed: NumberingFault.malformedRanges(in: document)) { [words] in
        Modal.length(in: $0, words) != nil
      }
    }
  }

  /// Where the levels of a standard do not agree with its catalogue.
  public var catalogueFaults: [CatalogueFault] { standard?.catalogueFaults ?? [] }

  /// A range as a location in this file.
  public func location(_ range: ByteRange) -> Location { file.location(range) }

  /// A fix of one edit in this file.
  public func fix(_ title: Bilingual, _ safety: FixSafety, replacing range: ByteRange, with replacement: String) -> Fix {
    // A comment directly after quotation marks would become a part of a text without them.
    let bytes = document.source.bytes
    let isBeforeComment = range.end < bytes.count && bytes[range.end] == ASCII.numberSign && !range.isEmpty
    let text = isBeforeComment && replacement.utf8.last != ASCII.space ? replacement + " " : replacement
    return Fix(title, safety, edits: [file.edit(range, text)])
  }

  /// A fix made of edits of this file's text.
  public func fix(_ title: Bilingual, _ safety: FixSafety, _ edits: [TextEdit]) -> Fix {
    Fix(title, safety, edits: edits.map { FileEdit(path: path, $0) })
  }
}
