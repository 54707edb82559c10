/// One thing of a standard that becomes an item of a CASE package.
struct CASEEntry: Sendable {
  let kind: CASEKind
  /// What tells it from everything else in the standard: level, column and number, as in `junior/A2.2.1`.
  let key: String
  /// The key of what it stands in; nil for levels, which stand in the document.
  let parent: String?
  /// Its place among its siblings, from 1.
  let sequence: Int
  let name: PlainName
  /// The index of its level.
  let level: Int
  let item: PlainItem?
  let tracks: [String]
}
