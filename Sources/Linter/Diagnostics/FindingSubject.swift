/// What a finding is about, where the marked text does not say it: the function that is missing, not the word `modules` that is marked.
public struct FindingSubject: Sendable, Hashable {
  /// From the outside inwards, in the words of the author or of the standard. Never a line, a position, or words of a message.
  public let parts: [String]
  /// What a finding lists, where it tells several things at once: a finding that lists one more is not the same any more.
  public let items: [String]
  /// Whether the parts say everything, wherever the finding is marked. Otherwise they are added to the place.
  public let isWhole: Bool

  private init(parts: [String], items: [String], isWhole: Bool) {
    self.parts = parts
    self.items = items
    self.isWhole = isWhole
  }

  /// The finding is about this, and its place may change.
  public static func of(_ parts: String..., items: [String] = []) -> FindingSubject {
    FindingSubject(parts: parts, items: items, isWhole: true)
  }

  /// The finding is about its place, and about this.
  public static func here(_ parts: String..., items: [String] = []) -> FindingSubject {
    FindingSubject(parts: parts, items: items, isWhole: false)
  }
}
