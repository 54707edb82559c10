import Schema
import TextModel

/// The options of the formatter.
public struct FormatOptions: Sendable {
  /// The language of keys, kinds and choices; nil leaves them as they are.
  public var keys: Language?

  public init(keys: Language? = nil) { self.keys = keys }
}

/// The result of formatting.
public enum FormatOutcome: Sendable {
  /// The canonical text, in UTF-8; the same as the file's if nothing changes.
  case formatted([UInt8])
  /// The file is not changed.
  case declined(FormatRefusal)

  /// The text, if there is one.
  public var bytes: [UInt8]? {
    if case .formatted(let bytes) = self { bytes } else { nil }
  }
}

/// Translates keys, kinds and choices into one of the two languages of the format.
struct FormatLanguage {
  let language: Language?

  func key(_ field: FieldDescription) -> String? { language.map { field.key[$0] } }

  /// The word for a choice that is written in the other language; nil for one that needs no change.
  func choice(_ text: Text, _ choices: ChoiceDescription) -> String? {
    guard let language else { return nil }
    guard let option = choices.option(spelled: text.string) else { return nil }
    // A synonym such as 大专 for 高等职业学校 stays: only words of the other language change.
    let isEnglish = text.bytes.allSatisfy { $0 < 0x80 }
    return isEnglish == (language == .english) ? nil : option.name[language]
  }
}
