import Schema
import TextModel
import YAML

extension Document {
  /// Whether lines of any content were lost: then it is not known what the file lacks.
  public var hasLostLines: Bool {
    unread.contains(.table) && kind == .standard || isCutOff || syntaxProblems.contains { losesContent($0) }
  }

  /// Whether a field, an entry or a reference may be in what a problem removes.
  public func losesContent(_ problem: SyntaxProblem) -> Bool {
    if problem.isRepairIntended { return false }
    // Words after a bracket are a remark; numbers may be those of references or hours.
    if problem.fault == .foreignText {
      return source.bytes[clamping: problem.range.start..<problem.range.end].contains(where: ASCII.isDigit)
    }
    return problem.fault.losesLines && !isOnlyWords(problem)
  }

  /// Whether a problem removes a line that is only words, below a field with its value: `第二阶段`, or the end of the title above. Below
  /// an item, it may be the next item.
  func isOnlyWords(_ problem: SyntaxProblem) -> Bool {
    // In a file with very many problems, the rest is not known anyway.
    guard problem.fault == .lineWithoutColon, syntaxProblems.count <= 50, let removed = problem.repair.first?.range else { return false }
    let number = source.lineIndex.line(at: problem.range.start)
    guard removed.end <= source.contentRange(ofLine: number).end, let line = IndentedLine(source, number), line.hasOnlyWords,
      let above = IndentedLine.above(number, source)
    else { return false }
    return above.isClosedEntry
  }

  /// Whether the file breaks off: its last line has no line end, and text is missing there.
  public var isCutOff: Bool {
    guard let last = source.bytes.last, !ASCII.isLineBreak(last), !syntaxProblems.isEmpty else { return false }
    let start = source.bytes.lastIndex(where: ASCII.isLineBreak).map { $0 + 1 } ?? 0
    return syntaxProblems.contains { $0.range.end > start && $0.fault.breaksOff }
  }

  /// Whether numbers were lost: then sums cannot be checked.
  public var hasLostNumbers: Bool { unread.contains(.numbers) || hasLostLines }
}

extension SyntaxProblem.Fault {
  /// Whether text is missing at the problem: a closing quote or bracket, or a colon.
  fileprivate var breaksOff: Bool {
    switch self {
    case .unclosedBracket, .unclosedQuote, .lineWithoutColon, .missingColon: true
    default: false
    }
  }

  /// Whether the text at the problem could not be read at all.
  fileprivate var losesLines: Bool {
    switch self {
    case .unsupported(.secondDocument), .lineWithoutColon, .other, .tooDeep, .restNotRead, .missingItemMark, .linesBelowValue,
      .lostIndentation, .joinedEntries, .entryWithoutKey:
      true
    default: false
    }
  }
}
