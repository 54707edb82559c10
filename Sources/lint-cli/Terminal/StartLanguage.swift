import ArgumentParser
import Linter
import Schema

/// The language of the user. Help is written before arguments are parsed, so `--lang` is read directly from the arguments.
enum StartLanguage {
  static let value: Language = argument ?? environment ?? .english

  /// The language of the environment; nil where it names none.
  static let environment = LanguageChoice.fromEnvironment(Environment.value)

  private static var argument: Language? {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst("--lang=".count))) }
      if argument == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
    }
    return nil
  }
}

/// A text of the help, in the reader's language.
func words(_ chinese: String, _ english: String) -> String { Bilingual(zh: chinese, en: english)[StartLanguage.value] }

/// The help of an option, in the reader's language.
func help(_ chinese: String, _ english: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(words(chinese, english), valueName: valueName)
}
