import Schema

/// Determines the user's language.
public enum LanguageChoice {
  /// Set for this program alone.
  public static let ownVariable = "COMPETENCY_LINT_LANG"

  /// The variables that say it, the strongest first.
  public static let variables = [ownVariable, "LC_ALL", "LC_MESSAGES", "LANG"]

  /// What the environment asks for: Chinese for `zh…`, English for anything else. A variable that is not set or empty says nothing.
  public static func fromEnvironment(_ value: (String) -> String?) -> Language {
    for name in variables {
      guard let value = value(name), !value.isEmpty else { continue }
      return language(named: value)
    }
    return .english
  }

  /// `zh`, `zh_CN.UTF-8` and `zh-Hant` are Chinese.
  public static func language(named name: String) -> Language { name.lowercased().hasPrefix("zh") ? .chinese : .english }
}
