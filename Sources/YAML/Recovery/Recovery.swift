import TextModel

/// The tree of any text, with everything that was repaired to get it.
public struct ParsedText: Sendable {
  public let tree: SyntaxTree
  /// In order of position. Ranges and repairs refer to the author's text.
  public let problems: [SyntaxProblem]

  public init(tree: SyntaxTree, problems: [SyntaxProblem]) {
    self.tree = tree
    self.problems = problems
  }
}

/// Reads a text by repairing a copy of it until libyaml can read the copy to its end. The number of attempts is limited, and lower for
/// large files.
public struct Recovery {
  private let vocabulary: Vocabulary
  private var shadow: ShadowText
  private var problems: [SyntaxProblem] = []
  private var known: Set<SyntaxProblem.Identity> = []
  private var composition = Composition()

  /// `previous` is the tree of an earlier version of the text. It does not change the result, but saves time if little has changed.
  public static func parse(_ shadow: ShadowText, vocabulary: Vocabulary, previous: SyntaxTree? = nil) -> ParsedText {
    var recovery = Recovery(vocabulary: vocabulary, shadow: shadow)
    recovery.run(previous)
    return recovery.result()
  }

  /// The offset in a copy at which libyaml stops, whatever follows it; nil for a copy that it can read.
  public static func reachOfFailure(in shadow: ShadowText) -> Int? {
    SimpleComposer.compose(shadow.bytes) == nil ? Composer.reachOfFailure(in: shadow.bytes) : nil
  }

  private init(vocabulary: Vocabulary, shadow: ShadowText) {
    self.vocabulary = vocabulary
    self.shadow = shadow
  }

  private mutating func run(_ previous: SyntaxTree?) {
    // Nearly every text needs no repair, and nearly every change is in one item of a text without unusual characters.
    if shadow.isOriginal, let previous, previous.hasOnlyUsualCharacters,
      let spliced = SplicedComposition.compose(shadow.bytes, from: previous), !spliced.hasUnusualCharacters, !spliced.hasFoldedText
    {
      composition = spliced
      return
    }
    if let simple = SimpleComposer.compose(shadow.bytes), !simple.hasUnusualCharacters {
      composition = simple
      return
    }
    let characters = MisleadingCharacters(in: shadow.bytes)
    applyRepairs(characters.problems)
    if characters.hasWideNumberSign { applyRepairs(WideComments.find(in: shadow.bytes)) }
    if characters.hasFullwidthSigns { applyRepairs(mistakes(.certain)) }
    let spliced = shadow.isOriginal ? previous.flatMap { SplicedComposition.compose(shadow.bytes, from: $0) } : nil
    composition = spliced ?? Composer.compose(shadow.bytes)
    if composition.failure == nil {
      // A plain text over several lines may include a list item that was too deep.
      if composition.hasFoldedText, applyRepairs(mistakes(.certain)) { composition = Composer.compose(shadow.bytes) }
      if composition.failure == nil { return }
    }
    if applyRepairs(LinePrefix.find(in: shadow.bytes)) {
      let simple = SimpleComposer.compose(shadow.bytes)
      composition = simple ?? Composer.compose(shadow.bytes)
      if composition.failure == nil { return }
    }
    if applyRepairs(CodeFence.find(in: shadow.bytes, vocabulary: vocabulary)) {
      composition = SimpleComposer.compose(shadow.bytes) ?? Composer.compose(shadow.bytes)
      if composition.failure == nil { return }
    }
    if applyRepairs(LostIndentation.find(in: shadow.bytes, vocabulary: vocabulary)) {
      composition = SimpleComposer.compose(shadow.bytes) ?? Composer.compose(shadow.bytes)
      if composition.failure == nil { return }
    }
    if applyRepairs(MergeConflicts.find(in: shadow.bytes)) { composition = Composer.compose(shadow.bytes) }
    if composition.failure != nil, applyRepairs(mistakes(.afterFailure)) { composition = Composer.compose(shadow.bytes) }
    blankWhatFails()
  }

  private func mistakes(_ mode: MistakeScanner.Mode) -> [SyntaxProblem] {
    MistakeScanner.scan(shadow.bytes, vocabulary: vocabulary, mode: mode)
  }

