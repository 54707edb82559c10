import Schema
import TextModel

/// The single values at the head of a standard's file, by their keys.
enum HeaderField: String, CaseIterable, Sendable {
  case id
  case version
  case number
  case title
  case titleEnglish = "title-en"
  case issuer
  case status
  case published
  case effective
  case language
  case profile
  case cumulative

  /// The field with that key, in either language.
  static func named(_ key: String) -> HeaderField? {
    guard let field = DocumentKind.standard.shape.field(forKey: key) else { return nil }
    return HeaderField(rawValue: field.key.english)
  }
}

extension PlainStandard {
  /// A value of the header as text; choices are spelled in the language.
  subscript(field: HeaderField, language: Language) -> String? {
    switch field {
    case .id: id
    case .version: version
    case .number: number
    case .title: title
    case .titleEnglish: titleEnglish
    case .issuer: issuer
    case .status: status?.name[language]
    case .published: published
    case .effective: effective
    case .language: self.language
    case .profile: profile?.name[language]
    case .cumulative: cumulative.map { $0 ? "true" : "false" }
    }
  }

  /// Sets a value of the header; false when the text is none that the field may have.
  mutating func set(_ field: HeaderField, _ text: String) -> Bool {
    switch field {
    case .id: id = text
    case .version: version = text
    case .number: number = text
    case .title: title = text
    case .titleEnglish: titleEnglish = text
    case .issuer: issuer = text
    case .published: published = text
    case .effective: effective = text
    case .language: language = text
    case .status: status = StandardStatus.value(spelled: Text(text))
    case .profile: profile = StandardProfile.value(spelled: Text(text))
    case .cumulative: cumulative = ["true": true, "是": true, "false": false, "否": false][text.lowercased()]
    }
    return self[field, .english] != nil
  }
}
