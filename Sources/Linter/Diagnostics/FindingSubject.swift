/// What a finding is about, where the marked text does not say it: the function that is missing, not the word `modules` that is marked.
public struct FindingSubject: Sendable, Hashable {
  /// From the outside inwards, in the words of the author or of the standard. Never a line, a position, or words of a message.
  public let parts: [String]
  /// The details of a finding that lists several things: with one more it is a different finding.
  public let items: [String]
  /// Whether the parts alone identify the finding. Otherwise the path of the field is part of the identity.
  public let isWhole: Bool

  private init(parts: [String], items: [String], isWhole: Bool) {
    self.parts = parts
    self.items = items
    self.isWhole = isWhole
  }

  /// The parts alone identify the finding; the path of the field may change.
  public static func of(_ parts: String..., items: [String] = []) -> FindingSubject {
    FindingSubject(parts: parts, items: items, isWhole: true)
  }

  /// The path of the field and the parts identify the finding.
  public static func here(_ parts: String..., items: [String] = []) -> FindingSubject {
    FindingSubject(parts: parts, items: items, isWhole: false)
  }
}
