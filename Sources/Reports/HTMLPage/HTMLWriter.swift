import Schema

/// Builds HTML. Visible texts are written in both languages, of which the page shows one.
struct HTMLWriter {
  /// The language that is shown first.
  let language: Language
  private(set) var text = ""

  init(language: Language) { self.language = language }

  mutating func raw(_ html: String) { text += html }

  mutating func escaped(_ string: String) { text += HTMLText.escaped(string) }

  mutating func element(_ name: String, _ words: Bilingual, classes: String = "") {
    text += "<\(name)\(classes.isEmpty ? "" : " class=\"\(classes)\"")>\(Self.both(words))</\(name)>\n"
  }

  static func both(_ words: Bilingual) -> String {
    words.chinese == words.english
      ? HTMLText.escaped(words.chinese)
      : "<span class=\"zh\" lang=\"zh-Hans\">\(HTMLText.escaped(words.chinese))</span><span class=\"en\" lang=\"en\">\(HTMLText.escaped(words.english))</span>"
  }

  /// The label of an element for screen readers; the page's script sets it to the shown language.
  func label(_ words: Bilingual) -> String {
    let labels = Language.allCases.map { "data-label-\($0.rawValue)=\"\(HTMLText.escaped(words[$0]))\"" }
    return "aria-label=\"\(HTMLText.escaped(words[language]))\" \(labels.joined(separator: " "))"
  }

  /// A title or an option of a list, which cannot contain elements; the page's script sets its text to the shown language.
  func plain(_ name: String, _ words: Bilingual, attributes: String = "") -> String {
    let texts = Language.allCases.map { " data-text-\($0.rawValue)=\"\(HTMLText.escaped(words[$0]))\"" }
    return "<\(name)\(attributes)\(texts.joined())>\(HTMLText.escaped(words[language]))</\(name)>"
  }
}
