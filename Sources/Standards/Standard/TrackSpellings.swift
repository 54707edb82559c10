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
}

/// Finds the track whose id is misspelt, as `LevelSpellings` does for levels.
struct TrackSpellings {
  private(set) var misspelt: MisspeltTrack?

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
    let unnamed = tracks.indices.filter { !named.contains($0) }
    // The only track that no function names is the one that several functions call otherwise: `桥梁` for `bridge`.
    let isOnly = unnamed.count == 1 && tracks.count > 1
    let candidates = unnamed.filter { index in
      guard let id = tracks[index].value.track?.value.string else { return false }
      return isOnly || NearestName.isTypo(id, of: intended.string)
    }
    guard candidates.count == 1, let track = candidates.first, let written = tracks[track].value.track else { return }
    misspelt = MisspeltTrack(track: track, written: written, intended: intended, uses: uses)
  }
}
