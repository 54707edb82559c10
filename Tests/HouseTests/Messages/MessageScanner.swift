/// Finds the texts for people in a Swift file: `Bilingual(zh: "…", en: "…")`, and the short forms `language.text(zh: "…", en: "…")`,
/// `words("…", "…")` and `help("…", "…")`.
struct MessageScanner {
  private let bytes: [UInt8]
  private var cursor = 0

  static func templates(in source: SwiftSource) -> [MessageTemplate] {
    var scanner = MessageScanner(source.text)
    return scanner.run()
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  private mutating func run() -> [MessageTemplate] {
    var found: [MessageTemplate] = []
    while cursor < bytes.count {
      let start = cursor
      if isAt("//") {
        skipLine()
      } else if isAt("Bilingual("), take("Bilingual("), let pair = labelledPair() {
        found.append(MessageTemplate(use: use(before: start), chinese: pair.0, english: pair.1))
      } else if isAt(".text(zh:"), take(".text("), let pair = labelledPair() {
        found.append(MessageTemplate(use: .help, chinese: pair.0, english: pair.1))
      } else if isWord("words("), take("words("), let pair = pair() {
        found.append(MessageTemplate(use: .help, chinese: pair.0, english: pair.1))
      } else if isWord("help("), take("help("), let pair = pair() {
        found.append(MessageTemplate(use: .help, chinese: pair.0, english: pair.1))
      } else if cursor == start, bytes[cursor] == UInt8(ascii: "\"") {
        _ = literal()
      } else if cursor == start {
        cursor += 1
      }
    }
    return found.filter(\.hasWords)
  }

  private mutating func labelledPair() -> ([MessageTemplate.Piece], [MessageTemplate.Piece])? {
    skipBlanks()
    guard take("zh:") else { return nil }
    skipBlanks()
    guard let chinese = expression() else { return nil }
    skipBlanks()
    guard take(",") else { return nil }
    skipBlanks()
    guard take("en:") else { return nil }
    skipBlanks()
    return expression().map { (chinese, $0) }
  }

  private mutating func pair() -> ([MessageTemplate.Piece], [MessageTemplate.Piece])? {
    skipBlanks()
    guard let chinese = literal() else { return nil }
    skipBlanks()
    guard take(",") else { return nil }
    skipBlanks()
    return literal().map { (chinese, $0) }
  }

  /// The literals of an expression up to the comma or bracket that ends it: a choice between two has both, with a bar.
  private mutating func expression() -> [MessageTemplate.Piece]? {
    var pieces: [MessageTemplate.Piece] = []
    var depth = 0
    var isSum = false
    while cursor < bytes.count {
      switch bytes[cursor] {
      case UInt8(ascii: "\""):
        guard let more = literal() else { return nil }
        if !pieces.isEmpty, depth == 0, !more.isEmpty, !isSum { pieces.append(.words(" | ")) }
        if depth == 0 { pieces += more }
        isSum = false
      case UInt8(ascii: "+") where depth == 0:
        cursor += 1
        skipBlanks()
        isSum = true
        if cursor < bytes.count, bytes[cursor] != UInt8(ascii: "\"") { pieces.append(.value(summand())) }
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        cursor += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return pieces }
        depth -= 1
        cursor += 1
      case UInt8(ascii: ","):
        if depth == 0 { return pieces }
        cursor += 1
      default: cursor += 1
      }
    }
    return nil
  }

  /// A part of a sum that is not a literal.
  private mutating func summand() -> String {
    let start = cursor
    var depth = 0
    while cursor < bytes.count {
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "\"") {
        _ = literal()
        continue
      }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}") {
        if depth == 0 { break }
        depth -= 1
      }
      if depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "+") { break }
      cursor += 1
    }
    return String(decoding: bytes[start..<min(cursor, bytes.count)], as: UTF8.self)
  }

  /// A literal at the cursor, with what is put into it.
  private mutating func literal() -> [MessageTemplate.Piece]? {
    let isLong = isAt("\"\"\"")
    guard take(isLong ? "\"\"\"" : "\"") else { return nil }
    var pieces: [MessageTemplate.Piece] = []
    var text: [UInt8] = []
    while cursor < bytes.count {
      if isAt(isLong ? "\"\"\"" : "\"") {
        cursor += isLong ? 3 : 1
        return pieces + Self.words(text)
      }
      if isAt("\\(") {
        pieces += Self.words(text)
        text = []
        cursor += 2
        pieces.append(.value(value()))
      } else if bytes[cursor] == UInt8(ascii: "\\"), cursor + 1 < bytes.count {
        text.append(bytes[cursor + 1] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : bytes[cursor + 1])
        cursor += 2
      } else {
        text.append(bytes[cursor])
        cursor += 1
      }
    }
    return nil
  }

  /// The expression that is put in, up to its closing bracket.
  private mutating func value() -> String {
    let start = cursor
    var depth = 0
    while cursor < bytes.count {
      if bytes[cursor] == UInt8(ascii: "\"") {
        _ = literal()
        continue
      }
      if bytes[cursor] == UInt8(ascii: "(") { depth += 1 }
      if bytes[cursor] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      cursor += 1
    }
    defer { cursor += 1 }
    return String(decoding: bytes[start..<min(cursor, bytes.count)], as: UTF8.self)
  }

  private static func words(_ text: [UInt8]) -> [MessageTemplate.Piece] {
    text.isEmpty ? [] : [.words(String(decoding: text, as: UTF8.self))]
  }

  /// What a text is for, by the code before it.
  private func use(before start: Int) -> MessageTemplate.Use {
    let code = String(decoding: bytes[max(0, start - 120)..<start], as: UTF8.self)
    let end = code.reversed().drop(while: \.isWhitespace)
    func ends(_ text: String) -> Bool { end.starts(with: text.reversed()) }
    if ends("rationale:") || ends("basis:") { return .page }
    if ends("title:") || ends("name:") { return .title }
    if ends("fix(") || ends("Fix(") || ends("let title =") || ["repair(", "fixes:", "fix("].contains(where: code.contains) { return .fix }
    if code.contains("Note(") || code.contains("Note =") || code.contains("note =") { return .note }
    return .message
  }

  private func isAt(_ text: String) -> Bool { bytes[cursor...].starts(with: text.utf8) }

  /// A call of a function, not the end of a longer name and not its declaration.
  private func isWord(_ text: String) -> Bool {
    guard isAt(text), cursor > 0 else { return false }
    let before = bytes[cursor - 1]
    return before == UInt8(ascii: " ") || before == UInt8(ascii: "(")
  }

  private mutating func take(_ text: String) -> Bool {
    guard isAt(text) else { return false }
    cursor += text.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while cursor < bytes.count, bytes[cursor] == UInt8(ascii: " ") || bytes[cursor] == UInt8(ascii: "\n") { cursor += 1 }
  }

  private mutating func skipLine() {
    while cursor < bytes.count, bytes[cursor] != UInt8(ascii: "\n") { cursor += 1 }
  }
}