  private mutating func blankWhatFails() {
    var attempts = max(3, min(Limits.recoveryAttempts, Limits.recoveryWork / max(1, shadow.bytes.count)))
    while let failure = composition.failure, attempts > 0 {
      attempts -= 1
      if attempts == 0 { noteUnreadRest(failure) }
      guard applyRepairs([explain(failure, isLastAttempt: attempts == 0)]) else { return blankRest(after: failure) }
      composition = Composer.compose(shadow.bytes)
    }
  }

  /// Adds problems whose ranges are in the copy, and applies their repairs. Returns whether the copy changed.
  @discardableResult
  private mutating func applyRepairs(_ found: [SyntaxProblem]) -> Bool {
    let translated = found.map { problem in
      SyntaxProblem(
        problem.fault, at: shadow.originalRange(of: problem.range),
        repair: problem.repair.map { TextEdit(shadow.originalRange(of: $0.range), $0.replacement) },
        isRepairIntended: problem.isRepairIntended)
    }
    let changed = shadow.apply(translated.flatMap(\.repair))
    // A problem of indentation is dropped for a line that is removed.
    for problem in translated where !problem.isRepairIntended {
      problems.removeAll { $0.fault == .misalignedLine && problem.range.contains($0.range) }
    }
    problems += translated.filter { known.insert($0.identity).inserted }
    return changed
  }

  private func explain(_ failure: ParseFailure, isLastAttempt: Bool) -> SyntaxProblem {
    let explanation = FailureExplanation(failure: failure, text: shadow.bytes)
    if isLastAttempt { return explanation.blanked(to: shadow.bytes.count) }
    // A line that was repaired before and still fails is removed.
    let line = shadow.originalRange(of: explanation.line)
    return problems.contains { $0.range.overlaps(line) && $0.fault.isAboutStructure } ? explanation.blanked(to: nil) : explanation.problem()
  }

  /// Reports that the attempts are used up, if there is unread text below.
  private mutating func noteUnreadRest(_ failure: ParseFailure) {
    let explanation = FailureExplanation(failure: failure, text: shadow.bytes)
    guard shadow.bytes[explanation.line.end...].contains(where: { !ASCII.isBlank($0) && !ASCII.isLineBreak($0) }) else { return }
    problems.append(SyntaxProblem(.restNotRead, at: shadow.originalRange(of: explanation.line)))
  }

  private mutating func blankRest(after failure: ParseFailure) {
    noteUnreadRest(failure)
    let explanation = FailureExplanation(failure: failure, text: shadow.bytes)
    if applyRepairs([explanation.blanked(to: shadow.bytes.count)]) { composition = Composer.compose(shadow.bytes) }
  }

  private mutating func result() -> ParsedText {
    for feature in composition.features {
      problems.append(SyntaxProblem(.unsupported(feature.kind), at: shadow.originalRange(of: feature.range)))
    }
    if let offset = composition.tooDeepAt {
      problems.append(SyntaxProblem(.tooDeep, at: shadow.originalRange(of: ByteRange(offset, offset + 1))))
    }
    let tree = SyntaxTree(shadow: shadow, composition)
    return ParsedText(tree: tree, problems: withoutComments(tree).sorted { $0.range < $1.range })
  }

  /// Comments may contain any character.
  private func withoutComments(_ tree: SyntaxTree) -> [SyntaxProblem] {
    guard problems.contains(where: { !$0.fault.isAboutStructure }) else { return problems }
    var comments = Comments.find(in: tree)[...]
    var result: [SyntaxProblem] = []
    for problem in problems.sorted(by: { $0.range < $1.range }) {
      while let comment = comments.first, comment.range.end <= problem.range.start { comments.removeFirst() }
      let isInComment = comments.first.map { $0.range.contains(problem.range) } ?? false
      if problem.fault.isAboutStructure || !isInComment { result.append(problem) }
    }
    return result
  }
}

extension SyntaxProblem.Fault {
  /// Whether the fault concerns the structure, and not single characters.
  public var isAboutStructure: Bool {
    switch self {
    case .invisibleCharacter, .compatibilityCharacter: false
    default: true
    }
  }
}
