import Linter
import Schema
import Standards
import TextModel

/// The fix that removes an entry of `not-covered`. An entry with a reason becomes a comment, so that the reason is kept.
enum NotCoveredRemoval {
  static func fix(_ position: Int, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    guard let list = alignment.file.notCovered, list.value.indices.contains(position) else { return [] }
    let edit = ListEditing(subject.document.source).remove(
      list.value[position].range, fromListAt: list.range, key: list.keyRange, isOnlyItem: list.value.count == 1)
    guard let edit else { return [] }
    // The edits of the first and the last entry rewrite the key unchanged, so that they conflict: one entry is always left, and a later fix
    // removes it together with the key.
    let isAtEnd = position == 0 || position == list.value.count - 1
    let key = list.keyRange
    let bytes = subject.document.source.bytes
    let isSeparate = isAtEnd && !key.isEmpty && key.end <= bytes.count && !edit.range.overlaps(key)
    let touch = isSeparate ? [TextEdit(key, Array(bytes[key.start..<key.end]))] : []
    guard list.value[position].value.reason?.value.isEmpty == false else {
      return [subject.fix(Bilingual(zh: "删去这条不覆盖", en: "Remove this entry from `not-covered`"), .safe, touch + [edit])]
    }
    guard let comment = comment(inPlaceOf: edit, subject.document.source) else {
      return [subject.fix(Bilingual(zh: "删去这条不覆盖及其理由", en: "Remove this entry and its reason from `not-covered`"), .assist, touch + [edit])]
    }
    return [subject.fix(Bilingual(zh: "把这条不覆盖改为注释", en: "Turn this entry of `not-covered` into a comment"), .unsafe, touch + comment)]
  }

  /// The edits that put a comment sign before each line that would be removed; nil if only parts of lines are removed.
  private static func comment(inPlaceOf removal: TextEdit, _ source: SourceText) -> [TextEdit]? {
    let lines = source.lineIndex
    guard !removal.range.isEmpty else { return nil }
    let first = lines.line(at: removal.range.start)
    let last = lines.line(at: removal.range.end - 1)
    let isWhole = lines.start(ofLine: first) == removal.range.start && source.contentRange(ofLine: last).end <= removal.range.end
    guard isWhole else { return nil }
    let indentations = Range(clamping: first, last + 1).compactMap { line in indentation(ofLine: line, source) }
    guard let least = indentations.min() else { return nil }
    return Range(clamping: first, last + 1).compactMap { line in
      guard indentation(ofLine: line, source) != nil else { return nil }
      return TextEdit(ByteRange(at: lines.start(ofLine: line) + least), Array("# ".utf8))
    }
  }

  /// The indentation of a line; nil if the line is empty or a comment.
  private static func indentation(ofLine line: Int, _ source: SourceText) -> Int? {
    let range = source.contentRange(ofLine: line)
    let content = source.bytes[range.start..<range.end].drop { $0 == ASCII.space }
    guard let sign = content.first, sign != ASCII.numberSign, sign != ASCII.tab else { return nil }
    return content.startIndex - range.start
  }
}
