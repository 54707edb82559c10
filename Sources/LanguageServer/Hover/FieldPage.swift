import Schema

/// The hover text of a field, in Markdown.
struct FieldPage {
  private let field: FieldDescription
  private let language: Language
  /// The language of the file, in which its values are written.
  private let keys: Language

  init(_ field: FieldDescription, language: Language, keys: Language) {
    self.field = field
    self.language = language
    self.keys = keys
  }

  var markdown: String {
    let other = field.key[language.other]
    var lines = ["**\(field.key[language])** (`\(other)`)\(field.isRequired ? words(zh: " · 必填", en: " · required") : "")"]
    lines.append(field.documentation[language])
    lines += values
    return lines.joined(separator: "\n\n")
  }

  /// The values of a closed list.
  private var values: [String] {
    guard case .choice(let choice) = field.type else { return [] }
    return [
      choice.options.map { option in
        "- `\(option.name[keys])`" + words(zh: "：", en: ": ") + option.documentation[language]
      }.joined(separator: "\n")
    ]
  }

  private func words(zh chinese: String, en english: String) -> String { Bilingual(zh: chinese, en: english)[language] }
}
