import Schema
import TextModel

/// The levels of a standard by what files call them, and its tracks: looked up by every reference that names one.
struct LevelLookup: Sendable {
  private var byID: [Text: Int] = [:]
  private var byName: [NameKey: Int] = [:]
  /// A name such as 五级/初级工 may be given by one of its halves.
  private var byHalf: [NameKey: Int] = [:]

  init(_ levels: [StandardIndex.LevelEntry]) {
    for (index, level) in levels.enumerated() {
      Self.note(index, in: &byID[level.id])
      Self.note(index, in: &byName[NameKey(level.name)])
      for half in LevelName.halves(of: level.name) { Self.note(index, in: &byHalf[NameKey(half)]) }
    }
  }

  private static func note(_ index: Int, in first: inout Int?) { first = first ?? index }

  /// Another spelling of a level's id.
  mutating func add(_ spelling: Text, for level: Int) { Self.note(level, in: &byID[spelling]) }

  func level(spelled text: Text) -> Int? {
    if let index = byID[text] { return index }
    let key = NameKey(text)
    return byName[key] ?? byHalf[key]
  }
}

/// The tracks of a standard by id and by name, the first of each.
public struct TrackLookup: Sendable {
  private var byID: [Text: Int] = [:]
  private var byName: [NameKey: Int] = [:]

  init(_ tracks: [Located<Track>]) {
    for (index, track) in tracks.enumerated() {
      if let id = track.value.track?.value, byID[id] == nil { byID[id] = index }
      if let name = track.value.name.map({ NameKey($0.value) }), byName[name] == nil { byName[name] = index }
    }
  }

  /// Another spelling of a track's id.
  mutating func add(_ spelling: Text, for track: Int) { byID[spelling] = byID[spelling] ?? track }

  public var isAny: Bool { !byID.isEmpty }
  /// The position of a track with exactly this id, or with another spelling that stands for it.
  public func track(withID id: Text) -> Int? { byID[id] }
  func track(spelled text: Text) -> Int? { byID[text] ?? byName[NameKey(text)] }
}
