import Schema

/// One of the conditions for applying for a level.
public struct PlainEntry: Sendable, Hashable {
  public var education: Education?
  public var years: Quantity?
  public var previousLevel: String?
  public var other: String?

  public init(education: Education? = nil, years: Quantity? = nil, previousLevel: String? = nil, other: String? = nil) {
    self.education = education
    self.years = years
    self.previousLevel = previousLevel
    self.other = other
  }

  init(_ entry: EntryCondition) {
    self.init(
      education: entry.education?.value, years: entry.years?.value, previousLevel: entry.previousLevel?.value.string,
      other: entry.other?.value.string)
  }
}
