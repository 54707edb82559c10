/// A place where the text is not the YAML that its author meant.
package struct SyntaxProblem: Sendable, Hashable {
  package enum Fault: Sendable, Hashable {
    case tabIndentation
    case fullwidthSpace
    case fullwidthColon
    case missingSpaceAfterColon
    case fullwidthFlowPunctuation
    case unquotedColon
    /// A text that begins with a character that YAML keeps for itself: the ASCII byte.
    case reservedIndicator(UInt8)
    case unclosedQuote
    case textAfterQuote
    case unclosedBracket
    /// A line whose indentation agrees with none of the entries above it.
    case misalignedLine
    /// A line among entries that has no colon.
    case lineWithoutColon
    /// A character that YAML forbids: its scalar value.
    case controlCharacter(UInt32)
    /// Whatever else libyaml rejects, in its words.
    case other(String)
    case tooDeep
    case unsupported(UnsupportedFeature.Kind)
  }

  package let fault: Fault
  package let range: ByteRange
  /// What mends the shadow copy. Offered to the author only where `isRepairMeant`.
  package let repair: [TextEdit]
  /// True when the repair is what the author meant to write; false when it only blanks what nobody understands.
  package let isRepairMeant: Bool

  package init(_ fault: Fault, at range: ByteRange, repair: [TextEdit] = [], isRepairMeant: Bool = true) {
    self.fault = fault
    self.range = range
    self.repair = repair
    self.isRepairMeant = isRepairMeant && !repair.isEmpty
  }
}
