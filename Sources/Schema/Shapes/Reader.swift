import TextModel
import YAML

/// Reads a tree by the shapes. It never fails: unreadable parts become problems, and everything else is read.
public struct Reader {
  public private(set) var problems: [ShapeProblem] = []
  /// Valid YAML with another meaning than the author's; it is repaired in the shadow copy and read again.
  public private(set) var mistakes: [SyntaxProblem] = []
  /// Every reference into a standard, in order.
  public private(set) var references: [Located<Reference>] = []
  /// What unreadable places may have contained.
  public internal(set) var unread: UnreadParts = []
  private var englishKeys = 0
  private var chineseKeys = 0
  private var firstEnglishKey: ByteRange?
  private var firstChineseKey: ByteRange?
  let vocabulary: Vocabulary
  /// The places where unreadable text was taken out, in order.
  private let lost: [ByteRange]
  /// Whether the text is known to have no mistakes: none are looked for.
  let isKnownGood: Bool

  public init(vocabulary: Vocabulary, lost: [ByteRange] = [], isKnownGood: Bool = false) {
    self.vocabulary = vocabulary
    self.lost = lost
    self.isKnownGood = isKnownGood
  }

  /// Whether text was taken out of a node, or between it and the next one: missing parts may have been there.
  func losesLines(_ node: Node) -> Bool {
    guard !lost.isEmpty else { return false }
    let start = node.range.start
    var low = 0
    var high = lost.count
    while low < high {
      let middle = (low + high) / 2
      if lost[middle].end < start { low = middle + 1 } else { high = middle }
    }
    return low < lost.count && lost[low].start < node.reach
  }

  /// Whether an item has no content, and no text was taken out that can have been its own: then it covers nothing.
  func isReportedAsEmpty(_ node: Node) -> Bool {
    guard node.kind == .scalar, !losesLines(node), let problem = problems.last, case .emptyValue = problem.fault else { return false }
    return node.text.withBytes { $0.allSatisfy { ASCII.isBlank($0) || ASCII.isLineBreak($0) } }
  }

  /// The key of the list that is being read, and the record that has this key.
  var listKey: Node?
  var enclosingRecord: Node?

  /// True while an entry is read that is already reported as several in one.
  var isDivided = false

  /// The prefix of module numbers, and the number of the module that is being read.
  var modulePrefix: [UInt8]?
  var currentModule: NumberCode?

  /// True when the kind of the file has a finding already.
  private var isKindReported = false

  /// No further problems of the field that names the kind are reported.
  mutating func expectNoKind() { isKindReported = true }

  public mutating func report(_ fault: ShapeProblem.Fault, at range: ByteRange, repair: [TextEdit] = []) {
    if isKindReported, fault.isAboutKind { return }
    problems.append(ShapeProblem(fault, at: range, repair: repair))
  }

  mutating func reportMistake(_ fault: SyntaxProblem.Fault, at range: ByteRange, repair: [TextEdit], isMeant: Bool = true) {
    mistakes.append(SyntaxProblem(fault, at: range, repair: repair, isRepairMeant: isMeant))
  }

  mutating func collect(_ reference: Located<Reference>) { references.append(reference) }

  /// Whether a key is `<<`, which takes over the entries of another mapping: an unsupported feature.
  func isMergeKey(_ text: Text, _ key: Node) -> Bool { text.count == 2 && text.hasPrefix("<<") && key.style == .plain }

  func isKnownKey(_ text: Text) -> Bool { vocabulary.contains(text) }

  mutating func countKey(_ key: Text, at range: @autoclosure () -> ByteRange) {
    let isEnglish = key.withBytes { $0.allSatisfy { $0 < 0x80 } }
    if isEnglish {
      englishKeys += 1
      if firstEnglishKey == nil { firstEnglishKey = range() }
    } else {
      chineseKeys += 1
      if firstChineseKey == nil { firstChineseKey = range() }
    }
  }

  /// The number of known fields.
  var fieldCount: Int { englishKeys + chineseKeys }

  /// The language that the file's keys are written in, by majority.
  public var keyLanguage: Language { chineseKeys > englishKeys ? .chinese : .english }

  public mutating func finish() {
    guard let english = firstEnglishKey, let chinese = firstChineseKey else { return }
    let isChinese = keyLanguage == .chinese
    report(.mixedKeyLanguage(other: isChinese ? .english : .chinese), at: isChinese ? english : chinese)
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
