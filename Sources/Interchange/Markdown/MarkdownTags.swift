/// HTML tags in a cell of Markdown: lists and line breaks become lines, and others are removed; `<5 mm` is text.
struct MarkdownTags {
  private(set) var text = ""
  /// The texts that were struck out by tags or `~~`.
  private(set) var deleted: [String] = []

  private static let lines: Set<String> = ["br", "p", "div", "ul", "ol", "tr"]
  private static let dropped: Set<String> = [
    "b", "i", "em", "strong", "span", "u", "font", "small", "a", "code", "mark", "ins",
  ]
  private static let scripts: [String: SuperscriptText.Script] = ["sup": .above, "sub": .below]
  private static let struck: Set<String> = ["del", "s", "strike"]

  init(_ source: String) {
    var rest = source[...]
    var open: String?
    var isCode = false
    while let next = rest.first {
      if next == "`" { isCode.toggle() }
      if next == "\\", !isCode {
        // An escaped sign is text; the backslash is removed with the rest of the markup.
        let sign = rest.prefix(2)
        if open != nil { open?.append(contentsOf: sign) } else { text.append(contentsOf: sign) }
        rest = rest.dropFirst(2)
      } else if next == "<", !isCode, let tag = Self.tag(rest) {
        rest = rest[tag.end...]
        if Self.struck.contains(tag.name) {
          if tag.isClosing { open.map { deleted.append($0) } }
          open = tag.isClosing ? nil : ""
        } else if let script = Self.scripts[tag.name] {
          if !tag.isClosing, open == nil, let end = rest.firstRange(of: "</\(tag.name)>"),
            let raised = SuperscriptText.text(String(rest[..<end.lowerBound]), script)
          {
            text += raised
            rest = rest[end.upperBound...]
          }
        } else if tag.name == "li" {
          text += tag.isClosing ? "" : "\n- "
        } else if Self.lines.contains(tag.name) {
          text += "\n"
        }
      } else if !isCode, rest.hasPrefix("~~"), let end = rest.dropFirst(2).firstRange(of: "~~") {
        deleted.append(String(rest.dropFirst(2)[..<end.lowerBound]))
        rest = rest[end.upperBound...]
      } else {
        rest = rest.dropFirst()
        if open != nil { open?.append(next) } else { text.append(next) }
      }
    }
    // Without its end, the tag strikes nothing out.
    if let open { text += open }
    text = text.split(separator: "\n").map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Whether a text may contain tags or `~~`.
  static func mayBe(in text: String) -> Bool { text.utf8.contains(0x3C) || text.contains("~~") }

  private static let maximumLength = 200

  private static func tag(_ text: Substring) -> (name: String, isClosing: Bool, end: Substring.Index)? {
    guard let close = text.prefix(clamping: maximumLength).firstIndex(of: ">") else { return nil }
    let inner = text[text.index(after: text.startIndex)..<close]
    let isClosing = inner.first == "/"
    let name = inner.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    guard name == "li" || lines.contains(name) || dropped.contains(name) || scripts[name] != nil || struck.contains(name) else {
      return nil
    }
    let after = inner.drop { $0 == "/" }.dropFirst(name.count).first
    guard after.map({ $0 == " " || $0 == "/" }) ?? true else { return nil }
    return (name, isClosing, text.index(after: close))
  }
}
