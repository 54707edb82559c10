import Schema
import TextModel
import YAML

extension Subject {
  /// The repair of a problem as a fix, where it is what the author meant to write. It is safe unless it depends on neighbouring lines of
  /// which some could not be read.
  public func repair(_ problem: SyntaxProblem, _ title: Bilingual) -> [Fix] {
    guard problem.isRepairIntended else { return [] }
    let isGuess =
      problem.fault == .brokenLine || problem.fault.dependsOnNeighbours && hasLostLines || mayMoveSubpoints(problem)
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

  /// The repair of a shape problem as a fix; none if it has no repair. With `needsReview`, the fix is unsafe.
  public func repair(_ problem: ShapeProblem, _ title: Bilingual, needsReview: Bool = false) -> [Fix] {
    if problem.repair.isEmpty { return [] }
    let isGuess = needsReview || problem.fault.dependsOnNeighbours && hasLostLines
    return [fix(title, isGuess ? .unsafe : .safe, problem.repair)]
  }

  /// The fix that replaces a word by a known one, or by the known one in the other language. It is safe only for a typing mistake.
  public func repair(_ problem: ShapeProblem, _ written: String, as known: String, writing name: String, _ title: Bilingual) -> [Fix] {
    let isTypo = NearestName.isTypo(written, of: known)
    return repair(problem, title).map { fix in
      let safety = isTypo ? fix.safety : .unsafe
      guard name != known else { return Fix(fix.title, safety, edits: fix.edits) }
      return self.fix(title, safety, replacing: problem.range, with: name)
    }
  }

  /// Whether the lines of a range are read without repairs. Fixes that add something wait until the syntax is fixed.
  public func isReadAsWritten(_ range: ByteRange) -> Bool { document.isReadAsWritten(range) }

  /// The problems that match, grouped: the indentation of neighbouring lines is one group, so that a file indented with tabs throughout has
  /// one finding, not a hundred.
  public func indentationTogether(_ isIncluded: (SyntaxProblem.Fault) -> Bool) -> [[SyntaxProblem]] {
    groups(of: isIncluded) { last, next in last.column == 0 && next.column == 0 && isUnindented(between: last.line, next.line) }
  }

  /// The problems that match, those on one line grouped.
  public func onOneLine(_ isIncluded: (SyntaxProblem.Fault) -> Bool) -> [[SyntaxProblem]] {
    groups(of: isIncluded) { last, next in next.line == last.line }
  }

  /// Whether no line between two lines is indented otherwise: only comments, blank lines and lines without indentation are there.
  public func isUnindented(between first: Int, _ last: Int) -> Bool {
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

extension Document {
  /// Whether the lines of a range are read without repairs. Edits of a list without its bracket would go to the wrong place.
  public func isReadAsWritten(_ range: ByteRange) -> Bool {
    let lines = source.lineIndex
    let first = lines.line(at: range.start)
    let last = lines.line(at: max(range.start, range.end))
    return !syntaxProblems.contains { problem in
      problem.fault.isAboutStructure && lines.line(at: problem.range.end) >= first && lines.line(at: problem.range.start) <= last
    }
  }
}

extension SyntaxProblem.Fault {
  /// Whether the right repair depends on other lines.
  fileprivate var dependsOnNeighbours: Bool {
    switch self {
    case .misalignedLine, .unquotedColon: true
    default: false
    }
  }
}

extension ShapeProblem.Fault {
  /// Whether the right repair depends on the lines below: they belong to what is repaired, or may have the key that is written.
  fileprivate var dependsOnNeighbours: Bool {
    switch self {
    case .wrongType, .unknownKey: true
    default: false
    }
  }
}
