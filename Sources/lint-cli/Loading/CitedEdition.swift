import TextModel

/// The id and version of the standard that a plan or job description cites, found without parsing its YAML. Three plain forms are understood:
/// `standard: id@version`, `standard: {id: x, version: y}` on one line, and the same two keys on two lines of their own.
enum CitedEdition {
  private static let keys = ["standard", "标准"].map { Array($0.utf8) }
  private static let idKeys = ["id", "标识"].map { Array($0.utf8) }
  private static let versionKeys = ["version", "版本"].map { Array($0.utf8) }

  /// The edition as `id@version`; nil if no line, or more than one, names the standard, or if its form is not understood. `starts` are offsets
  /// of lines, among them all lines that begin with the key.
  static func find(_ starts: [Int], in bytes: [UInt8]) -> String? {
    var found: String?
    for start in starts {
      let rest = bytes[start...]
      guard let key = keys.first(where: { rest.starts(with: $0) }) else { continue }
      let line = rest.prefix { $0 != ASCII.lineFeed }
      let value = line.dropFirst(key.count)
      guard found == nil, value.first == ASCII.colon else { return nil }
      let text = QuickScan.trimmed(value.dropFirst())
      if text.isEmpty {
        found = inBlock(rest.dropFirst(line.count + 1))
      } else if value.dropFirst().first == ASCII.space {
        found = text.first == ASCII.leftBrace ? inBraces(text) : inOneText(text)
      }
      if found == nil { return nil }
    }
    return found
  }

  /// `id@version`.
  private static func inOneText(_ text: ArraySlice<UInt8>) -> String? {
    let parts = text.split(separator: ASCII.at, omittingEmptySubsequences: false)
    guard parts.count == 2, let id = parts.first, let version = parts.last else { return nil }
    return edition(id, version)
  }

  /// `{id: x, version: y}`.
  private static func inBraces(_ text: ArraySlice<UInt8>) -> String? {
    guard text.last == ASCII.rightBrace else { return nil }
    return fields(text.dropFirst().dropLast().split(separator: ASCII.comma, omittingEmptySubsequences: false))
  }

  /// The two lines below the key; the next line begins in the first column.
  private static func inBlock(_ rest: ArraySlice<UInt8>) -> String? {
    let lines = rest.split(separator: ASCII.lineFeed, maxSplits: 2, omittingEmptySubsequences: false)
    guard let first = lines.first, let second = lines.dropFirst().first else { return nil }
    let indentation = first.prefix { $0 == ASCII.space }.count
    guard indentation > 0, second.prefix(while: { $0 == ASCII.space }).count == indentation else { return nil }
    if let next = lines.dropFirst(2).first?.first, next <= ASCII.space || next == ASCII.numberSign { return nil }
    return fields([first, second])
  }

  /// The edition of two fields in either order.
  private static func fields(_ fields: [ArraySlice<UInt8>]) -> String? {
    guard fields.count == 2 else { return nil }
    let values = { (keys: [[UInt8]]) in fields.compactMap { value(of: keys, in: QuickScan.trimmed($0)) } }
    let (ids, versions) = (values(idKeys), values(versionKeys))
    guard let id = ids.first, let version = versions.first else { return nil }
    return edition(id, version)
  }

  private static func value(of keys: [[UInt8]], in field: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let key = keys.first(where: { field.starts(with: $0) }) else { return nil }
    let rest = field.dropFirst(key.count)
    guard rest.first == ASCII.colon, rest.dropFirst().first == ASCII.space else { return nil }
    return QuickScan.trimmed(rest.dropFirst(2))
  }

  private static func edition(_ id: ArraySlice<UInt8>, _ version: ArraySlice<UInt8>) -> String? {
    guard [id, version].allSatisfy(isPlain) else { return nil }
    return String(decoding: id, as: UTF8.self) + "@" + String(decoding: version, as: UTF8.self)
  }

  /// Whether YAML reads a text as it is written, and no rule or repair concerns it.
  private static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, ASCII.isLetter(first) || ASCII.isDigit(first) else { return false }
    return text.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.hyphen || $0 == ASCII.period }
  }
}
