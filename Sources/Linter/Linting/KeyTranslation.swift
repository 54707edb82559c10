import Schema
import TextModel
import YAML

/// Writes the keys of a document in one language.
public enum KeyTranslation {
  /// The edits for every key that is known and spelled in the other language.
  public static func edits(for document: Document, to language: Language) -> [TextEdit] {
    guard let kind = document.kind, let root = document.tree.root else { return [] }
    var edits: [TextEdit] = []
    visit(root, kind.shape, language, &edits)
    return edits.sorted { $0.range < $1.range }
  }

  private static func visit(_ node: Node, _ shape: ShapeDescription, _ language: Language, _ edits: inout [TextEdit]) {
    // A field that exists in both languages would exist twice: the author has to choose.
    var count: [String: Int] = [:]
    for entry in node.entries where entry.key.kind == .scalar {
      if let field = shape.field(forKey: entry.key.text.string) { count[field.key.english, default: 0] += 1 }
    }
    for entry in node.entries where entry.key.kind == .scalar {
      let key = entry.key.text.string
      guard let field = shape.field(forKey: key) else { continue }
      // A key between quotes keeps them.
      let quotes = entry.key.style.isQuoted ? 1 : 0
      let range = ByteRange(entry.key.range.start + quotes, entry.key.range.end - quotes)
      if field.key[language] != key, entry.key.text.isVerbatim, count[field.key.english] == 1 {
        edits.append(TextEdit(range, field.key[language]))
      }
      visit(entry.value, field.type, language, &edits)
    }
  }

  private static func visit(_ node: Node, _ type: TypeDescription, _ language: Language, _ edits: inout [TextEdit]) {
    switch type {
    case .record(let shape): visit(node, shape(), language, &edits)
    case .list(let element):
      for item in node.items { visit(item, element, language, &edits) }
    default: return
    }
  }
}
