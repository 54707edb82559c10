/// A tree for any text, and everything that had to be mended to get it.
package struct ParsedText: Sendable {
  package let tree: SyntaxTree
  /// In order of position; ranges and repairs speak of the author's own text.
  package let problems: [SyntaxProblem]
}

/// Reads a text, mending a shadow copy of it until libyaml can read the copy to its end. Bounded: a limited number of attempts, and in
/// large files fewer.
package struct Recovery {
  private let vocabulary: Vocabulary
  private var shadow: ShadowText
  private var problems: [SyntaxProblem] = []
  private var composition = Composition()

  package static func parse(_ shadow: ShadowText, vocabulary: Vocabulary) -> ParsedText {
    var recovery = Recovery(vocabulary: vocabulary, shadow: shadow)
    recovery.run()
    return recovery.result()
  }

  private init(vocabulary: Vocabulary, shadow: ShadowText) {
    self.vocabulary = vocabulary
    self.shadow = shadow
  }

  private mutating func run() {
    if Suspicion.holds(shadow.bytes) {
      adopt(TrapScanner.scan(shadow.bytes, vocabulary: vocabulary, mode: .certain))
    }
    composition = Composer.compose(shadow.bytes)
    guard composition.failure != nil else { return }
    if adopt(TrapScanner.scan(shadow.bytes, vocabulary: vocabulary, mode: .afterFailure)) {
      composition = Composer.compose(shadow.bytes)
    }
    var attempts = max(3, min(Limits.recoveryAttempts, Limits.recoveryWork / max(1, shadow.bytes.count)))
    while let failure = composition.failure, attempts > 0 {
      attempts -= 1
      guard adopt([explain(failure, isLastAttempt: attempts == 0)]) else { return blankRest(after: failure) }
      composition = Composer.compose(shadow.bytes)
    }
  }

  /// Takes problems whose places are in the shadow, and applies their repairs. Returns whether the shadow changed.
  @discardableResult
  private mutating func adopt(_ found: [SyntaxProblem]) -> Bool {
    let translated = found.map { problem in
      SyntaxProblem(
        problem.fault, at: shadow.originalRange(of: problem.range),
        repair: problem.repair.map { TextEdit(shadow.originalRange(of: $0.range), $0.replacement) }, isRepairMeant: problem.isRepairMeant)
    }
    let changed = shadow.apply(translated.flatMap(\.repair))
    for problem in translated where !problems.contains(where: { $0.fault == problem.fault && $0.range == problem.range }) {
      problems.append(problem)
    }
    return changed
  }

  private func explain(_ failure: ParseFailure, isLastAttempt: Bool) -> SyntaxProblem {
    let explanation = FailureExplanation(failure: failure, text: shadow.bytes, vocabulary: vocabulary)
    // A line that was mended before and still fails is beyond us: it is blanked.
    let known = problems.filter { $0.range.overlaps(shadow.originalRange(of: explanation.line)) }
    return known.contains { $0.isRepairMeant == false } || isLastAttempt
      ? explanation.blanked(to: isLastAttempt ? shadow.bytes.count : nil)
      : (known.isEmpty ? explanation.problem() : explanation.blanked(to: nil))
  }

  private mutating func blankRest(after failure: ParseFailure) {
    let explanation = FailureExplanation(failure: failure, text: shadow.bytes, vocabulary: vocabulary)
    if adopt([explanation.blanked(to: shadow.bytes.count)]) { composition = Composer.compose(shadow.bytes) }
  }

  private mutating func result() -> ParsedText {
    for feature in composition.features {
      problems.append(SyntaxProblem(.unsupported(feature.kind), at: shadow.originalRange(of: feature.range)))
    }
    if let offset = composition.tooDeepAt {
      problems.append(SyntaxProblem(.tooDeep, at: shadow.originalRange(of: ByteRange(offset, offset + 1))))
    }
    let tree = SyntaxTree(shadow: shadow, arena: composition.arena, records: composition.records)
    return ParsedText(tree: tree, problems: problems.sorted { $0.range < $1.range })
  }
}

/// Whether a text holds a sign that may be a trap although the text parses. Most do not, and are spared the scan.
private enum Suspicion {
  static func holds(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var offset = 0
      while offset + 2 < text.count {
        // U+3000, the full-width colon and the no-break space, by their lead bytes.
        switch text[offset] {
        case 0xE3 where text[offset + 1] == 0x80 && text[offset + 2] == 0x80: return true
        case 0xEF where text[offset + 1] == 0xBC && text[offset + 2] == 0x9A: return true
        case 0xC2 where text[offset + 1] == 0xA0: return true
        default: offset += 1
        }
      }
      return false
    }
  }
}
