import Synchronization
import TextModel

/// Recognizes misspelt keys and other words for keys, for the recovery of lines that YAML does not read as entries.
final class OtherNames: Sendable {
  /// The keys below each key of the format.
  private let names = Mutex<[Text: KnownNames]>([:])

  /// Whether a word means one of the keys below `owner`.
  func contains(_ written: Text, under owner: Text, _ keys: Set<Text>) -> Bool {
    let known = names.withLock { names in
      if let known = names[owner] { return known }
      let known = KnownNames(keys.map(\.string).sorted().map { KeyName($0, $0) })
      names[owner] = known
      return known
    }
    return NearestName.find(written.string, among: known) != nil
  }
}
