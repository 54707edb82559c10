import Schema
import Standards
import TextModel

/// A text in the words of the author: not a citation, not a key, not an id.
public struct AuthoredText: Sendable {
  public enum Role: Hashable, Sendable {
    /// A title, an issuer, a position, an example, a catalogue entry.
    case name
    /// A duty, an objective, a reason.
    case sentence
    case standardNumber
    case date
    case reference(Int)
    case term(Int)
    case definition(Int)
    case source(Int)
    /// A function's or content's name, or an item's text.
    case target(Target)
  }

  public let role: Role
  /// The text without its number.
  public let text: Text
  private let whole: Located<Text>
  private let start: Int

  public init(_ role: Role, _ text: Located<Text>) {
    self.role = role
    self.text = text.value
    whole = text
    start = 0
  }

  public init(_ role: Role, _ text: Located<NumberedText>) {
    self.role = role
    self.text = text.value.title
    whole = Located(text.value.whole, at: text.range)
    start = text.value.titleBounds.lowerBound
  }

  public var range: ByteRange { range(0, text.count) }

  /// The range of a part of the text.
  public func range(_ start: Int, _ end: Int) -> ByteRange { whole.range(of: self.start + start, self.start + end) }

  /// The same range, if the file spells the part byte for byte as it is read, so that it can be edited; else nil.
  public func editableRange(_ start: Int, _ end: Int) -> ByteRange? {
    let range = range(start, end)
    return range.count == end - start ? range : nil
  }
}
