import Schema

/// A function of the catalogue: names only.
package struct PlainCatalogueFunction: Sendable, Hashable {
  package var title: String
  package var levels: [String] = []
  package var tracks: [String] = []
  package var contents: [PlainCatalogueContent] = []

  package init(title: String) { self.title = title }

  init(_ function: CatalogueFunction) {
    self.init(title: function.function?.value.whole.string ?? "")
    levels = function.levels.strings
    tracks = function.tracks.strings
    contents = (function.contents?.value ?? []).map { PlainCatalogueContent($0.value) }
  }
}
