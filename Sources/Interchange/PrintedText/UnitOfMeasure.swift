import Schema
import TextModel

/// Units after a number, which show that it is a quantity and not the number of an item: `3.2 mm焊条`, `2 小时内`.
enum UnitOfMeasure {
  /// Whether a text begins with a unit.
  static func begins(_ text: some StringProtocol) -> Bool {
    if ["°", "‰", "μm", "µm", "Ω"].contains(where: text.hasPrefix) { return true }
    let start = Text(String(text.prefix(8)))
    return start.withBytes { MeasureWord.begins($0, at: 0) } && !beginsWithLetter(text)
  }

  /// Whether a text begins with a letter that is no unit, as in `A类`, `V型`, and `A technician`.
  private static func beginsWithLetter(_ text: some StringProtocol) -> Bool {
    guard let letter = text.first, letter.isASCII, letter.isUppercase, let next = text.dropFirst().first else { return false }
    return classes.contains(next) || next == " " && text.dropFirst(2).first.map { $0.isASCII } ?? false
  }

  private static let classes: Set<Character> = Set("类级型形区组段班岗等角带栏号标柱")
}
