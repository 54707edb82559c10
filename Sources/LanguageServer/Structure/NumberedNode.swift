import Schema
import TextModel
import YAML

/// The number of a node: of a text that begins with one, or of a mapping whose name does.
enum NumberedNode {
  static func code(of node: Node, type: TypeDescription, role: NumberedRole?) -> NumberCode? {
    if node.kind == .scalar { return NumberScan.scan(node.text, allowsLetters: role?.allowsLetters ?? true, allowsBareDigits: true).code }
    guard let (field, value) = name(of: node, type: type), case .numberedText(let role) = field.type else { return nil }
    return NumberScan.scan(value.text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits).code
  }

  /// The field that names an entry (the first required one), and its value.
  static func name(of node: Node, type: TypeDescription) -> (field: FieldDescription, value: Node)? {
    guard node.kind == .mapping, let field = type.shape?.fields.first(where: \.isRequired) else { return nil }
    guard let value = node.value(forKey: Text(field.key.english)) ?? node.value(forKey: Text(field.key.chinese)), value.kind == .scalar
    else {
      return nil
    }
    return (field, value)
  }
}
