import Schema
import Standards
import TextModel

/// Converts the text of a cell or line to references, and determines how certain each is.
struct DraftReferences {
  /// Nil if no standard was found: then nothing is a reference.
  var matcher: DraftMatcher?
  var report = ImportReport()
  /// What the lines of cells so far were found to name, since a large table repeats them.
  var known: [String: [Piece]] = [:]
  /// Texts that were matched with other names.
  var recognized: Set<String> = []

  /// Reads a cell that should have references. Texts without a match are returned unchanged.
  mutating func read(_ cell: TableCell) -> (references: [String], left: [UnplacedText]) {
    var found: [String] = []
    var left: [UnplacedText] = []
    for (offset, line) in cell.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !Self.isNone(line) {
      for piece in knownPieces(String(line), line: cell.line + offset) {
        if let match = piece.match {
          if !match.references.allSatisfy(found.contains) { note(piece.text, match, cell.line + offset) }
          for reference in match.references where !found.contains(reference) { found.append(reference) }
          if let first = match.references.first, ReferenceWording.withoutPart(piece.text) != nil {
            left.append(part(piece.text, first, cell.line + offset))
          }
        } else if let match = withoutRemark(piece.text), let first = match.references.first {
          if !found.contains(first) { found.append(first) }
          left.append(part(piece.text, first, cell.line + offset))
        } else {
          left.append(self.left(piece.text, cell.line + offset))
        }
      }
    }
    return (found, Self.joined(left))
  }

  /// A cell with more texts without a match is probably not a list of references.
  private static let maximumUnmatched = 20

  /// Joins many texts without a match that are on one line, since separate comments would take ten times the space.
  private static func joined(_ left: [UnplacedText]) -> [UnplacedText] {
    guard left.count > maximumUnmatched else { return left }
    var result: [UnplacedText] = []
    for next in left {
      if next.isReference, let last = result.last, last.isReference, last.line == next.line {
        result[result.count - 1].text += "、" + next.text
        result[result.count - 1].nearest = nil
      } else {
        result.append(next)
      }
    }
    return result
  }

  private mutating func left(_ text: String, _ line: Int) -> UnplacedText {
    UnplacedText(line: line, text: text, subject: .reference, nearest: matcher?.nearest(to: text))
  }

  /// The reference for a text that may be a name in the standard: a module's title, a line of its contents.
  mutating func named(_ text: String, line: Int, column: Column? = nil, atLeast: Int = 85) -> [String]? {
    guard let match = matcher?.match(text, namesOnly: true, column: column) else { return nil }
    if case .similarity(let percent) = match.certainty, percent < atLeast { return nil }
    if match.certainty == .otherLevel || match.certainty == .beginning { return nil }
    note(text, match, line)
    return match.references
  }

  /// The same for a line with several names or numbers; nil unless all are found.
  mutating func namedParts(_ text: String, line: Int) -> [String]? {
    for parts in [Self.numbered(text), Self.divided(text, Set("、")), Self.divided(text, Set("、，,"))] where parts.count > 1 {
      let matches = parts.map { matcher?.match($0, namesOnly: true) }
      guard matches.allSatisfy({ $0?.certainty.isNamed == true }) else { continue }
      for (part, match) in zip(parts, matches) { if let match { note(part, match, line) } }
      return matches.flatMap { $0?.references ?? [] }
    }
    return nil
  }

  /// The references of a text that consists of numbers of the standard only; nil for other texts, and if the standard has none of the
  /// numbers.
  mutating func numbers(_ text: String, line: Int) -> (references: [String], left: [UnplacedText])? {
    guard let parts = Self.numbers(text), parts.contains(where: { $0.contains(".") }) else { return nil }
    let matches = parts.map { ($0, matcher?.match($0)) }
    guard matches.contains(where: { $0.1 != nil }) else { return nil }
    var found: [String] = []
    var left: [UnplacedText] = []
    for (part, match) in matches {
      guard let match else {
        left.append(self.left(part, line))
        continue
      }
      note(part, match, line)
      found += match.references.filter { !found.contains($0) }
    }
    return (found, left)
  }

  /// The numbers and ranges of a text that has nothing else: `1.1 and 1.2`, `1.1、1.3~1.5`.
  static func numbers(_ text: String) -> [String]? {
    guard text.utf8.count <= 300, text.first.map({ $0.isNumber || signs.contains($0) }) == true else { return nil }
    var folded = text.lowercased()
    for (word, sign) in [(" and ", "、"), ("以及", "、"), ("&", "、"), ("＆", "、"), (" to ", "~"), ("至", "~")] {
      folded = folded.replacing(word, with: sign)
    }
    let dashes = "~～-–—"
    folded = folded.reduce(into: "") { result, character in
      // Blanks around the sign of a range are removed.
      if dashes.contains(character) { while result.last == " " { result.removeLast() } }
      if character != " " || !(result.last.map(dashes.contains) ?? true) { result.append(character) }
    }
    let parts = folded.split { "、，,；;和及与 \u{3000}\n".contains($0) }.map(String.init)
    let areNumbers = parts.allSatisfy { part in
      let ends = part.split(omittingEmptySubsequences: false) { dashes.contains($0) }
      return (1...2).contains(ends.count) && ends.allSatisfy(isNumber)
    }
    return areNumbers && !parts.isEmpty ? parts : nil
  }

  typealias Piece = (text: String, match: DraftMatcher.Match?)

