import Schema
import TextModel

/// Edits of the comments that allow findings.
public enum AllowEditing {
  /// Removes a comment: with the blanks before it, or with its line where nothing else is on it.
  static func removal(of allow: AllowComment, in source: SourceText) -> TextEdit {
    let range = allow.comment.range
    var start = range.start
    while start > 0, ASCII.isBlank(source.bytes[start - 1]) { start -= 1 }
    guard allow.comment.standsAlone else { return TextEdit(ByteRange(start, range.end), "") }
    let line = source.lineIndex.range(ofLine: source.lineIndex.line(at: range.start))
    return TextEdit(ByteRange(start, max(range.end, line.end)), "")
  }

  /// Removes one of several names from a comment, with its comma.
  static func removal(ofName position: Int, from allow: AllowComment) -> TextEdit {
    let names = allow.names
    if position + 1 < names.count { return TextEdit(ByteRange(names[position].range.start, names[position + 1].range.start), "") }
    let start = position > 0 ? names[position - 1].range.end : names[position].range.start
    return TextEdit(ByteRange(start, names[position].range.end), "")
  }

  /// Allows a single finding: for editors. `reason` is what the author completes; `language` that of the file's keys. Nil when the
  /// file has no line where a comment can be inserted.
  public static func allowing(
    _ rule: RuleID, known: RuleNames, at range: ByteRange, in document: Document, reason: Bilingual, language: Language
  ) -> TextEdit? {
    let editor = AllowEditor(document, known)
    guard let point = editor.insertionPoint(for: range) else { return nil }
    return editor.edit(at: point, allowing: [rule], reason: reason[language], isPlaceholder: true)
  }
}
