import Schema
import TextModel

extension StandardIndex {
  /// A track by its id or its name; its id.
  public func track(spelled text: Text) -> Text? {
    trackNames.track(spelled: text).flatMap { standard.tracks?.value[$0].value.track?.value }
  }

  /// The ids of the tracks that functions of a level belong to, in the order of the standard.
  public func tracks(atLevel level: Int) -> [Text] {
    guard levels.indices.contains(level) else { return [] }
    let used = Set(levels[level].functions.flatMap { functions[$0].tracks })
    return trackIDs.filter(used.contains)
  }

  /// Whether a track goes to a level; true where the standard does not say which it goes to.
  public func isTrack(_ id: Text, atLevel level: Int) -> Bool {
    guard let listed = track(withID: id)?.levels?.value else { return true }
    return listed.contains { self.level(spelled: $0.value) == level }
  }

  /// A track has no id or no name, or lines of the standard were lost, which is a finding there: a name that is not found may be meant.
  public var mayLackTracks: Bool {
    file.document.hasLostLines
      || (standard.tracks?.value ?? []).contains { $0.value.track?.value.isEmpty ?? true || $0.value.name?.value.isEmpty ?? true }
  }

  public var trackIDs: [Text] { (standard.tracks?.value ?? []).compactMap(\.value.track?.value) }

  /// `rooftop（屋顶蜂场工）`.
  public func trackLabel(_ id: Text) -> Bilingual {
    let name = track(withID: id)?.name?.value
    guard let name, name != id else { return Bilingual(zh: id.string, en: id.string) }
    return Bilingual(zh: "\(id)（\(name)）", en: "\(id) (\(name))")
  }

  private func track(withID id: Text) -> Track? { trackNames.track(withID: id).flatMap { standard.tracks?.value[$0].value } }
}
