import Linter
import Standards
import TextModel

/// Texts of a standard that is being written, and in which the mistake may be.
extension Alignment {
  /// Whether the standard's text is the reference's with something that does not belong to it (`能填写缺陷记录[微笑]`): a finding there.
  func hasRemains(_ target: Target, besides written: Text) -> Bool {
    guard !index.file.isShipped else { return false }
    let title = index.title(of: target)
    guard !written.isEmpty, title.count > written.count else { return false }
    return StandardRemains.parts(of: title).contains { part in
      let rest = title.slice(0, part.lowerBound).string + title.slice(part.upperBound, title.count).string
      return NameKey(Text(rest)) == NameKey(written)
    }
  }

  /// Whether the standard's text is the reference's with more in it, where the standard may still be changed: either may be wrong.
  func mayBeWrong(_ target: Target, besides written: Text) -> Bool {
    !index.file.isShipped && index.title(of: target).string.hasAllCharacters(of: written.string)
  }
}

private enum StandardRemains {
  /// What other rules report in a text, in bytes from its start.
  static func parts(of text: Text) -> [Range<Int>] {
    let cells = TableCells.second(in: text).map { $0.before..<text.count }
    let remains = [MarkupRemains.find(in: text), PasteRemains.find(in: text), WordRemains.find(in: text), cells]
    return remains.compactMap { $0 } + PunctuationScan.scan(text).unpaired
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
