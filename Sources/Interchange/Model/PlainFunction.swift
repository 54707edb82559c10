import Schema

/// A job function of one level.
public struct PlainFunction: Sendable, Hashable {
  public var name: PlainName
  public var tracks: [String] = []
  public var contents: [PlainContent] = []

  public init(_ name: PlainName) { self.name = name }

  init(_ function: Function) {
    self.init(function.function.map { PlainName($0.value) } ?? PlainName(code: nil, title: ""))
    tracks = function.tracks.strings
    contents = (function.contents?.value ?? []).map { PlainContent($0.value) }
  }
}
