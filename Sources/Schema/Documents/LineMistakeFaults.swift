import YAML

// Which problems of a document a mistake in one line may explain.

extension SyntaxProblem.Fault {
  /// Whether a mistake in a line nearby may be the cause. A problem inside one text has no other cause.
  var mayComeFromLineMistake: Bool {
    switch self {
    case .joinedEntries, .referenceHead: false
    default: isAboutStructure
    }
  }

  /// Whether a line is at another place of the structure than its author meant.
  var isAboutPlace: Bool {
    switch self {
    case .misalignedLine, .missingItemMark, .strayItemMark, .strayLine, .joinedFields, .missingListKey, .linesBelowValue: true
    default: false
    }
  }
}

extension ShapeProblem.Fault {
  /// Whether something is where it does not belong.
  var isAboutPlace: Bool {
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
