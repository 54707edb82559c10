import Schema

/// A content of the catalogue, with examples.
public struct PlainCatalogueContent: Sendable, Hashable {
  public var title: String
  public var examples: [String] = []
  public var levels: [String] = []

  public init(title: String) { self.title = title }

  init(_ content: CatalogueContent) {
    self.init(title: content.content?.value.whole.string ?? "")
    examples = content.examples.strings
    levels = content.levels.strings
  }
}
