import Linter
import Standards
import TextModel

/// Compares references with the texts of a draft of a standard, which may have the mistake.
extension Alignment {
  /// Whether the standard's text is that of the reference with leftovers in it (`能填写缺陷记录[微笑]`) or without one of its brackets, which is a
  /// finding in the standard.
  func hasLeftovers(_ target: Target, comparedWith written: Text) -> Bool {
    guard !index.file.isShipped, !written.isEmpty else { return false }
    let title = index.title(of: target)
    if StandardLeftovers.lacksBracket(title, comparedWith: written) { return true }
    return title.count > written.count
      && StandardLeftovers.parts(of: title).contains { part in
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

  /// Whether a text has an unpaired bracket, and another text, which is the same apart from brackets, has none.
  static func lacksBracket(_ text: Text, comparedWith other: Text) -> Bool {
    let (left, right) = (text.string, other.string)
    guard right.contains(where: brackets.contains), withoutBrackets(left) == withoutBrackets(right) else { return false }
    return !PunctuationScan.scan(text).unpaired.isEmpty && PunctuationScan.scan(other).unpaired.isEmpty
  }

  private static func withoutBrackets(_ text: String) -> NameKey { NameKey(Text(text.filter { !brackets.contains($0) })) }

  private static let brackets: Set<Character> = Set("（）()【】[]《》〈〉「」『』“”‘’")
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
