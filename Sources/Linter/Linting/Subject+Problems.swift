import TextModel
import YAML

extension Subject {
  /// Whether a record of a part of the file has a key twice: the next record may have lost its first line and become part of it.
  public func hasRepeatedKey(in range: ByteRange?) -> Bool {
    guard let range else { return false }
    return document.shapeProblems.contains { problem in
      if case .duplicateKey = problem.fault { range.contains(problem.range) } else { false }
    }
  }

  /// Whether a part of the file has a syntax or shape problem that makes its content uncertain.
  public func hasProblem(in range: ByteRange) -> Bool {
    document.shapeProblems.contains { problem in
      switch problem.fault {
      case .wrongType, .emptyValue, .missingKey, .unknownKey, .duplicateKey, .unknownValue: range.contains(problem.range)
      default: false
      }
    } || document.syntaxProblems.contains { range.contains($0.range) && !$0.isHarmless }
  }
}

extension SyntaxProblem {
  /// Whether the meaning is clear nevertheless.
  fileprivate var isHarmless: Bool {
    switch fault {
    case .unquotedColon, .unclosedBracket, .other, .tooDeep, .restNotRead, .linesBelowValue, .strayLine, .lineWithoutColon, .foreignLine,
      .foreignText, .lostIndentation:
      false
    default: isRepairIntended
    }
  }
}
