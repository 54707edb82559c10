import Schema

/// Determines the user's language.
public enum LanguageChoice {
  /// Set for this program alone.
  public static let ownVariable = "COMPETENCY_LINT_LANG"

  /// The variables that set the language, those with precedence first.
  public static let variables = [ownVariable, "LC_ALL", "LC_MESSAGES", "LANG"]

  /// The language of the environment: Chinese for `zh…`, English for other languages; nil where it names none.
  public static func fromEnvironment(_ value: (String) -> String?) -> Language? {
    variable(value).map { language(named: $0.value) }
  }

  /// The variable that names a language: the first that is set and not empty, unless it is `C`, which is what systems without settings have.
  public static func variable(_ value: (String) -> String?) -> (name: String, value: String)? {
    for name in variables {
      guard let value = value(name), !value.isEmpty else { continue }
      return isNeutral(value) ? nil : (name, value)
    }
    return nil
  }

  /// The language in which most of the files have their keys; nil without any file.
  public static func ofKeys(_ languages: some Sequence<Language>) -> Language? {
    var counts = (chinese: 0, english: 0)
    for language in languages { if language == .chinese { counts.chinese += 1 } else { counts.english += 1 } }
    if counts.chinese + counts.english == 0 { return nil }
    return counts.chinese >= counts.english ? .chinese : .english
  }

  /// Whether a locale names no language: `C`, `C.UTF-8` and `POSIX`.
  private static func isNeutral(_ locale: String) -> Bool {
    let name = locale.split(separator: ".").first ?? ""
    return name == "C" || name == "POSIX"
  }

  /// `zh`, `zh_CN.UTF-8` and `zh-Hant` are Chinese.
  public static func language(named name: String) -> Language { name.lowercased().hasPrefix("zh") ? .chinese : .english }
}
