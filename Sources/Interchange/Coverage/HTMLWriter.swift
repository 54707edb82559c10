import Schema

/// HTML in the making. What an author sees is written in both languages; the page shows one of them.
struct HTMLWriter {
  private(set) var text = ""

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
}
