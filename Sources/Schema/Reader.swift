import YAML

/// Reads a tree by the shapes. It never fails: what cannot be read becomes a problem, and everything around it is read all the same.
package struct Reader {
  package private(set) var problems: [ShapeProblem] = []
  /// Valid YAML that means something else than its author thinks; mended in the shadow copy and read again.
  package private(set) var traps: [SyntaxProblem] = []
  /// Every reference into a standard, in order.
  package private(set) var references: [Located<Reference>] = []
  private var englishKeys = 0
  private var chineseKeys = 0
  private var firstEnglishKey: ByteRange?
  private var firstChineseKey: ByteRange?
  private let vocabulary: Vocabulary

  package init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  package mutating func report(_ fault: ShapeProblem.Fault, at range: ByteRange, repair: [TextEdit] = []) {
    problems.append(ShapeProblem(fault, at: range, repair: repair))
  }

  mutating func reportTrap(_ fault: SyntaxProblem.Fault, at range: ByteRange, repair: [TextEdit]) {
    traps.append(SyntaxProblem(fault, at: range, repair: repair))
  }

  mutating func collect(_ reference: Located<Reference>) { references.append(reference) }

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

  /// The language that the file's keys are written in, by majority.
  package var keyLanguage: Language { chineseKeys > englishKeys ? .chinese : .english }

  package mutating func finish() {
    guard let english = firstEnglishKey, let chinese = firstChineseKey else { return }
    let isChinese = keyLanguage == .chinese
    report(.mixedKeyLanguage(other: isChinese ? .english : .chinese), at: isChinese ? english : chinese)
  }
}
