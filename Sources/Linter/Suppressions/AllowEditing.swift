import Schema
import YAML

/// Edits of the comments that allow findings.
public enum AllowEditing {
  /// Takes a comment away: with the blanks in front of it, or with its line when it has one to itself.
  static func removal(of allow: AllowComment, in source: SourceText) -> TextEdit {
    let range = allow.comment.range
    var start = range.start
    while start > 0, ASCII.isBlank(source.bytes[start - 1]) { start -= 1 }
    guard allow.comment.standsAlone else { return TextEdit(ByteRange(start, range.end), "") }
    let line = source.lineIndex.range(ofLine: source.lineIndex.line(at: range.start))
    return TextEdit(ByteRange(start, max(range.end, line.end)), "")
  }

  /// Takes one of several names out of a comment, with the comma that it does not need any more.
  static func removal(ofName position: Int, from allow: AllowComment) -> TextEdit {
    let names = allow.names
    if position + 1 < names.count { return TextEdit(ByteRange(names[position].range.start, names[position + 1].range.start), "") }
    let start = position > 0 ? names[position - 1].range.end : names[position].range.start
    return TextEdit(ByteRange(start, names[position].range.end), "")
  }

  /// Allows a finding where it stands: for editors. `reason` is what the author completes; `language` that of the file's keys. Nil when the file has
  /// no place for a comment.
  public static func allowing(_ rule: RuleID, at range: ByteRange, in document: Document, reason: Bilingual, language: Language)
    -> TextEdit?
  {
    let source = document.source
    let line = source.lineIndex.line(at: min(range.start, source.count))
    let content = source.contentRange(ofLine: line)
    let own = Suppressions(document).allows.first { !$0.isForFile && $0.covers(range) && $0.comment.range.end == content.end }
    if let own { return TextEdit(ByteRange(at: own.namesRange.end), ", " + rule.name) }
    let text = "# \(language == .chinese ? "检查：允许" : "lint: allow") \(rule) — \(reason[language])"
    if canTakeComment(at: content.end, in: document) { return TextEdit(ByteRange(at: trimmedEnd(content, source)), "  " + text) }
    return above(range, text, document)
  }

  /// The end of a line takes a comment unless a text goes on across it, or a comment stands there already.
  private static func canTakeComment(at end: Int, in document: Document) -> Bool {
    let isInText = document.tree.allNodes.contains { node in
      node.kind == .scalar && node.range.start < end && (end < node.range.end || end == node.range.end && node.style.isBlock)
    }
    return !isInText && !Comments.find(in: document.tree).contains { $0.range.end == end }
  }

  /// On a line of its own, above the entry that holds the finding.
  private static func above(_ range: ByteRange, _ text: String, _ document: Document) -> TextEdit? {
    let source = document.source
    var best: Int?
    for node in document.tree.path(to: range.start) {
      for entry in node.entries where entry.key.range.start <= range.start { best = max(best ?? 0, entry.key.range.start) }
    }
    guard let best else { return nil }
    let line = source.contentRange(ofLine: source.lineIndex.line(at: best))
    var start = line.start
    while start < line.end, ASCII.isBlank(source.bytes[start]) { start += 1 }
    let indentation = source.string(in: ByteRange(line.start, start))
    return TextEdit(ByteRange(at: line.start), indentation + text + ListEditing(source).lineEnd)
  }

  private static func trimmedEnd(_ line: ByteRange, _ source: SourceText) -> Int {
    var end = line.end
    while end > line.start, ASCII.isBlank(source.bytes[end - 1]) { end -= 1 }
    return end
  }
}

extension NodeStyle {
  /// Written with `|` or `>`.
  var isBlock: Bool { self == .literalBlock || self == .foldedBlock }
}
