import Schema
import TextModel

/// The standards that ship inside the tool, so that a plan can be checked without other files.
public enum ShippedStandards {
  /// Before a shipped standard's file name, in paths.
  public static let pathPrefix = "builtin:"

  public static let all: [WorkspaceFile] = ShippedStandardTexts.all.map { shipped in
    WorkspaceFile(
      path: pathPrefix + shipped.name, document: Document.read(SourceText(shipped.text.description), promisedKind: .standard),
      isShipped: true)
  }

  /// Their ids and versions, which are known without reading them.
  public static let editions: [(id: Text, version: Text)] = [("cbec-operator", "2021-draft")]

  /// The text of a shipped standard, by its path.
  public static func text(at path: String) -> String? {
    ShippedStandardTexts.all.first { pathPrefix + $0.name == path }?.text.description
  }
}
