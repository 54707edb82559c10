import TextModel
import YAML

/// Reads a tree by the shapes. It never fails: unreadable parts become problems, and all other parts are read.
public struct Reader {
  public private(set) var problems: [ShapeProblem] = []
  /// Places that are valid YAML with another meaning than intended. They are repaired in the copy, which is read again.
  public private(set) var mistakes: [SyntaxProblem] = []
  /// Every reference to a standard, in order.
  public private(set) var references: [Located<Reference>] = []
  /// Every reference that was read as several or as a range, as the single one that it may be.
  var undividedReferences: [Reference] = []
  /// What the unreadable parts may have contained.
  public internal(set) var unread: UnreadParts = []
  private var keys = KeyCount()
  let vocabulary: Vocabulary
  /// The ranges of unreadable text that was removed, in order.
  private let lost: [ByteRange]
  /// Whether the text is known to have no mistakes, so that none are searched for.
  let isKnownGood: Bool
  /// The references that are single ones, however many numbers are in them.
  let wholeReferences: Set<Text>

  public init(vocabulary: Vocabulary, lost: [ByteRange] = [], isKnownGood: Bool = false, wholeReferences: Set<Text> = []) {
    self.vocabulary = vocabulary
    self.wholeReferences = wholeReferences
    self.lost = lost
    self.isKnownGood = isKnownGood
  }

  /// Whether text was removed inside a node, or between it and the next one: it may have contained what is missing.
  func losesLines(_ node: Node) -> Bool {
    guard !lost.isEmpty else { return false }
    let start = node.range.start
    let next = lost.sortedPrefixCount { $0.end < start }
    return next < lost.count && lost[next].start < node.reach
  }

  /// Whether an item is empty and that is reported. False if text was removed that may have been its content.
  func isReportedAsEmpty(_ node: Node) -> Bool {
    guard node.kind == .scalar, !losesLines(node), let problem = problems.last, case .emptyValue = problem.fault else { return false }
    return isBlank(node.text)
  }

  /// Whether a value in place of a list has no content: nothing at all, `""`, `~`.
  func isWithoutContent(_ node: Node) -> Bool {
    guard node.kind == .scalar, node.style == .plain || node.style.isQuoted else { return false }
    return isBlank(node.text) || node.style == .plain && OtherReading.kind(of: node.text) == .null
  }

  /// The key of the list that is being read, and the record that has this key.
  var listKey: Node?
  var enclosingRecord: Node?

  /// True while an entry is read that was reported as several in one.
  var isDivided = false

  /// The prefix of module numbers, and the number of the module that is being read.
  var modulePrefix: [UInt8]?
  var currentModule: NumberCode?

  /// The lists of records at the top of the file, for reading its next version; nil if they are not needed.
  var recordLists: [RecordList]?
  /// The lists of an earlier version.
  var earlier: EarlierReading?
  /// Whether a name was compared with all others of its list, those below included.
  var hasComparedNames = false

  /// True once the kind of the file has a problem.
  private var isKindReported = false

  /// Suppresses further problems of the field that names the kind.
  mutating func expectNoKind() { isKindReported = true }

  /// Adds a problem. A second problem of the field that names the kind is not added.
  public mutating func report(_ fault: ShapeProblem.Fault, at range: ByteRange, repair: [TextEdit] = []) {
    if isKindReported, fault.isAboutKind { return }
    problems.append(ShapeProblem(fault, at: range, repair: repair))
  }

  mutating func reportMistake(_ fault: SyntaxProblem.Fault, at range: ByteRange, repair: [TextEdit], isIntended: Bool = true) {
    mistakes.append(SyntaxProblem(fault, at: range, repair: repair, isRepairIntended: isIntended))
  }

  mutating func collect(_ reference: Located<Reference>) { references.append(reference) }

  /// Whether a key is `<<`, which includes the entries of another mapping. This is not supported.
  func isMergeKey(_ text: Text, _ key: Node) -> Bool { text.count == 2 && text.hasPrefix("<<") && key.style == .plain }

  func isKnownKey(_ text: Text) -> Bool { vocabulary.contains(text) }

  mutating func countKey(_ key: Text, at range: @autoclosure () -> ByteRange) {
    let isEnglish = key.withBytes { $0.allSatisfy { $0 < 0x80 } }
    if isEnglish {
      keys.english += 1
      if keys.firstEnglish == nil { keys.firstEnglish = range() }
    } else {
      keys.chinese += 1
      if keys.firstChinese == nil { keys.firstChinese = range() }
    }
  }

  /// The number of fields with a known key.
  var fieldCount: Int { keys.english + keys.chinese }

  /// The language of most keys of the file.
  public var keyLanguage: Language { keys.chinese > keys.english ? .chinese : .english }

  /// Reports keys in both languages, at the first key in the language that fewer keys have. Call this after the whole file was read.
  public mutating func finish() {
    guard let english = keys.firstEnglish, let chinese = keys.firstChinese else { return }
    let isChinese = keyLanguage == .chinese
    report(.mixedKeyLanguage(other: isChinese ? .english : .chinese), at: isChinese ? english : chinese)
  }
}

/// How many known keys are in each language, and the first ones.
struct KeyCount: Sendable {
  var english = 0
  var chinese = 0
  var firstEnglish: ByteRange?
  var firstChinese: ByteRange?
}

extension Reader {
  /// What was read so far, before an item of a list of which so many elements are read.
  func state(before item: Node, elements: Int) -> ReaderState {
    ReaderState(
      item: item.index, start: item.range.start, elements: elements, problems: problems.count, references: references.count,
      undividedReferences: undividedReferences.count, unread: unread, keys: keys, modulePrefix: modulePrefix)
  }

  /// Adds what an earlier reading found between two states. False, with nothing added, if this reading has found something else before.
  mutating func resume(_ earlier: EarlierReading, from first: ReaderState, to state: ReaderState) -> Bool {
    guard problems.count == first.problems, references.count == first.references, undividedReferences.count == first.undividedReferences,
      mistakes.isEmpty
    else { return false }
    problems += earlier.problems[clamping: Range(clamping: first.problems, state.problems)]
    references += earlier.references[clamping: Range(clamping: first.references, state.references)]
    undividedReferences += earlier.undividedReferences[clamping: Range(clamping: first.undividedReferences, state.undividedReferences)]
    unread.formUnion(state.unread)
    keys = state.keys
    modulePrefix = state.modulePrefix
    return true
  }
}

extension ShapeProblem.Fault {
  /// Whether the field for the kind is missing or has an unknown value.
  fileprivate var isAboutKind: Bool {
    switch self {
    case .missingKey(let field, _): field.key.english == "kind"
    case .unknownValue(_, _, let choices): choices.options.contains { $0.name == DocumentKind.trainingPlan.name }
    default: false
    }
  }
}
