import Schema
import TextModel

/// Looks up the levels of a standard by id, by name or by a half of the name.
struct LevelLookup: Sendable {
  private var byID: [Text: Int] = [:]
  private var byName: [NameKey: Int] = [:]
  /// By the halves of names such as 五级/初级工.
  private var byHalf: [NameKey: Int] = [:]

  init(_ levels: [StandardIndex.LevelEntry]) {
    for (index, level) in levels.enumerated() {
      Self.note(index, in: &byID[level.id])
      Self.note(index, in: &byName[NameKey(level.name)])
      for half in LevelName.halves(of: level.name) { Self.note(index, in: &byHalf[NameKey(half)]) }
    }
  }

  private static func note(_ index: Int, in first: inout Int?) { first = first ?? index }

  /// Adds another spelling of a level's id.
  mutating func add(_ spelling: Text, for level: Int) { Self.note(level, in: &byID[spelling]) }

  /// Gives an id to another level, if `level` has it: the id was copied from the other one.
  mutating func move(_ id: Text, from level: Int, to other: Int) { if byID[id] == level { byID[id] = other } }

  func level(spelled text: Text) -> Int? {
    if let index = byID[text] { return index }
    let key = NameKey(text)
    return byName[key] ?? byHalf[key]
  }
}

/// Looks up the tracks of a standard by id and by name. Of several tracks with one name, the first is found.
public struct TrackLookup: Sendable {
  private var byID: [Text: Int] = [:]
  private var byName: [NameKey: Int] = [:]

  init(_ tracks: [Located<Track>]) {
    for (index, track) in tracks.enumerated() {
      if let id = track.value.track?.value, byID[id] == nil { byID[id] = index }
      if let name = track.value.name.map({ NameKey($0.value) }), byName[name] == nil { byName[name] = index }
    }
  }

  /// Adds another spelling of a track's id.
  mutating func add(_ spelling: Text, for track: Int) { byID[spelling] = byID[spelling] ?? track }

  /// Gives an id that two tracks have to one of them.
  mutating func assign(_ id: Text, to track: Int) { byID[id] = track }

  public var isAny: Bool { !byID.isEmpty }
  /// Index of the track with exactly this id, or with a spelling that was added for it.
  public func track(withID id: Text) -> Int? { byID[id] }
  func track(spelled text: Text) -> Int? { byID[text] ?? byName[NameKey(text)] }
}
