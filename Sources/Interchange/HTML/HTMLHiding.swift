import Schema

/// The parts of HTML that a browser hides or strikes out, and the menus of a site, whose texts are not read.
struct HTMLHiding {
  /// The texts that were skipped, with their lines.
  private(set) var texts: [(line: Int, text: String, isMenu: Bool)] = []
  /// The name of the hidden element, and how many elements with this name are open.
  private var name: String?
  private var depth = 0
  private static let maximumTextLength = 200

  /// The parts of a page around its text.
  private static let menus: Set<String> = ["nav", "footer"]
  private var isInMenu: Bool { name.map(Self.menus.contains) ?? false }
  private static let struck: Set<String> = ["del", "s", "strike"]
  private static let empty: Set<String> = ["br", "img", "input", "hr", "col", "meta", "link", "wbr", "area", "source"]
  /// Elements that contain others, and end only at their own end tag.
  private static let containers: Set<String> = [
    "table", "thead", "tbody", "tfoot", "div", "section", "article", "ul", "ol", "main", "aside", "nav", "footer",
  ]
  private static let blocks: Set<String> = ["p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6"]

  /// Whether a token is in a hidden part.
  mutating func handle(_ token: HTMLToken, line: Int) -> Bool {
    guard let hidden = name else { return begins(token) }
    switch token {
    case .text(let text):
      let text = PrintedText.trimmed(text)
      if !text.isEmpty { note(text, line) }
      return true
    case .open(let other, _):
      if Self.ends(hidden, atOpening: other) { break }
      if other == hidden { depth += 1 }
      return true
    case .close(let other):
      if other == hidden {
        depth -= 1
        if depth == 0 { name = nil }
        return true
      }
      if !Self.ends(hidden, atClosing: other) { return true }
    }
    // The end tag is missing.
    name = nil
    return begins(token)
  }

  private mutating func note(_ text: String, _ line: Int) {
    if let last = texts.indices.last, texts[last].line == line, texts[last].isMenu == isInMenu {
      if texts[last].text.utf8.count < Self.maximumTextLength { texts[last].text += (isInMenu ? " " : "") + text }
    } else {
      texts.append((line, text, isInMenu))
    }
  }

  private mutating func begins(_ token: HTMLToken) -> Bool {
    guard case .open(let element, let attributes) = token, !Self.empty.contains(element) else { return false }
    guard Self.struck.contains(element) || Self.menus.contains(element) || Self.isHidden(attributes) else { return false }
    (name, depth) = (element, 1)
    return true
  }

  private static func isHidden(_ attributes: Substring) -> Bool {
    guard attributes.utf8.count > 5 else { return false }
    let text = attributes.lowercased()
    guard text.contains("none") || text.contains("hid") || text.contains("line-through") else { return false }
    let closed = text.filter { !$0.isWhitespace }
    if ["display:none", "visibility:hidden", "mso-hide:all", "text-decoration:line-through", "text-decoration-line:line-through"].contains(
      where: closed.contains)
    {
      return true
    }
    return text.split(whereSeparator: \.isWhitespace).contains { $0 == "hidden" || $0 == "hidden=\"\"" || $0 == "hidden=\"hidden\"" }
  }

  /// Whether an element without an end tag ends where another one begins.
  private static func ends(_ hidden: String, atOpening other: String) -> Bool {
    // Its end tag is missing.
    if menus.contains(hidden) {
      return ["main", "article", "table", "h1", "h2"].contains(other) || hidden == "nav" && ["section", "h3", "p"].contains(other)
    }
    if containers.contains(hidden) { return false }
    switch hidden {
    case "tr": return other == "tr"
    case "td", "th": return ["td", "th", "tr"].contains(other)
    case _ where blocks.contains(hidden): return other == hidden || ["td", "th", "tr", "table"].contains(other)
    default: return blocks.contains(other) || ["td", "th", "tr", "table", "div"].contains(other)
    }
  }

  private static func ends(_ hidden: String, atClosing other: String) -> Bool {
    if containers.contains(hidden) { return false }
    switch hidden {
    case "tr": return other == "table" || other == "tbody"
    case "td", "th": return ["tr", "table"].contains(other)
    case _ where blocks.contains(hidden): return ["td", "th", "tr", "table", "ul", "ol"].contains(other)
    default: return blocks.contains(other) || ["td", "th", "tr", "table", "div"].contains(other)
    }
  }

  static func remark(_ text: String, _ line: Int, isMenu: Bool = false) -> Remark {
    guard !isMenu else {
      return Remark(
        .notUsed, line: line, group: "menu",
        Bilingual(
          zh: "网页导航、页脚的文字没有读取：“\(PrintedText.excerpt(text, 40))”",
          en: "the navigation or footer of the web page was not read: “\(PrintedText.excerpt(text, 40))”"))
    }
    return Remark(
      .notUsed, line: line, group: "hidden",
      Bilingual(
        zh: "隐藏或划去的文字没有读取：“\(PrintedText.excerpt(text, 40))”",
        en: "text that is hidden or struck out was not read: “\(PrintedText.excerpt(text, 40))”"))
  }
}
