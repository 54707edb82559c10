import Schema
import YAML

/// The comments of a file that allow findings.
public struct Suppressions: Sendable {
  public let allows: [AllowComment]

  public var isEmpty: Bool { allows.isEmpty }

  public init(_ document: Document) {
    guard AllowParser.mayOccur(in: document.source.bytes) else {
      allows = []
      return
    }
    allows = Comments.find(in: document.tree).compactMap { comment in
      guard var allow = AllowParser.parse(comment, in: document.source) else { return nil }
      allow.scope = Self.scope(of: allow, in: document)
      return allow
    }
  }

  private static func scope(of allow: AllowComment, in document: Document) -> ByteRange? {
    let source = document.source
    if allow.isForFile { return ByteRange(0, source.count) }
    var line = source.lineIndex.line(at: allow.comment.range.start)
    guard allow.comment.standsAlone else { return EntryScope.range(ofLine: line, in: document) }
    // Comments stand in stacks: each of them is on the line above.
    repeat { line += 1 } while line < source.lineIndex.count && isComment(line, source)
    return line < source.lineIndex.count ? EntryScope.range(ofLine: line, in: document) : nil
  }

  private static func isComment(_ line: Int, _ source: SourceText) -> Bool {
    let range = source.contentRange(ofLine: line)
    return source.bytes[range.start..<range.end].first { !ASCII.isBlank($0) } == ASCII.numberSign
  }

  /// Every comment and name of it that allows a finding of a rule at a range.
  func matches(_ rule: RuleID, _ range: ByteRange) -> [Use] {
    var matches: [Use] = []
    for (index, allow) in allows.enumerated() where allow.covers(range) {
      for (position, name) in allow.names.enumerated() where name.rule == rule { matches.append(Use(allow: index, name: position)) }
    }
    return matches
  }

  /// One name of one comment.
  struct Use: Hashable {
    let allow: Int
    let name: Int
  }
}
