import Schema

/// A content of the catalogue, with examples.
package struct PlainCatalogueContent: Sendable, Hashable {
  package var title: String
  package var examples: [String] = []
  package var levels: [String] = []

  package init(title: String) { self.title = title }

  init(_ content: CatalogueContent) {
    self.init(title: content.content?.value.whole.string ?? "")
    examples = content.examples.strings
    levels = content.levels.strings
  }
}
