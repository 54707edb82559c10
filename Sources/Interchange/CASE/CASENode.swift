import JSON
import Schema
import TextModel

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
  /// Whether its parent is the document.
  var isRoot = false
  var align: [String] = []
  /// Further parents, with the offsets of their associations.
  var otherParents: [(parent: Int, offset: Int)] = []
  /// The identifiers of all its parents, including the document.
  var edges: [String] = []
}

extension CASENode {
  /// The number of an item, if its code is one.
  var code: NumberCode? {
    guard let coding else { return nil }
    let scan = NumberScan.scan(Text(coding))
    return scan.codeEnd == coding.utf8.count ? scan.code : nil
  }

  var name: NumberedText { NumberedText(code: code, title: statement) }

  var column: Column { if case .item(let column) = kind { column } else { .abilities } }

  var item: Item {
    let own = json.ownExtension
    // A code of letters is not a number of the format; it is kept as an item of another framework.
    let codings = code == nil ? [coding ?? ""].filter { !$0.isEmpty } : []
    let known = own?.texts("align") ?? []
    return Item(name, english: own?.text("en"), align: codings.filter { !known.contains($0) } + known + align)
  }

  /// The id as a level; nil if neither code nor name gives one.
  var levelID: String? {
    if let coding, !coding.isEmpty { return coding }
    return LevelNames.find(in: statement)?.id ?? Identifier.slug(statement)
  }
}
