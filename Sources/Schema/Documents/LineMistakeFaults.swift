import YAML

// Which problems of a document a mistake in one line may explain.

extension SyntaxProblem.Fault {
  /// Whether a mistake in a nearby line may be the cause. A problem inside one text has no other cause.
  var mayComeFromLineMistake: Bool {
    switch self {
    case .joinedEntries, .referenceHead, .wideComment, .commentInBrackets: false
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
  func hasRepeatedKey(_ key: String) -> Bool {
    shapeProblems.contains { if case .duplicateKey(key, _) = $0.fault { true } else { false } }
  }
}
