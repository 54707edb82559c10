import Schema
import TextModel
import YAML

/// Writes the keys of a document in one language.
public enum KeyTranslation {
  /// How a value is written in the other language; nil to leave it as it is.
  typealias Values = (Node, TypeDescription) -> String?

  /// The edits for every key that is known and spelled in the other language.
  public static func edits(for document: Document, to language: Language) -> [TextEdit] {
    edits(for: document, to: language) { _, _ in nil }
  }

  /// The edits for keys, and for those values that are written differently too.
  static func edits(for document: Document, to language: Language, values: Values) -> [TextEdit] {
    guard let kind = document.kind, let root = document.tree.root else { return [] }
    var edits: [TextEdit] = []
    visit(root, kind.shape, language, values, &edits)
    return edits.sorted { $0.range < $1.range }
  }

  private static func visit(_ node: Node, _ shape: ShapeDescription, _ language: Language, _ values: Values, _ edits: inout [TextEdit]) {
    // A field that exists in both languages would exist twice: the author has to choose.
    var count: [String: Int] = [:]
    for entry in node.entries where entry.key.kind == .scalar {
      if let field = shape.field(forKey: entry.key.text.string) { count[field.key.english, default: 0] += 1 }
    }
    for entry in node.entries where entry.key.kind == .scalar {
      let key = entry.key.text.string
      guard let field = shape.field(forKey: key) else { continue }
      if field.key[language] != key, entry.key.text.isVerbatim, count[field.key.english] == 1 {
        edits.append(TextEdit(content(of: entry.key), field.key[language]))
      }
      visit(entry.value, field.type, language, values, &edits)
    }
  }

  private static func visit(
    _ node: Node, _ type: TypeDescription, _ language: Language, _ values: Values, _ edits: inout [TextEdit]
  ) {
    switch type {
    case .record(let shape): visit(node, shape(), language, values, &edits)
    case .list(let element):
      for item in node.items { visit(item, element, language, values, &edits) }
    case .map(_, let value):
      for entry in node.entries { visit(entry.value, value, language, values, &edits) }
    default:
      guard node.kind == .scalar, node.text.isVerbatim, let text = values(node, type) else { return }
      edits.append(TextEdit(content(of: node), text))
    }
  }

  /// A scalar between quotes keeps them.
  private static func content(of node: Node) -> ByteRange {
    let quotes = node.style.isQuoted ? 1 : 0
    return ByteRange(node.range.start + quotes, node.range.end - quotes)
  }
}
