import TextModel
import YAML

/// Finds the consequences of a misplaced line, which has a finding of its own: fields that its record lacks, and fields that are unknown at
/// their present place.
struct Consequences {
  private let source: SourceText
  /// The lines of such problems, and the lines of the records around them, 0-based.
  private var lines: Set<Int> = []
  private var heads: Set<Int> = []
  /// The ranges in which a repair closed brackets, by their ends: the last word in them may be incomplete.
  private var closed: [ByteRange] = []
  /// How many lines may still be read for all problems, so that the cost stays linear.
  private var left = 50_000

  init(of problems: [SyntaxProblem], in source: SourceText) {
    self.source = source
    for problem in problems where problem.fault.movesLines { add(problem) }
    closed = problems.filter { problem in
      problem.fault == .unclosedBracket && problem.repair.allSatisfy { $0.range.isEmpty && $0.range.start >= problem.range.end }
    }.map(\.range).sorted { $0.end < $1.end }
  }

  /// The problems that are not consequences, and whether there were any consequences: then the structure is in doubt.
  func independent(_ problems: [ShapeProblem]) -> (left: [ShapeProblem], isDoubtful: Bool) {
    guard !lines.isEmpty || !closed.isEmpty else { return (problems, false) }
    let left = problems.filter { !isConsequence($0) && !isBrokenOff($0) }
    return (left, left.count < problems.count)
  }

  /// The start offsets of problems whose repair moves a line to where it is not valid, so that it belongs elsewhere.
  func misplaced(_ problems: [SyntaxProblem], _ shape: [ShapeProblem]) -> Set<Int> {
    guard !lines.isEmpty else { return [] }
    var unfit: Set<Int> = []
    for problem in shape where problem.repair.isEmpty && isConsequence(problem) {
      switch problem.fault {
      case .unknownKey, .duplicateKey, .wrongType: unfit.insert(source.lineIndex.line(at: problem.range.start))
      default: continue
      }
    }
    guard !unfit.isEmpty else { return [] }
    let moved = problems.filter { $0.fault.movesLines && $0.fault != .strayLine }
    return Set(moved.filter { $0.repair.contains { unfit.contains(source.lineIndex.line(at: $0.range.end)) } }.map(\.range.start))
  }

  private func isBrokenOff(_ problem: ShapeProblem) -> Bool {
    switch problem.fault {
    case .emptyValue, .unknownKey, .missingKey:
      // The ranges that end in the problem or at most two bytes after it.
      let first = closed.sortedPrefixCount { $0.end < problem.range.start }
      return closed.dropFirst(clamping: first).prefix { $0.end <= problem.range.end + 2 }.contains { $0.start <= problem.range.start }
    default: return false
    }
  }

  private func isConsequence(_ problem: ShapeProblem) -> Bool {
    switch problem.fault {
    case .missingKey, .emptyValue:
      let line = source.lineIndex.line(at: problem.range.start)
      return lines.contains(line) || heads.contains(line)
    case .unknownKey, .duplicateKey, .wrongType: return lines.contains(source.lineIndex.line(at: problem.range.start))
    default: return false
    }
  }

  private mutating func add(_ problem: SyntaxProblem) {
    let start = source.lineIndex.line(at: problem.range.start)
    let ends = problem.repair.map(\.range.end) + [problem.range.end]
    let end = source.lineIndex.line(at: ends.max() ?? problem.range.end)
    for line in Range(clamping: start, min(end, start + left) + 1) { lines.insert(line) }
    left -= end - start
    addHeads(above: start)
  }

  /// Adds the lines above with decreasing indentation: the heads of the records and lists around a line.
  private mutating func addHeads(above line: Int) {
    guard var column = column(ofLine: line) else { return }
    var above = line
    while column > 0, above > 0, left > 0 {
      above -= 1
      left -= 1
      guard let other = self.column(ofLine: above), other < column else { continue }
      heads.insert(above)
      column = other
    }
  }

  /// The indentation of a line; nil for a blank line or comment.
  private func column(ofLine line: Int) -> Int? {
    let range = source.contentRange(ofLine: line)
    guard range.end <= source.count else { return nil }
    let content = source.bytes[range.start..<range.end].drop { ASCII.isBlank($0) }
    return content.isEmpty || content.first == ASCII.numberSign ? nil : content.startIndex - range.start
  }
}

extension SyntaxProblem.Fault {
  /// Whether the problem is a line at another position in the structure than intended.
  fileprivate var movesLines: Bool {
    switch self {
    case .misalignedLine, .missingItemMark, .strayItemMark, .strayLine: true
    default: false
    }
  }
}
