import Schema
import YAML

/// A comment that allows findings: `# lint: allow missing-content — 由总部统一培训`.
package struct AllowComment: Sendable {
  /// A rule that it names.
  package struct Name: Sendable, Hashable {
    package let rule: RuleID
    package let range: ByteRange
  }

  package let comment: Comment
  /// `allow-file`: it holds wherever the comment stands.
  package let isForFile: Bool
  package let names: [Name]
  package let reason: ByteRange?
  /// What it applies to; nil when no entry follows the comment.
  package internal(set) var scope: ByteRange?

  /// The names as one range; without any, the comment.
  package var namesRange: ByteRange {
    guard let first = names.first, let last = names.last else { return comment.range }
    return first.range.union(last.range)
  }

  /// Whether a finding stands in what the comment applies to.
  func covers(_ range: ByteRange) -> Bool { scope?.touches(range.start) ?? false }
}
