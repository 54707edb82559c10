import Schema
import Standards
import TextModel

extension Skeleton.Target {
  /// Why the requested skeleton cannot be made.
  public enum Fault: Error, Sendable, Hashable {
    case unknownStandard(String, candidates: [String])
    case standardNotNamed(candidates: [String])
    case unknownLevel(String, available: Bilingual)
    case levelNotNamed(available: Bilingual)
    case unknownTrack(String, candidates: [String])
    case trackNotNamed(level: String, available: Bilingual)
    case trackWithoutLevel(track: Bilingual, level: String)

    public var message: Bilingual {
      switch self {
      case .unknownStandard(let name, let candidates):
        Bilingual(
          zh: "没有标准“\(name)”；现有：\(candidates.joined(separator: "、"))",
          en: "there is no standard `\(name)`; available: \(English.list(candidates))")
      case .standardNotNamed(let candidates):
        Bilingual(
          zh: "请用 --standard 选一个标准：\(candidates.joined(separator: "、"))",
          en: "choose a standard with --standard: \(English.list(candidates))")
      case .unknownLevel(let name, let levels):
        Bilingual(
          zh: "该标准没有等级“\(name)”；现有：\(levels.chinese)", en: "the standard has no level `\(name)`; available: \(levels.english)")
      case .levelNotNamed(let levels):
        Bilingual(zh: "请用 --level 选一个等级：\(levels.chinese)", en: "choose a level with --level: \(levels.english)")
      case .unknownTrack(let name, let candidates) where candidates.isEmpty:
        Bilingual(zh: "该标准不分工种，不能用“\(name)”", en: "the standard has no tracks: `\(name)` cannot be chosen")
      case .unknownTrack(let name, let candidates):
        Bilingual(
          zh: "该标准没有工种“\(name)”；现有：\(candidates.joined(separator: "、"))",
          en: "the standard has no track `\(name)`; available: \(English.list(candidates))")
      case .trackNotNamed(let level, let tracks):
        Bilingual(
          zh: "“\(level)”分工种，请用 --track 选一个：\(tracks.chinese)",
          en: "level \(level) has tracks; choose one with --track: \(tracks.english)")
      case .trackWithoutLevel(let track, let level):
        Bilingual(zh: "工种 \(track.chinese)没有等级“\(level)”", en: "the track \(track.english) has no level \(level)")
      }
    }
  }

  /// Finds a standard (`id@version` or `id`; may be left out when there is only one), a level and a track.
  public static func find(standard: String?, level: String?, track: String?, in standards: [StandardIndex]) -> Result<Self, Fault> {
    let usable = standards.filter { !$0.id.isEmpty && !$0.levels.isEmpty }
    let matching = usable.filter { index in
      standard.map { $0 == "\(index.id)@\(index.version)" || $0 == index.id.string } ?? true
    }
    // A workspace's own copy of a shipped standard replaces it.
    let named = Dictionary(grouping: matching) { "\($0.id)@\($0.version)" }
    guard let index = matching.first, named.count == 1 else {
      let all = Set(usable.map { "\($0.id)@\($0.version)" }).sorted()
      guard let standard, named.isEmpty else { return .failure(.standardNotNamed(candidates: standard == nil ? all : named.keys.sorted())) }
      return .failure(.unknownStandard(standard, candidates: all))
    }
    return find(level: level, track: track, in: index)
  }

  private static func find(level: String?, track: String?, in index: StandardIndex) -> Result<Self, Fault> {
    let levels = index.declaredNames.levelList
    guard let level else { return .failure(.levelNotNamed(available: levels)) }
    guard let found = index.level(spelled: Text(level)) else { return .failure(.unknownLevel(level, available: levels)) }
    let name = index.levels[found].name.string
    guard let track else {
      let tracks = index.tracks(atLevel: found).map { index.trackLabel($0) }
      if tracks.isEmpty { return .success(Skeleton.Target(index: index, level: found)) }
      let list = Bilingual(zh: tracks.map(\.chinese).joined(separator: "、"), en: tracks.map(\.english).joined(separator: ", "))
      return .failure(.trackNotNamed(level: name, available: list))
    }
    guard let chosen = index.track(spelled: Text(track)) else {
      return .failure(.unknownTrack(track, candidates: index.trackIDs.map(\.string)))
    }
    guard index.isTrack(chosen, atLevel: found) else {
      return .failure(.trackWithoutLevel(track: index.trackLabel(chosen), level: name))
    }
    return .success(Skeleton.Target(index: index, level: found, track: chosen))
  }

  /// The possible targets for a level: one for each of its tracks, or one without a track.
  public static func all(for index: StandardIndex, level: Int) -> [Self] {
    let tracks = index.tracks(atLevel: level).filter { index.isTrack($0, atLevel: level) }
    return tracks.isEmpty ? [Self(index: index, level: level)] : tracks.map { Self(index: index, level: level, track: $0) }
  }
}
