import TextModel

/// The 能 or 能够 at the head of an ability.
public enum Modal {
  /// How many bytes it takes; nil when the text does not begin with one: 能源管理 does not.
  public static func length(in text: Text, _ words: WordLists) -> Int? {
    guard let modal = HanText.prefix(of: text, among: words.modals) else { return nil }
    return HanText.prefix(of: text, among: words.notModals) == nil ? modal.utf8.count : nil
  }
}
