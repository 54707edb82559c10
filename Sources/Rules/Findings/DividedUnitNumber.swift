import Linter
import Schema
import Standards
import TextModel

/// The number of a unit with a blank in it: `3 .1 测绘`, `3 1 测绘` beside `3.2`.
enum DividedUnitNumber {
  /// The fix that joins the parts of the number; empty if the text begins with another number, nil for any other text.
  static func fixes(_ fault: NumberingFault, _ subject: Subject) -> [Fix]? {
    let list = subject.numbering.lists[fault.list]
    let name = list.members[fault.member].name
    guard list.role == .unit, name.value.beginsWithPart else { return nil }
    let title = name.value.title.string
    let signs = title.prefix { NumberedText.partSigns.contains($0) }
    let digits = title.dropFirst(signs.count).prefix { $0.isNumber }
    guard let wanted = subject.numbering.expected[fault.list][fault.member], let last = wanted.lastPart, String(last) == digits else {
      return []
    }
    let end = name.titleRange.start + signs.utf8.count + digits.utf8.count
    return [
      subject.fix(
        Bilingual(zh: "改为 \(wanted)", en: "Change to \(wanted)"), .safe, replacing: ByteRange(name.codeRange.start, end),
        with: wanted.string)
    ]
  }
}
