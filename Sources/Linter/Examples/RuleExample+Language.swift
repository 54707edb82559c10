import Schema
import TextModel
import YAML

extension RuleExample {
  /// The example as authors of a language write it: with its keys, its words for values, and the names that it gives to levels. An example
  /// is written once, with English keys or Chinese ones.
  public func inWords(of language: Language) -> RuleExample {
    let whole = completed
    let document = Document.read(SourceText(whole), expectedKind: kind)
    let edits = KeyTranslation.edits(for: document, to: language) { node, type in Self.value(node, type, kind, language) }
    let read = String(decoding: TextEdit.apply(edits, to: Array(whole.utf8)), as: UTF8.self)
    let translated = Self.lines(of: read, document.kind ?? kind, language)
    // The header is above the author's own lines, and no edit adds a line.
    let headerLines = whole.utf8.count { $0 == ASCII.lineFeed } - text.utf8.count { $0 == ASCII.lineFeed }
    let lines = translated.split(separator: "\n", omittingEmptySubsequences: false)
    let own = lines.dropFirst(clamping: headerLines).joined(separator: "\n")
    return RuleExample(
      kind, own, encoding: encoding, beside: companions.map { $0.inWords(of: language) },
      header: lines.prefix(clamping: headerLines).map(String.init)
    )
  }

  /// Keys that examples have by mistake, as authors of the other language would write them.
  private static let unknown = [KeyName("hour-minuts", "每学时份钟"), KeyName("teacher", "任课教师")]

  /// Comments that allow something, and the keys at the start of lines that were not read as keys: repeated ones, and those of a version
  /// that a merge conflict left.
  private static func lines(of text: String, _ kind: DocumentKind, _ language: Language) -> String {
    let shapes = [kind.shape] + ShapeCatalogue(kind.shape).entries.map(\.shape)
    let names = Dictionary(grouping: shapes.flatMap { $0.fields.map(\.key) } + unknown) { language == .chinese ? $0.english : $0.chinese }
    let exceptions = [("# lint: allow-file ", "# 检查：全文允许 "), ("# lint: allow ", "# 检查：允许 ")]
    let text = exceptions.reduce(text) { text, words in
      language == .chinese ? text.replacing(words.0, with: words.1) : text.replacing(words.1, with: words.0)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let colon = line.firstIndex(of: ":") else { return String(line) }
      let start = line[..<colon].firstIndex { $0 != " " && $0 != "-" } ?? colon
      let spellings = Set((names[String(line[start..<colon])] ?? []).map { $0[language] })
      guard spellings.count == 1, let spelling = spellings.first else { return String(line) }
      return String(line[..<start]) + spelling + String(line[colon...])
    }.joined(separator: "\n")
  }

  fileprivate static func value(_ node: Node, _ type: TypeDescription, _ kind: DocumentKind?, _ language: Language) -> String? {
    let text = node.text.string
    switch type {
    case .choice(let choices):
      let option = choices.options.first { $0.name.isSpelled(text) }
      return option.flatMap { $0.name[language] == text ? nil : $0.name[language] }
    case .level where kind != .standard: return level(text, language)
    case .reference:
      let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2, let level = level(parts[0], language) else { return nil }
      return level + "/" + parts[1]
    default: return nil
    }
  }

  /// The levels of the standards that examples are written against.
  private static let levels = [KeyName("junior", "初级"), KeyName("intermediate", "中级"), KeyName("senior", "高级")]

  private static func level(_ written: String, _ language: Language) -> String? {
    let level = levels.first { $0.isSpelled(written) }
    return level.flatMap { $0[language] == written ? nil : $0[language] }
  }
}

extension RuleExample.Companion {
  func inWords(of language: Language) -> RuleExample.Companion {
    let expected = DocumentKind.expected(byFileName: path)
    let document = Document.read(SourceText(text), expectedKind: expected)
    let edits = KeyTranslation.edits(for: document, to: language) { node, type in
      RuleExample.value(node, type, document.kind ?? expected, language)
    }
    return RuleExample.Companion(path, String(decoding: TextEdit.apply(edits, to: Array(text.utf8)), as: UTF8.self))
  }
}
