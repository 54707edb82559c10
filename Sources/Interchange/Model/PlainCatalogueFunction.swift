import Schema

/// A function of the catalogue: names only.
public struct PlainCatalogueFunction: Sendable, Hashable {
  public var title: String
  public var levels: [String] = []
  public var tracks: [String] = []
  public var contents: [PlainCatalogueContent] = []

  public init(title: String) { self.title = title }

  init(_ function: CatalogueFunction) {
    self.init(title: function.function?.value.whole.string ?? "")
    levels = function.levels.strings
    tracks = function.tracks.strings
    contents = (function.contents?.value ?? []).map { PlainCatalogueContent($0.value) }
  }
}
