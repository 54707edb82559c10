import Schema

/// A track (工种) of a standard.
package struct PlainTrack: Sendable, Hashable {
  package var id: String
  package var name: String?
  package var levels: [String] = []

  package init(id: String, name: String?) {
    self.id = id
    self.name = name
  }

  init(_ track: Track) {
    self.init(id: track.track?.value.string ?? "", name: track.name?.value.string)
    levels = track.levels.strings
  }
}
