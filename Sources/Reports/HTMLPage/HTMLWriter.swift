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

  /// Begins a table that scrolls sideways in a narrow window, with a row of headers: up to the start of its body.
  mutating func beginTable(_ tableClass: String, label words: Bilingual, headers: [Bilingual]) {
    text += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" \(label(words))><table class=\"\(tableClass)\">\n<thead><tr>"
    for header in headers { text += "<th scope=\"col\">\(Self.both(header))</th>" }
    text += "</tr></thead>\n<tbody>\n"
  }

  static func both(_ words: Bilingual) -> String { both(words, HTMLText.escaped) }

  /// A message in both languages, with what it quotes between backticks as code.
  static func message(_ words: Bilingual) -> String { both(words, message) }

  private static func both(_ words: Bilingual, _ html: (String) -> String) -> String {
    if words.chinese == words.english { return html(words.chinese) }
    return "<span class=\"zh\" lang=\"zh-Hans\">\(html(words.chinese))</span><span class=\"en\" lang=\"en\">\(html(words.english))</span>"
  }

  private static func message(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // With an unpaired backtick, one of them is part of a quoted text: none is markup.
    guard parts.count > 1, parts.count % 2 == 1 else { return HTMLText.escaped(text) }
    return parts.enumerated().map { $0 % 2 == 1 ? "<code>\(HTMLText.escaped(String($1)))</code>" : HTMLText.escaped(String($1)) }.joined()
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
