import Schema
import TextModel

/// Reads the tracks of a standard, and for which of them a function is, as our own exports print it.
struct RestrictionClause {
  private(set) var tracks: [Track] = []
  /// By level and function: the ids of tracks.
  private var functions: [Place: [String]] = [:]
  private(set) var reading = ClauseReading()

  private struct Place: Hashable {
    let level: String
    let function: String
  }

  /// `levels` are the ids of levels by their names, `sections` those of the clauses that have tables.
  init(_ outline: Outline, levels: [String: String], sections: [Int: String]) {
    for block in outline.blocks.indices {
      guard case .line(let line) = outline.blocks[block], let found = PrintWords.track(in: line.text),
        found.levels.allSatisfy({ levels[$0] != nil }), !tracks.contains(where: { $0.id == found.id })
      else { continue }
      var track = Track()
      track.track = .text(found.id)
      track.name = .text(found.name)
      track.levels = .list(found.levels.map { levels[$0] ?? $0 })
      tracks.append(track)
      reading.use(block)
    }
    guard !tracks.isEmpty else { return }
    for (index, section) in outline.sections.enumerated() {
      guard let level = sections[index] ?? outline.level(ofSection: index)?.id else { continue }
      for (block, line) in section.lines {
        guard let found = PrintWords.restriction(in: line.text), found.isAboutTracks else { continue }
        functions[Place(level: level, function: found.function)] = ids(found.names)
        reading.use(block)
      }
    }
  }

  /// The ids of tracks that are called so.
  func ids(_ names: [String]) -> [String] { names.map { name in tracks.first { $0.name.string == name }?.id ?? name } }

  func tracks(of function: Function, at level: String) -> [String]? { functions[Place(level: level, function: function.name.written)] }
}
