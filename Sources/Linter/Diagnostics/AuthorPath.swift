import Schema
import TextModel
import YAML

/// Where something is, in the author's terms: 中级 › 2 平台运营 › 2.2 基础运营. It is derived from the tree and the shapes: every list entry with a
/// name is a part of the path.
public enum AuthorPath {
  /// The names of the entries around a range, from the outside inwards. An entry whose name is the range itself does not name it.
  public static func make(of range: ByteRange, in document: Document) -> [String] {
    let nodes = document.tree.path(to: range.start)
    var path: [String] = []
    for (index, node) in nodes.enumerated() where index > 0 && node.kind == .mapping && nodes[index - 1].kind == .sequence {
      guard isStep(node, to: range), let name = name(of: node) else { continue }
      let text = firstLine(of: name.text.slice(0, FindingIdentity.maximumContext).string)
      if !text.isEmpty { path.append(text) }
    }
    return path
  }

  /// Whether an entry has a name, and the range is not that name.
  static func isStep(_ entry: Node, to range: ByteRange) -> Bool {
    name(of: entry).map { !$0.range.contains(range) || range.isEmpty } ?? false
  }

  /// The path on one line, as people read it; long names are cut.
  public static func line(_ path: [String]) -> String {
    path.map { TerminalText.shortened($0, toColumns: 40) }.joined(separator: " › ")
  }

  /// The name of an entry: its `name` if it has one, else by the field that names entries of its kind.
  private static func name(of node: Node) -> Node? {
    var found: Node?
    for entry in node.entries where entry.key.kind == .scalar && entry.value.kind == .scalar {
      let key = entry.key.text
      if nameKeys.contains(key) { return entry.value }
      if found == nil, namingKeys.contains(key) { found = entry.value }
    }
    return found
  }

  private static func firstLine(of text: String) -> String {
    String(text.prefix { !$0.isNewline })
  }

  private static let nameKeys: Set<Text> = ["name", "等级名称"]

  /// The keys of the fields that name an entry: the first required one of each record that is an entry of some list.
  private static let namingKeys: Set<Text> = {
    var keys: Set<Text> = []
    for kind in DocumentKind.allCases {
      ShapeWalk.fields(of: kind.shape) { field, parent in
        if parent.isEntry, field.key == parent.shape.fields.first(where: \.isRequired)?.key {
          keys.insert(Text(field.key.english))
          keys.insert(Text(field.key.chinese))
        }
      }
    }
    return keys
  }()
}
