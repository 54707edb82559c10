import Schema
import Standards
import TextModel

/// Members of a numbered list that the author has made comments: `# - 1.1.2 能…`.
enum CommentedMembers {
  /// Whether a comment between two members of a list, or before the first, is numbered as they are.
  static func isAny(in list: NumberedList, _ source: SourceText) -> Bool {
    var last: Int?
    for member in list.members {
      let line = source.lineIndex.line(at: member.name.range.start)
      defer { last = line }
      let first = last.map { $0 + 1 } ?? commentsBegin(before: line, source)
      for between in Range(clamping: first, line) where isMember(between, like: member, list.role, source) { return true }
    }
    return false
  }

  /// The first of the comment lines directly above a line.
  private static func commentsBegin(before line: Int, _ source: SourceText) -> Int {
    var first = line
    while first > 0, comment(first - 1, source) != nil { first -= 1 }
    return first
  }

  private static func isMember(_ line: Int, like member: NumberedList.Member, _ role: NumberedRole, _ source: SourceText) -> Bool {
    guard let own = member.name.value.code, var content = comment(line, source) else { return false }
    if content.first == ASCII.hyphen { content = content.dropFirst().drop(while: ASCII.isBlank) }
    let text = Text(Array(content), from: 0, to: content.count)
    guard let code = NumberScan.scan(text, allowsLetters: role.allowsLetters).code else { return false }
    return code.depth == own.depth && code.parent == own.parent
  }

  /// What follows the sign of a comment that has a line of its own.
  private static func comment(_ line: Int, _ source: SourceText) -> ArraySlice<UInt8>? {
    let range = source.contentRange(ofLine: line)
    let content = source.bytes[range.start..<range.end].drop(while: ASCII.isBlank)
    guard content.first == ASCII.numberSign else { return nil }
    return content.drop { $0 == ASCII.numberSign }.drop(while: ASCII.isBlank)
  }
}
