import Linter
import Standards
import TextModel

/// Compares references with the texts of a draft of a standard, which may have the mistake.
extension Alignment {
  /// Whether the standard's text is that of the reference with leftovers in it (`能填写缺陷记录[微笑]`), which are a finding in the standard.
  func hasLeftovers(_ target: Target, comparedWith written: Text) -> Bool {
    guard !index.file.isShipped else { return false }
    let title = index.title(of: target)
    guard !written.isEmpty, title.count > written.count else { return false }
    return StandardLeftovers.parts(of: title).contains { part in
      let rest = title.slice(0, part.lowerBound).string + title.slice(part.upperBound, title.count).string
      return NameKey(Text(rest)) == NameKey(written)
    }
  }

  /// Whether the standard's text is that of the reference with additional text, in a standard that may still be changed. Either may be
  /// wrong.
  func mayBeWrong(_ target: Target, comparedWith written: Text) -> Bool {
    !index.file.isShipped && index.title(of: target).string.hasAllCharacters(of: written.string)
  }
}

private enum StandardLeftovers {
  /// The ranges of a text that other rules report, in bytes from its start.
  static func parts(of text: Text) -> [Range<Int>] {
    let cells = TableCells.second(in: text).map { $0.before..<text.count }
    let leftovers = [MarkupLeftovers.find(in: text), PasteLeftovers.find(in: text), WordLeftovers.find(in: text), cells]
    return leftovers.compactMap { $0 } + PunctuationScan.scan(text).unpaired
  }
}

extension String {
  /// Whether another text is this one with some characters left out.
  fileprivate func hasAllCharacters(of other: String) -> Bool {
    var rest = self[...]
    for character in other {
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[index...].dropFirst()
    }
    return true
  }
}
