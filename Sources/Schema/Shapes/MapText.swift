import TextModel
import YAML

/// Names with numbers that YAML reads as a text, or cannot read, because colons, commas or brackets are not those of YAML:
/// `L5：{职业道德：5，基础知识：30}`, `L5: (职业道德: 5)`.
struct MapText {
  /// Empty if the map is valid YAML.
  private(set) var edits: [TextEdit] = []
  private(set) var fault: SyntaxProblem.Fault?
  /// The range of the first wrong sign, at which the problem is reported.
  private(set) var mark: ByteRange?
  /// Whether names with numbers are in brackets: `L5: {职业道德: 5}`.
  private(set) var hasBrackets = false

  private let bytes: ArraySlice<UInt8>
  private var cursor: Int
  private var depth = 0

  /// Nil unless all of `bytes` consists of names with numbers. The indices of `bytes` are offsets in the file.
  init?(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    cursor = bytes.startIndex
    guard readEntries(), cursor == bytes.endIndex else { return nil }
  }

  /// The mistake as a syntax problem, with one repair for all signs; nil if there is none.
  var problem: SyntaxProblem? {
    guard let fault, let mark else { return nil }
    return SyntaxProblem(fault, at: mark, repair: edits)
  }

  private mutating func readEntries() -> Bool {
    while true {
      guard readEntry() else { return false }
      let start = cursor
      skipBlanks()
      if cursor == bytes.endIndex || isClosing { return true }
      if cursor > start, bytes[start..<cursor].contains(where: ASCII.isLineBreak), depth == 0 { continue }
      guard readSign([",", "，", "、", "；"], as: ",", .fullwidthFlowPunctuation) else { return false }
    }
  }

  private mutating func readEntry() -> Bool {
    skipBlanks()
    let start = cursor
    while cursor < bytes.endIndex, !ASCII.isLineBreak(bytes[cursor]), !Self.ends.contains(where: { bytes[cursor...].starts(with: $0) }) {
      cursor += 1
    }
    // A name is short and does not consist of blanks only.
    guard cursor > start, cursor - start <= 90, readColon() || readOtherSign(after: ByteRange(start, cursor)) else {
      return false
    }
    if let sign = ["{", "｛", "（", "("].first(where: { bytes[cursor...].starts(with: $0.utf8) }) {
      guard depth == 0 else { return false }
      add(sign, as: "{", sign == "｛" ? .fullwidthFlowPunctuation : .unclosedBracket)
      depth = 1
      hasBrackets = true
      guard readEntries(), let closing = ["}", "｝", "）", ")"].first(where: { bytes[cursor...].starts(with: $0.utf8) }) else { return false }
      add(closing, as: "}", .fullwidthFlowPunctuation)
      depth = 0
      return true
    }
    return readNumber()
  }

  private mutating func readColon() -> Bool {
    let isWide = bytes[cursor...].starts(with: "：".utf8)
    guard isWide || cursor < bytes.endIndex && bytes[cursor] == ASCII.colon else { return false }
    let colon = cursor
    cursor += isWide ? 3 : 1
    skipBlanks()
    if isWide || cursor == colon + 1 {
      note(isWide ? .fullwidthColon : .missingSpaceAfterColon, ByteRange(colon, colon + (isWide ? 3 : 1)))
      edits.append(TextEdit(ByteRange(colon, cursor), ": "))
    }
    return true
  }

  /// `L5；{`: another sign in place of the colon, before brackets.
  private mutating func readOtherSign(after name: ByteRange) -> Bool {
    let start = cursor
    guard depth == 0, let sign = ["；", "，", ";", ","].first(where: { bytes[cursor...].starts(with: $0.utf8) }) else { return false }
    cursor += sign.utf8.count
    skipBlanks()
    guard ["{", "｛"].contains(where: { bytes[cursor...].starts(with: $0.utf8) }) else {
      cursor = start
      return false
    }
    note(.missingColon, name)
    edits.append(TextEdit(ByteRange(start, cursor), ": "))
    return true
  }

  /// `5`, `５％`, `12.5`.
  private mutating func readNumber() -> Bool {
    let start = cursor
    while cursor < bytes.endIndex {
      if ASCII.isDigit(bytes[cursor]) || bytes[cursor] == ASCII.period && cursor > start {
        cursor += 1
      } else if let digit = Self.wideDigits.first(where: { bytes[cursor...].starts(with: $0) }) {
        cursor += digit.count
      } else {
        break
      }
    }
    guard cursor > start else { return false }
    if let percent = ["%", "％"].first(where: { bytes[cursor...].starts(with: $0.utf8) }) { cursor += percent.utf8.count }
    return true
  }

  private mutating func readSign(_ signs: [String], as wanted: String, _ fault: SyntaxProblem.Fault) -> Bool {
    guard let sign = signs.first(where: { bytes[cursor...].starts(with: $0.utf8) }) else { return false }
    add(sign, as: wanted, fault)
    return true
  }

  /// Advances past a sign, and records the edit that replaces it by the sign of YAML.
  private mutating func add(_ sign: String, as wanted: String, _ fault: SyntaxProblem.Fault) {
    let range = ByteRange(cursor, cursor + sign.utf8.count)
    cursor = range.end
    guard sign != wanted else { return }
    note(fault, range)
    let isTight = wanted == "," && cursor < bytes.endIndex && !ASCII.isBlank(bytes[cursor])
    edits.append(TextEdit(range, isTight ? ", " : wanted))
  }

  private mutating func note(_ fault: SyntaxProblem.Fault, _ range: ByteRange) {
    if mark == nil { (self.fault, mark) = (fault, range) }
  }

  private var isClosing: Bool { depth > 0 && ["}", "｝", "）", ")"].contains { bytes[cursor...].starts(with: $0.utf8) } }

  private mutating func skipBlanks() {
    while cursor < bytes.endIndex, ASCII.isBlank(bytes[cursor]) || ASCII.isLineBreak(bytes[cursor]) { cursor += 1 }
  }

  private static let ends = [":", "：", ",", "，", "；", ";", "{", "}", "｛", "｝", "(", "（", "[", "\"", "'", "#"].map { Array($0.utf8) }
  private static let wideDigits = ["０", "１", "２", "３", "４", "５", "６", "７", "８", "９"].map { Array($0.utf8) }
}

extension Reader {
  /// Reports such a map; false if the text is not one.
  mutating func reportMapText(_ node: Node) -> Bool {
    let original = node.tree.shadow.original
    guard node.kind == .scalar, node.style == .plain, node.range.end <= original.count, node.text.isVerbatim || isWrappedByAuthor(node),
      let problem = MapText(original[clamping: node.range.start..<node.range.end])?.problem
    else { return false }
    reportMistake(problem.fault, at: problem.range, repair: problem.repair)
    return true
  }
}
