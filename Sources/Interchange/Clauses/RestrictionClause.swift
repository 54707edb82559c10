import Schema
import TextModel

/// Reads the tracks of a standard, as this tool's exports print them.
struct RestrictionClause {
  private(set) var tracks: [Track] = []
  private(set) var reading = ClauseReading()

  /// `levels` are the ids of levels by name.
  init(_ outline: Outline, levels: [String: String]) {
    for block in outline.blocks.indices {
      guard case .line(let line) = outline.blocks[block], let found = ExportWords.track(in: line.text),
        found.levels.allSatisfy({ levels[$0] != nil }), !tracks.contains(where: { $0.id == found.id })
      else { continue }
      var track = Track()
      track.track = .text(found.id)
      track.name = .text(found.name)
      track.levels = .list(found.levels.map { levels[$0] ?? $0 })
      tracks.append(track)
      reading.use(block)
    }
  }

  /// The ids of the tracks with these names.
  func ids(_ names: [String]) -> [String] { names.map { name in tracks.first { $0.name.string == name }?.id ?? name } }
}
