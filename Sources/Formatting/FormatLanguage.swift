import Schema
import TextModel

/// Puts keys, kinds and choices into one of the two languages of the format.
struct FormatLanguage {
  let language: Language?

  func key(_ field: FieldDescription) -> String? { language.map { field.key[$0] } }

  /// The word for a choice that is written in the other language; nil for one that needs no change.
  func choice(_ text: Text, _ choices: ChoiceDescription) -> String? {
    guard let language else { return nil }
    let written = text.string
    guard
      let option = choices.options.first(where: { $0.name.english == written || $0.name.chinese == written || $0.aliases.contains(written) }
      )
    else { return nil }
    // 大专 is as good as 高等职业学校: only the other language's words change.
    let isEnglish = text.bytes.allSatisfy { $0 < 0x80 }
    return isEnglish == (language == .english) ? nil : option.name[language]
  }
}
