import JSON

/// An item of a package that is being read, with its place in the hierarchy.
struct CASENode: Sendable {
  let identifier: String
  let statement: String
  let coding: String?
  let kind: CASEKind?
  let line: Int
  let json: JSONValue
  var parent: Int?
  var sequence: Int?
  var children: [Int] = []
  /// Its parent is the document.
  var isRoot = false
  var align: [String] = []
}
