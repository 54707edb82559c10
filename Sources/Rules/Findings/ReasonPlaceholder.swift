import Schema

/// The placeholder for a reason that the author still has to write.
public enum ReasonPlaceholder {
  /// In a comment.
  public static let comment = Bilingual(zh: "（请填写理由）", en: "TODO: say why")
  /// As the value of a field. In English it has no colon, which would need quotes.
  public static let value = KeyName("TODO", comment.chinese)
}