  /// The whole line if it is one name, else its parts.
  mutating func pieces(_ line: String, line number: Int) -> [Piece] {
    if let pieces = excepted(line) ?? numbersBeside(line) { return pieces }
    let marked = ListMark.split(PrintedText.trimmed(line))
    if marked.count > 1 { return marked.flatMap { pieces($0.text, line: number) } }
    let text = ReferenceWording.withoutBlanksInRanges(
      ReferenceWording.spread(DraftMatcher.cleaned(DraftWords.withoutBullet(line, isReference: true)), language))
    guard !text.isEmpty else { return [] }
    let bare = Self.divided(text, Set("；;、，,"))
    if bare.count > 1, bare.allSatisfy(Self.isNumberOrRange) { return bare.map { ($0, matcher?.match($0)) } }
    if let numbers = Self.numbers(text), numbers.count > 1 || numbers.first != text,
      Self.conjunctions.contains(where: text.lowercased().contains)
    {
      return numbers.map { ($0, matcher?.match($0)) }
    }
    let numbered = Self.numbered(text)
    if numbered.count > 1 {
      let matches = numbered.map { ($0, matcher?.match($0)) }
      if matches.count(where: { $0.1 != nil }) * 2 > matches.count { return matches }
    }
    if let each = glued(text) ?? eachWithNumber(text) { return each }
    if let whole = matcher?.match(text), isClear(whole) || !text.contains(where: \.separatesEntries) { return [(text, whole)] }
    if let entries = entries(text) { return entries }
    for signs in [Set<Character>("；;"), Set<Character>("；;、"), Set<Character>("；;、，,"), Set<Character>("；;、，,/ ")] {
      let parts = Self.divided(text, signs)
      guard parts.count > 1 else { continue }
      let matches = parts.map { ($0, matcher?.match($0)) }
      // The parts are separate names only if most of them are found.
      if matches.count(where: { $0.1 != nil }) * 2 > matches.count { return matches }
    }
    // 与 is part of many names, so each part must be found.
    for signs in [Set<Character>("；;、，,和及"), Set<Character>("；;、，,和及与")] {
      let matches = Self.divided(text, signs).map { ($0, matcher?.match($0)) }
      if matches.count > 1, matches.allSatisfy({ $0.1 != nil }) { return matches }
    }
    return [(text, matcher?.match(text))]
  }

  /// Entries between separators that each begin with a number of the standard: `4.1.1 能操作软件；4.1.2 能回复询盘；4.2`.
  private mutating func eachWithNumber(_ text: String) -> [Piece]? {
    for signs in [Set<Character>("；;"), Set<Character>("；;、"), Set<Character>("；;、，,")] {
      let parts = Self.divided(text, signs)
      guard parts.count > 1, parts.allSatisfy({ Reference.read(Text($0), listColumn: nil).reference.code?.depth ?? 0 > 1 }) else {
        continue
      }
      // Each of them may have several entries itself.
      return parts.flatMap { part -> [Piece] in
        eachWithNumber(part) ?? [(part, matcher?.match(part))]
      }
    }
    return nil
  }

  /// Words between numbers.
  private static let conjunctions = ["and", "&", "＆", " to ", "至"]

  /// Entries that each have a number, and those between semicolons. They are independent: an unknown one does not affect the others.
  private mutating func entries(_ text: String) -> [Piece]? {
    for (signs, haveNumbers) in [(Set<Character>("；;"), false), (Set<Character>("；;、"), true), (Set<Character>("；;、，,"), true)] {
      let parts = Self.divided(text, signs)
      guard parts.count > 1, !haveNumbers || parts.allSatisfy({ NumberScan.scan(Text($0), allowsLetters: true).titleStart > 0 }) else {
        continue
      }
      let matches = parts.map { ($0, matcher?.match($0)) }
      guard matches.contains(where: { $0.1.map(isClear) == true }) else { continue }
      // An entry that is not one name may be several.
      return matches.flatMap { part, match -> [Piece] in
        match == nil && part.contains(where: { "、，,".contains($0) }) ? pieces(part, line: 0) : [(part, match)]
      }
    }
    return nil
  }

  private var language: Language { matcher?.language ?? .chinese }

  private static let signs = "能知任AKT"

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    let code = text.drop { signs.contains($0) }
    return !code.isEmpty && code.allSatisfy { $0.isASCIIDigit || $0 == "." } && code.first != "." && code.last != "."
  }

  /// Whether a text is a number, or two with the sign of a range between them: 1.1～1.2.
  private static func isNumberOrRange(_ text: String) -> Bool {
    let ends = text.split(omittingEmptySubsequences: false) { "~～〜-–—".contains($0) }
    return (1...2).contains(ends.count) && ends.allSatisfy { isNumber(PrintedText.trimmed($0)) }
  }

  /// `2.1.1 能… 2.1.2 能…`: each number after a blank begins an entry, if all have a name.
  private static func numbered(_ text: String) -> [String] {
    var parts: [String] = []
    for word in text.split(separator: " ") {
      let digits = word.drop { signs.contains($0) }.prefix { $0.isASCIIDigit || $0 == "." }
      if isNumber(digits) && digits.contains(".") || parts.isEmpty {
        parts.append(String(word))
      } else {
        parts[parts.count - 1] += " " + word
      }
    }
    return parts.allSatisfy { part in part.contains { $0.isLetter && !signs.contains($0) } } ? parts : []
  }

  /// `2.1 信息展示 2.2 基础运营`: a blank before a number also divides.
  static func divided(_ text: String, _ signs: Set<Character>) -> [String] {
    var parts: [String] = [""]
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = characters.indices.contains(index + 1) ? characters[index + 1] : "x"
      let isBlank = character == " " && !next.isASCIIDigit
      if signs.contains(character), !isBlank {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
  }
}
