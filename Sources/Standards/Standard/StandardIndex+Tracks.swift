import Schema
import TextModel

extension StandardIndex {
  /// The id of the track with this id or name.
  public func track(spelled text: Text) -> Text? {
    trackNames.track(spelled: text).flatMap {
      misspeltTrack?.track == $0 ? misspeltTrack?.id : standard.tracks?.value[$0].value.track?.value
    }
  }

  /// The ids of the tracks that functions of a level belong to, in the order of the standard.
  public func tracks(atLevel level: Int) -> [Text] {
    guard levels.indices.contains(level) else { return [] }
    let used = Set(levels[level].functions.flatMap { functions[$0].tracks })
    return trackIDs.filter(used.contains)
  }

  /// The functions of a level, grouped into the series in which they are numbered, with the number before the first. Usually there is one
  /// series. If each track begins with number 1, there is one for the functions of all tracks and one for each track, which continues the
  /// numbers of the former unless it begins with 1.
  public func series(atLevel level: Int) -> [(functions: [Int], start: Int)] {
    guard levels.indices.contains(level) else { return [] }
    let all = levels[level].functions
    guard hasSeries(atLevel: level) else { return [(all, 0)] }
    let (tracks, members) = byTracks(all)
    let common = members[[]]?.count ?? 0
    return (tracks.filter(\.isEmpty) + tracks.filter { !$0.isEmpty }).map { tracks in
      let own = members[tracks] ?? []
      let first = own.first.flatMap { functions[$0].name.value.code?.lastPart }
      return (own, tracks.isEmpty || first == 1 ? 0 : common)
    }
  }

  /// The functions grouped by their tracks; `tracks` is in order of first occurrence.
  public func byTracks(_ all: [Int]) -> (tracks: [[Text]], members: [[Text]: [Int]]) {
    var tracks: [[Text]] = []
    var members: [[Text]: [Int]] = [:]
    for function in all {
      let own = functions[function].tracks
      if members[own] == nil { tracks.append(own) }
      members[own, default: []].append(function)
    }
    return (tracks, members)
  }

  /// Whether a target belongs to this track, or to all tracks.
  public func isOpen(_ target: Target, to track: Text?) -> Bool {
    let own = functions[function(of: target)].tracks
    return own.isEmpty || track.map(own.contains) ?? true
  }

  /// Whether a track has a level; true if the standard does not give the levels of the track.
  public func isTrack(_ id: Text, atLevel level: Int) -> Bool {
    guard let listed = track(withID: id)?.levels?.value else { return true }
    return listed.contains { self.level(spelled: $0.value) == level }
  }

  /// Whether a track has no id or no name, or lines of the standard were lost. Each is a finding there, and a name that is not found may be
  /// that of such a track.
  public var mayLackTracks: Bool {
    lazyMayLackTracks.value {
      file.document.hasLostLines
        || (standard.tracks?.value ?? []).contains { $0.value.track?.value.isEmpty ?? true || $0.value.name?.value.isEmpty ?? true }
    }
  }

  public var trackIDs: [Text] {
    (standard.tracks?.value ?? []).enumerated().compactMap { position, track in
      misspeltTrack?.track == position ? misspeltTrack?.id : track.value.track?.value
    }
  }

  /// The id with the name: `rooftop（屋顶蜂场工）`.
  public func trackLabel(_ id: Text) -> Bilingual {
    let name = track(withID: id)?.name?.value
    guard let name, name != id else { return Bilingual(zh: id.string, en: id.string) }
    return Bilingual(zh: "\(id)（\(name)）", en: "\(id) (\(name))")
  }

  /// The track with exactly this id.
  public func track(withID id: Text) -> Track? { trackNames.track(withID: id).flatMap { standard.tracks?.value[$0].value } }
}
