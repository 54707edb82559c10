/// One thing of a standard that becomes an item of a CASE package.
struct CASEEntry: Sendable {
  let kind: CASEKind
  /// The key that identifies it in the standard: level, column and number, as in `junior/A2.2.1`.
  let key: String
  /// The key of its parent; nil for levels, whose parent is the document.
  let parent: String?
  /// Its place among its siblings, from 1.
  let sequence: Int
  let name: PlainName
  /// The index of its level.
  let level: Int
  let item: PlainItem?
  let tracks: [String]
}
