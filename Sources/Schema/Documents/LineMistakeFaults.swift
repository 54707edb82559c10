import TextModel
import YAML

// Which problems of a document a mistake in one line may explain.

extension SyntaxProblem.Fault {
  /// Whether a mistake in a nearby line may be the cause. A problem inside one text has no other cause.
  var mayComeFromLineMistake: Bool {
    switch self {
    case .joinedEntries, .referenceHead, .wideComment, .commentInBrackets, .entryWithoutKey: false
    default: isAboutStructure
    }
  }

  /// Whether the problem is a line at another position in the structure than intended.
  var isAboutPosition: Bool {
    switch self {
    case .misalignedLine, .missingItemMark, .strayItemMark, .strayLine, .joinedFields, .missingListKey, .linesBelowValue: true
    default: false
    }
  }
}

extension ShapeProblem.Fault {
  /// Whether the problem is a field or item that does not belong where it is.
  var isAboutPosition: Bool {
    switch self {
    case .unknownKey, .wrongType, .duplicateKey, .emptyValue: true
    default: false
    }
  }
}

extension Document {
  /// The syntax problems other than single characters.
  var structureProblems: [SyntaxProblem] { syntaxProblems.filter { $0.fault.mayComeFromLineMistake } }

  /// The number of problems of structure. A line that was removed together with those below it counts twice.
  var structureProblemCount: Int {
    // Nearly every file has none, and needs no line index.
    guard !syntaxProblems.isEmpty else { return shapeProblems.count }
    let lines = source.lineIndex
    let syntax = structureProblems.reduce(0) { sum, problem in
      let isLong = problem.repair.contains { !problem.isRepairIntended && lines.line(at: $0.range.end) > lines.line(at: $0.range.start) }
      return sum + (isLong ? 2 : 1)
    }
    return syntax + shapeProblems.count
  }

  /// Whether no line is unread and no field is repeated.
  var isReadWithoutDuplicateKey: Bool {
    structureProblems.allSatisfy(\.isRepairIntended)
      && !shapeProblems.contains { if case .duplicateKey = $0.fault { true } else { false } }
  }

  /// Whether a line was read as an entry with a wrong colon, whose key means a field: `合计：72` is neither a note nor part of a text.
  func isReadAsEntry(_ line: Int) -> Bool {
    syntaxProblems.contains { $0.fault == .fullwidthColon && source.lineIndex.line(at: $0.range.start) == line }
      && shapeProblems.contains { problem in
        guard case .unknownKey = problem.fault, !problem.repair.isEmpty else { return false }
        return source.lineIndex.line(at: problem.range.start) == line
      }
  }

  func hasRepeatedKey(_ key: String) -> Bool {
    shapeProblems.contains { if case .duplicateKey(key, _) = $0.fault { true } else { false } }
  }
}
