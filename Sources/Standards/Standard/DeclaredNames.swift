import Schema
import TextModel

/// The names for the message about an unknown name. They are collected when the first unknown name is found.
public struct DeclaredNames: Sendable {
  public let levels: KnownWords
  /// `五级/初级工（L5）、…`
  public let levelList: Bilingual
  public let tracks: KnownWords
  public let trackList: Bilingual
  /// The maximum number of names that an unknown name is compared with.
  private static let maximumCompared = 50

  init(_ index: StandardIndex) {
    levels = KnownWords(index.levels.prefix(Self.maximumCompared).flatMap { [$0.id.string, $0.name.string] })
    levelList = Bilingual(
      zh: ShortList.joined(index.levels.lazy.map { $0.id == $0.name ? "\($0.id)" : "\($0.name)（\($0.id)）" }, by: "、"),
      en: ShortList.joined(index.levels.lazy.map { $0.id == $0.name ? "\($0.id)" : "\($0.id) (\($0.name))" }, by: ", "))
    let ids = index.trackIDs
    let names = (index.standard.tracks?.value ?? []).prefix(Self.maximumCompared).compactMap { $0.value.name?.value.string }
    tracks = KnownWords(ids.prefix(Self.maximumCompared).map(\.string) + names)
    trackList = Bilingual(
      zh: ShortList.joined(ids.lazy.map { index.trackLabel($0).chinese }, by: "、"),
      en: ShortList.joined(ids.lazy.map { index.trackLabel($0).english }, by: ", "))
  }
}
