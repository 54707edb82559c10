import Schema

/// A track (工种) of a standard.
public struct PlainTrack: Sendable, Hashable {
  public var id: String
  public var name: String?
  public var levels: [String] = []

  public init(id: String, name: String?) {
    self.id = id
    self.name = name
  }

  init(_ track: Track) {
    self.init(id: track.track?.value.string ?? "", name: track.name?.value.string)
    levels = track.levels.strings
  }
}
