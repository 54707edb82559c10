import TextModel
import YAML

/// A comment that allows findings: `# lint: allow missing-content — 由总部统一培训`.
public struct AllowComment: Sendable {
  /// A rule that it names.
  public struct Name: Sendable, Hashable {
    public let rule: RuleID
    public let range: ByteRange
  }

  public let comment: Comment
  /// Whether it applies to the whole file: `allow-file`.
  public let isForFile: Bool
  public let names: [Name]
  public let reason: ByteRange?
  /// The range that the comment applies to; nil if no entry follows the comment.
  public internal(set) var scope: ByteRange?

  /// The range of all names; the range of the comment if there are none.
  public var namesRange: ByteRange {
    guard let first = names.first, let last = names.last else { return comment.range }
    return first.range.union(last.range)
  }

  /// Whether a finding begins in the range that the comment applies to.
  func covers(_ range: ByteRange) -> Bool { scope?.touches(range.start) ?? false }
}
