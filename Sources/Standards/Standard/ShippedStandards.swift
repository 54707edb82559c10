import Schema
import TextModel
import YAML

/// The standards that are built into the tool, so that a plan can be checked without other files.
public enum ShippedStandards {
  /// The prefix of the paths of built-in standards.
  public static let pathPrefix = "builtin:"

  public static let all: [WorkspaceFile] = ShippedStandardTexts.all.map { shipped in
    WorkspaceFile(path: pathPrefix + shipped.name, document: document(shipped.text, tree: shipped.tree), isShipped: true)
  }

  /// Reads a text with its prepared tree, which takes a third of the time.
  private static func document(_ text: StaticString, tree: StaticString) -> Document {
    let source = SourceText(utf8: text.withUTF8Buffer { Array($0) })
    guard let tree = TreeCode.decode(tree, of: source.bytes) else { return Document.read(source, expectedKind: .standard) }
    return Document.read(source, tree: tree, expectedKind: .standard)
  }

  /// Their ids and versions, known without reading them.
  public static let editions: [(id: Text, version: Text)] = [("cbec-operator", "2021-draft")]

  /// The text of a shipped standard, by its path.
  public static func text(at path: String) -> String? {
    ShippedStandardTexts.all.first { pathPrefix + $0.name == path }?.text.description
  }
}
