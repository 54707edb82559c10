import Schema
import TextModel

/// A track whose own id differs from what all other places in its standard call it: `dgo` for what its functions call `dog`.
public struct MisspeltTrack: Sendable {
  /// Index of the track.
  public let track: Int
  /// The id where the track is defined.
  public let written: Located<Text>
  /// The id that the other places use, and how many places use it.
  public let intended: Text
  public let uses: Int
  /// The other track that has the same id, if the id was copied from it.
  public let original: Int?
  /// The id by which its functions are found: its own one unless that is another track's.
  var id: Text { original == nil ? written.value : intended }
}

/// Finds the track whose id is misspelt, as `MisspeltLevels` does for levels.
struct MisspeltTracks {
  private(set) var found: MisspeltTrack?

  init(_ standard: Standard, _ names: TrackLookup) {
    guard let tracks = standard.tracks?.value, !tracks.isEmpty else { return }
    let lists =
      (standard.functions?.value ?? []).map(\.value.tracks)
      + (standard.levels?.value ?? []).flatMap { $0.value.functions?.value ?? [] }.map(\.value.tracks)
    var unknown: [Text: Int] = [:]
    var named: Set<Int> = []
    for spelled in lists.flatMap({ $0?.value.map(\.value) ?? [] }) where !spelled.isEmpty {
      if let track = names.track(spelled: spelled) { named.insert(track) } else { unknown[spelled, default: 0] += 1 }
    }
    // A single place may itself be wrong.
    guard let (intended, uses) = unknown.first, unknown.count == 1, uses > 1 else { return }
    let copied = Self.copied(standard, tracks, instead: intended)
    if !copied.isEmpty {
      guard copied.count == 1, let (track, original) = copied.first, let written = tracks[track].value.track else { return }
      found = MisspeltTrack(track: track, written: written, intended: intended, uses: uses, original: original)
      return
    }
    let unnamed = tracks.indices.filter { !named.contains($0) }
    // The only track that no function names is the one that several functions call otherwise: `桥梁` for `bridge`.
    let isOnly = unnamed.count == 1 && tracks.count > 1
    let candidates = unnamed.filter { index in
      guard let id = tracks[index].value.track?.value.string else { return false }
      return isOnly || NearestName.isTypo(id, of: intended.string)
    }
    guard candidates.count == 1, let track = candidates.first, let written = tracks[track].value.track else { return }
    found = MisspeltTrack(track: track, written: written, intended: intended, uses: uses, original: nil)
  }

  /// Of each pair of tracks with the same id the one that was copied: that whose name resembles the functions of the missing track (扶梯维保员
  /// and 扶梯保养), else the second one.
  private static func copied(_ standard: Standard, _ tracks: [Located<Track>], instead intended: Text) -> [(track: Int, original: Int)] {
    var first: [Text: Int] = [:]
    return tracks.indices.compactMap { index in
      guard let id = tracks[index].value.track?.value, !id.isEmpty else { return nil }
      guard let earlier = first[id] else {
        first[id] = index
        return nil
      }
      func fit(_ track: Int) -> Int {
        let name = Set(tracks[track].value.name?.value.string.unicodeScalars.map(\.value) ?? [])
        func likeness(_ id: Text) -> Int { name.intersection(signs(ofFunctionsOf: id, standard)).count }
        return likeness(intended) - likeness(id)
      }
      return fit(earlier) > fit(index) ? (earlier, index) : (index, earlier)
    }
  }

  /// The characters in the names of the functions of a track.
  private static func signs(ofFunctionsOf track: Text, _ standard: Standard) -> Set<UInt32> {
    let listed = (standard.functions?.value ?? []).map { (name: $0.value.function, tracks: $0.value.tracks) }
    let own = (standard.levels?.value ?? []).flatMap { $0.value.functions?.value ?? [] }.map {
      (name: $0.value.function, tracks: $0.value.tracks)
    }
    let named = (listed + own).filter { $0.tracks?.value.contains { $0.value == track } ?? false }
    return Set(named.flatMap { $0.name?.value.title.string.unicodeScalars.map(\.value) ?? [] })
  }
}
