import Schema
import TextModel

/// Which of two editions of a standard is the later one.
public enum EditionOrder {
  /// Whether an edition is later than another: by day of publication if both have one, else by version, with digits compared as numbers.
  public static func isLater(_ candidate: StandardIndex, than other: StandardIndex) -> Bool {
    if let left = date(candidate), let right = date(other), left != right { return left > right }
    return isLater(version: candidate.version, than: other.version)
  }

  private static func date(_ index: StandardIndex) -> CalendarDate? {
    guard let text = index.standard.published?.value, case .date(let date) = CalendarDate.read(text) else { return nil }
    return date
  }

  static func isLater(version left: Text, than right: Text) -> Bool {
    let (a, b) = (pieces(left), pieces(right))
    for (x, y) in zip(a, b) where x != y {
      if let x = Int(x), let y = Int(y) { return x > y }
      return x > y
    }
    // 2021 is later than 2021-draft, and 1.0.1 than 1.0.
    guard a.count != b.count else { return false }
    let (longer, shorter) = a.count > b.count ? (a, b) : (b, a)
    let isAddition = Int(longer[shorter.count]) != nil
    return (a.count > b.count) == isAddition
  }

  /// The runs of digits and of letters in a version.
  private static func pieces(_ text: Text) -> [String] {
    var pieces: [String] = []
    var wasDigit: Bool?
    for character in text.string {
      guard character.isLetter || character.isNumber else {
        wasDigit = nil
        continue
      }
      let isDigit = character.isNumber
      if wasDigit == isDigit, !pieces.isEmpty { pieces[pieces.count - 1].append(character) } else { pieces.append(String(character)) }
      wasDigit = isDigit
    }
    return pieces
  }
}
