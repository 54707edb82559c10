import Schema
import Standards
import TextModel
import YAML

/// Adds a key that the author fills in to a record of a file.
public struct RecordEditing {
  private let file: WorkspaceFile
  private var document: Document { file.document }

  public init(_ file: WorkspaceFile) { self.file = file }

  /// `key` is the field's English name; `inside` is a range in the record. Nil if the key cannot be added.
  public func fix(adding key: String, to shape: ShapeDescription, around inside: ByteRange) -> Fix? {
    guard let field = shape.fields.first(where: { $0.key.english == key }), let head = firstKey(of: shape, around: inside),
      let edit = KeyInsertion(document).edit(adding: field, to: shape, at: head)
    else { return nil }
    let name = field.key[document.keyLanguage]
    return Fix(Bilingual(zh: "添加“\(name)”", en: "Add `\(name)`"), .assist, edits: [FileEdit(path: file.path, edit)])
  }

  /// The first key of the innermost mapping around a range that has keys of the shape.
  private func firstKey(of shape: ShapeDescription, around inside: ByteRange) -> ByteRange? {
    let node = document.tree.path(to: inside.start).last { node in
      guard node.kind == .mapping else { return false }
      for entry in node.entries where shape.fields.contains(where: { isNamed($0, entry) }) { return true }
      return false
    }
    guard let node else { return nil }
    for entry in node.entries { return entry.key.range }
    return nil
  }

  private func isNamed(_ field: FieldDescription, _ entry: Entry) -> Bool {
    let key = entry.key.text.string
    return field.key.isSpelled(key)
  }
}
