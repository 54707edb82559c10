import Schema
import TextModel
import YAML

/// The comments of a file that allow findings.
public struct Suppressions: Sendable {
  public let allows: [AllowComment]

  public var isEmpty: Bool { allows.isEmpty }

  /// `known` are the names of all rules. It is evaluated only if the file has such comments.
  public init(_ document: Document, _ known: @autoclosure () -> RuleNames) {
    guard AllowParser.mayOccur(in: document.source.bytes) else {
      allows = []
      return
    }
    let known = known()
    var stack = Stack()
    allows = Comments.find(in: document.tree).compactMap { comment in
      guard var allow = AllowParser.parse(comment, in: document.source, known) else { return nil }
      allow.scope = Self.scope(of: allow, in: document, &stack)
      return allow
    }
  }

  /// Adjacent lines of comments, and the line below them. Each stack is processed once.
  private struct Stack {
    var lines = 0..<0
    var scope: ByteRange?
  }

  private static func scope(of allow: AllowComment, in document: Document, _ stack: inout Stack) -> ByteRange? {
    let source = document.source
    if allow.isForFile { return ByteRange(0, source.count) }
    var line = source.lineIndex.line(at: allow.comment.range.start)
    guard allow.comment.standsAlone else { return EntryScope.range(ofLine: line, in: document) }
    // Comments may follow one another: each is on the line above the next.
    if stack.lines.contains(line) { return stack.scope }
    let first = line
    repeat { line += 1 } while line < source.lineIndex.count && isComment(line, source)
    stack.lines = first..<line
    stack.scope = line < source.lineIndex.count ? EntryScope.range(ofLine: line, in: document) : nil
    return stack.scope
  }

  private static func isComment(_ line: Int, _ source: SourceText) -> Bool {
    let range = source.contentRange(ofLine: line)
    return source.bytes[range.start..<range.end].first { !ASCII.isBlank($0) } == ASCII.numberSign
  }

  /// One name in one comment, by their indices.
  struct Use: Hashable {
    let allow: Int
    let name: Int
  }
}
