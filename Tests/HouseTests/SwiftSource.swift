import Synchronization
import TestSupport

/// A Swift file as the tests of the house rules need it: its code without comments and without the contents of literals, and its literals.
struct SwiftSource {
  let path: String
  let text: String
  let code: String
  let literals: [String]

  init(path: String) throws {
    self.path = path
    text = try Repository.text(at: path)
    var scanner = SwiftScanner(text)
    scanner.run()
    code = String(decoding: scanner.code, as: UTF8.self)
    literals = scanner.literals
  }

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var scanner = SwiftScanner(text)
    scanner.run()
    code = String(decoding: scanner.code, as: UTF8.self)
    literals = scanner.literals
  }

  /// The files of a folder, each taken apart once however often it is asked for.
  static func all(below folder: String) throws -> [SwiftSource] {
    let paths = Repository.files(below: folder, ending: ".swift")
    return try paths.map { path in
      if let known = cache.withLock({ $0[path] }) { return known }
      let source = try SwiftSource(path: path)
      cache.withLock { $0[path] = source }
      return source
    }
  }

  private static let cache = Mutex<[String: SwiftSource]>([:])

  var name: String { String((path.split(separator: "/").last ?? "").dropLast(".swift".count)) }
  var lines: [Substring] { code.split(separator: "\n", omittingEmptySubsequences: false) }
  /// A generated table: it is not read or edited by hand.
  var isGenerated: Bool { text.split(separator: "\n").prefix(3).contains { $0.hasPrefix("//") && $0.lowercased().contains("do not edit") } }
  /// The words of the code: names and keywords.
  var words: Set<Substring> { Set(code.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }) }
}

extension SwiftSource {
  /// The types at the top of the file that other files see.
  var typesDeclared: Set<Substring> {
    let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    var types: Set<Substring> = []
    for line in lines where line.first?.isWhitespace == false {
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }
      guard !words.contains("private"), !words.contains("fileprivate"), let kind = words.firstIndex(where: kinds.contains), kind < 4 else {
        continue
      }
      if let name = words.dropFirst(kind + 1).first { types.insert(name) }
    }
    return types
  }
}

/// Scans Swift and separates code from comments and literals, also inside interpolations.
private struct SwiftScanner {
  private let bytes: [UInt8]
  private var cursor = 0
  private(set) var code: [UInt8] = []
  private(set) var literals: [String] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func run() { while cursor < bytes.count { scanCode(isInterpolation: false) } }

  private func starts(_ sign: StaticString) -> Bool {
    sign.withUTF8Buffer { sign in
      guard cursor + sign.count <= bytes.count, bytes[cursor] == sign[0] else { return false }
      for index in 1..<max(1, sign.count) where bytes[cursor + index] != sign[index] { return false }
      return true
    }
  }

  private func starts(_ sign: [UInt8]) -> Bool {
    guard cursor + sign.count <= bytes.count, bytes[cursor] == sign[0] else { return false }
    return bytes[cursor..<(cursor + sign.count)].elementsEqual(sign)
  }

  /// To the end, or to the parenthesis that closes an interpolation.
  private mutating func scanCode(isInterpolation: Bool) {
    var depth = 0
    while cursor < bytes.count {
      if starts("//") {
        while cursor < bytes.count, bytes[cursor] != 0x0A { cursor += 1 }
      } else if starts("/*") {
        skipComment()
      } else if let hashes = literalHashes() {
        scanLiteral(hashes: hashes)
      } else {
        if starts("(") { depth += 1 }
        if starts(")") { depth -= 1 }
        if isInterpolation, depth < 0 { return }
        code.append(bytes[cursor])
        cursor += 1
      }
    }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts("/*") { depth += 1 }
      if starts("*/") { depth -= 1 }
      cursor += starts("/*") || starts("*/") ? 2 : 1
    } while depth > 0 && cursor < bytes.count
  }

  /// How many `#` open a literal here; nil where none begins.
  private func literalHashes() -> Int? {
    guard bytes[cursor] == UInt8(ascii: "#") || bytes[cursor] == UInt8(ascii: "\"") else { return nil }
    let hashes = bytes[cursor...].prefix { $0 == UInt8(ascii: "#") }.count
    return cursor + hashes < bytes.count && bytes[cursor + hashes] == UInt8(ascii: "\"") ? hashes : nil
  }

  private mutating func scanLiteral(hashes: Int) {
    cursor += hashes
    let quotes = starts("\"\"\"") ? 3 : 1
    let mark = [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    let end = [UInt8](repeating: UInt8(ascii: "\""), count: quotes) + mark
    let escape = [UInt8(ascii: "\\")] + mark
    let interpolation = escape + [UInt8(ascii: "(")]
    cursor += quotes
    code.append(UInt8(ascii: "\""))
    var content: [UInt8] = []
    while cursor < bytes.count, !starts(end) {
      if starts(interpolation) {
        cursor += escape.count + 1
        scanCode(isInterpolation: true)
        cursor += 1
      } else if starts(escape) {
        cursor += escape.count + 1
      } else {
        content.append(bytes[cursor])
        cursor += 1
      }
    }
    cursor += end.count
    code.append(UInt8(ascii: "\""))
    literals.append(String(decoding: content, as: UTF8.self))
  }
}
