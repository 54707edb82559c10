import Schema

/// A job function of one level.
package struct PlainFunction: Sendable, Hashable {
  package var name: PlainName
  package var tracks: [String] = []
  package var contents: [PlainContent] = []

  package init(_ name: PlainName) { self.name = name }

  init(_ function: Function) {
    self.init(function.function.map { PlainName($0.value) } ?? PlainName(code: nil, title: ""))
    tracks = function.tracks.strings
    contents = (function.contents?.value ?? []).map { PlainContent($0.value) }
  }
}
