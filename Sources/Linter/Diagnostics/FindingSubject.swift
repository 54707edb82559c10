/// What a finding is about, if that is not the marked text: the missing function, while the word `modules` is marked.
public struct FindingSubject: Sendable, Hashable {
  /// From the outside inwards, in the words of the author or of the standard. Never a line, a position, or words of a message.
  public let parts: [String]
  /// The items that a finding lists. If one is added, it is another finding.
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
