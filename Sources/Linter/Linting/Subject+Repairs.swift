import Schema
import TextModel
import YAML

extension Subject {
  /// The repair of a problem as a fix, where it is what the author meant to write. It is safe unless it depends on neighbouring lines of
  /// which some could not be read.
  public func repair(_ problem: SyntaxProblem, _ title: Bilingual) -> [Fix] {
    guard problem.isRepairIntended else { return [] }
    let isGuess =
      problem.fault == .brokenLine || problem.fault.dependsOnNeighbours && document.hasLostLines || mayMoveSubpoints(problem)
      || document.misplacedLines.contains(problem.range.start)
    return [fix(title, isGuess ? .unsafe : .safe, problem.repair)]
  }

  /// Whether items that are moved in line with others may be meant as sub-points: `- 快` below `- 独立完成一次换水` or below a line that ends
  /// in a colon. Numbers tell them apart.
  private func mayMoveSubpoints(_ problem: SyntaxProblem) -> Bool {
    guard problem.fault == .misalignedLine else { return false }
    let source = document.source
    let number = source.lineIndex.line(at: problem.range.start)
    guard let line = IndentedLine(source, number), line.isTextItem, !line.hasDigitInFirstWord else { return false }
    let above = IndentedLine.above(number, source)
    if let above, above.isTextItem { return above.column + 1 < line.column && (above.endsInColon || above.hasDigitInFirstWord) }
    let below = IndentedLine.below(number, source)
    return problem.repair.count == 1 && (below.map { $0.isTextItem && $0.column > line.column + 1 } ?? false)
  }

  /// The same for a problem of the shape; none where it has no repair. With `needsReview` the fix is not applied unasked.
  public func repair(_ problem: ShapeProblem, _ title: Bilingual, needsReview: Bool = false) -> [Fix] {
    if problem.repair.isEmpty { return [] }
    let isGuess = needsReview || problem.fault.dependsOnNeighbours && document.hasLostLines
    return [fix(title, isGuess ? .unsafe : .safe, problem.repair)]
  }

  /// The same for a word in place of which a known one is written, or that one's name in the other language: safe only for a typing mistake.
  public func repair(_ problem: ShapeProblem, _ written: String, as known: String, writing name: String, _ title: Bilingual) -> [Fix] {
    let isTypo = NearestName.isTypo(written, of: known)
    return repair(problem, title).map { fix in
      let safety = isTypo ? fix.safety : .unsafe
      guard name != known else { return Fix(fix.title, safety, edits: fix.edits) }
      return self.fix(title, safety, replacing: problem.range, with: name)
    }
  }

  /// Whether the lines of a range are read without repairs. Where the syntax has to be corrected first, additions wait until then.
  public func isReadAsWritten(_ range: ByteRange) -> Bool {
    let lines = document.source.lineIndex
    let first = lines.line(at: range.start)
    let last = lines.line(at: max(range.start, range.end))
    return !document.syntaxProblems.contains { problem in
      problem.fault.isAboutStructure && lines.line(at: problem.range.end) >= first && lines.line(at: problem.range.start) <= last
    }
  }

  /// The problems of some sort; those with the indentation of neighbouring lines together: a file indented with TABs throughout is one
  /// finding, not a hundred.
  public func indentationTogether(_ isIncluded: (SyntaxProblem.Fault) -> Bool) -> [[SyntaxProblem]] {
    groups(of: isIncluded) { last, next in last.column == 0 && next.column == 0 && isSilent(between: last.line, next.line) }
  }

  /// The same, but those on one line together.
  public func onOneLine(_ isIncluded: (SyntaxProblem.Fault) -> Bool) -> [[SyntaxProblem]] {
    groups(of: isIncluded) { last, next in next.line == last.line }
  }

  /// Whether no line between two lines is indented otherwise: only comments, blank lines and lines without indentation are there.
  public func isSilent(between first: Int, _ last: Int) -> Bool {
    guard last > first + 1 else { return true }
    return Range(clamping: first + 1, last).allSatisfy { line in
      let range = document.source.contentRange(ofLine: line)
      let bytes = document.source.bytes[range.start..<range.end]
      let content = bytes.drop(while: ASCII.isBlank)
      return content.first.map { $0 == ASCII.numberSign || content.count == bytes.count } ?? true
    }
  }

  private func groups(
    of isIncluded: (SyntaxProblem.Fault) -> Bool, _ belongTogether: (Position, Position) -> Bool
  ) -> [[SyntaxProblem]] {
    var groups: [[SyntaxProblem]] = []
    var last: Position?
    for problem in document.syntaxProblems where isIncluded(problem.fault) {
      let position = document.source.position(of: problem.range.start, in: .utf8)
      if let last, belongTogether(last, position) { groups[groups.count - 1].append(problem) } else { groups.append([problem]) }
      last = position
    }
    return groups
  }
}

extension SyntaxProblem.Fault {
  /// Whether other lines say how it is to be repaired.
  fileprivate var dependsOnNeighbours: Bool {
    switch self {
    case .misalignedLine, .unquotedColon: true
    default: false
    }
  }
}

extension ShapeProblem.Fault {
  /// Whether the lines below belong to what is repaired, or may hold the key that is written.
  fileprivate var dependsOnNeighbours: Bool {
    switch self {
    case .wrongType, .unknownKey: true
    default: false
    }
  }
}
