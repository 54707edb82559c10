/// Marks before the entries of a list: bullets, `（1）`, `a)`, `①`, `——`.
enum ListMark {
  struct Part: Sendable, Hashable {
    let text: String
    let hasMark: Bool
  }

  /// The entries of a line. Circled and bracketed numbers divide it; a bullet only marks its start.
  /// `dotted`: `1.` and `1、`, and `2）` inside the line, are marks too. Elsewhere they are numbers of clauses.
  static func split(_ line: String, dotted: Bool = false) -> [Part] {
    var parts: [Part] = []
    var text = Array(line)[...]
    var current = ""
    var hasMark = false
    var isStart = true
    let isCircled = text.first.map { circledNumber($0) != nil } ?? false
    // The first mark determines the next number: `②…；③…`.
    let start = number(line).map { $0 - 1 } ?? 0
    while let character = text.first {
      let next = start + parts.count + (hasMark ? 2 : 1)
      // After `（3）`, ② is a footnote mark.
      let isOther = !isStart && hasMark && circledNumber(character) != nil && !isCircled
      if let length = (isOther ? nil : numberMark(text, expecting: next, isStart: isStart))
        ?? (dotted ? dottedMark(text, expecting: next, after: isStart ? nil : current.last) : nil)
      {
        if !current.isEmpty || hasMark { parts.append(Part(text: PrintedText.trimmed(current), hasMark: hasMark)) }
        current = ""
        hasMark = true
        text = text.dropFirst(clamping: length)
      } else if isStart, let length = bulletMark(text) {
        hasMark = true
        text = text.dropFirst(clamping: length)
      } else {
        current.append(character)
        text = text.dropFirst()
      }
      isStart = false
    }
    parts.append(Part(text: PrintedText.trimmed(current), hasMark: hasMark))
    return parts
  }

  /// The line without the mark at its start; nil if it has none.
  static func strip(_ line: String) -> String? {
    guard let first = split(line).first, first.hasMark else { return nil }
    let whole = split(line)
    return whole.count == 1 ? first.text : whole.map(\.text).joined(separator: " ")
  }

  /// The number of `（2）`, `2)` or `②` at the start of a line; nil for other lines.
  static func number(_ line: String) -> Int? {
    guard let first = line.first else { return nil }
    if let circled = circledNumber(first) { return circled }
    let body = line.drop { $0 == "（" || $0 == "(" }
    let digits = body.prefix { $0.wholeNumberValue != nil }
    guard (1...2).contains(digits.count), let close = body.dropFirst(digits.count).first, close == "）" || close == ")" else { return nil }
    return digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
  }

  static let bullets: Set<Character> = Set("-–—•·●○■□◆◇▪►*＊－‣⁃◦◎☐☑☒✓✔√➢➤➔❖✦")

  /// The number of characters of the bullets at the start of a text and the blanks after them; nil if it has none.
  private static func bulletMark(_ text: ArraySlice<Character>) -> Int? {
    guard let first = text.first else { return nil }
    let isBulleted = isBullet(first) && !isMinus(text) && (text.count > 1 || !"√✓✔☑☐☒".contains(first))
    guard isBulleted || isLetterBullet(text) else { return nil }
    var rest = text.dropFirst()
    // In `——2 个` both dashes are the mark.
    if first == "—" { rest = rest.drop { $0 == "—" } }
    while let next = rest.first, next == " " || isBullet(next) && !isMinus(rest) { rest = rest.dropFirst() }
    return text.count - rest.count
  }

  /// Whether a text begins with a sign directly before a digit: `-18 ℃`. Before the number of an item it is a bullet: `-1.1.1 能甲`.
  static func isMinus(_ text: some Collection<Character>) -> Bool {
    guard let sign = text.first, minusSigns.contains(sign) else { return false }
    let number = text.dropFirst().prefix { $0.isASCIIDigit || "０１２３４５６７８９".contains($0) || ".．".contains($0) }
    guard number.first.map({ !".．".contains($0) }) ?? false else { return false }
    return number.split(omittingEmptySubsequences: true) { ".．".contains($0) }.count < 3
  }

  /// Signs that are typed for a minus.
  private static let minusSigns: Set<Character> = ["-", "–", "－", "—", "−"]

  /// Whether a text begins with the bullet `o`, as pasted from Word's second level: `o 能做`.
  private static func isLetterBullet(_ text: ArraySlice<Character>) -> Bool {
    guard text.first == "o", let blank = text.dropFirst().first, blank.isWhitespace else { return false }
    return text.dropFirst(2).first { !$0.isWhitespace }?.unicodeScalars.first.map(PrintedText.isHan) ?? false
  }

  /// Whether a character is a bullet. Those of symbol fonts such as Wingdings are in the private use area.
  static func isBullet(_ character: Character) -> Bool {
    bullets.contains(character) || character.unicodeScalars.first.map { (0xF020...0xF0FF).contains($0.value) } == true
  }

  /// The length of `（1）`, `1)`, `①` or `a)`; inside a line only if it is the next number.
  private static func numberMark(_ text: ArraySlice<Character>, expecting next: Int, isStart: Bool) -> Int? {
    guard let first = text.first else { return nil }
    if let circled = circledNumber(first) { return isStart || circled == next ? 1 : nil }
    let isOpened = first == "（" || first == "("
    guard isOpened || isStart else { return nil }
    let body = text.dropFirst(isOpened ? 1 : 0)
    let digits = body.prefix { $0.wholeNumberValue != nil }
    let letter = digits.isEmpty && isStart && !isOpened && (body.first?.isASCII == true && body.first?.isLowercase == true) ? 1 : 0
    let length = max(digits.count, letter)
    guard length > 0, length <= 2, let close = body.dropFirst(clamping: length).first, close == "）" || close == ")" else { return nil }
    let number = digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
    guard isStart || number == next else { return nil }
    return length + (isOpened ? 2 : 1)
  }

  /// The length of `1.`, `1、` or `1）` before a text; inside a line only if it is the next number, after a space or the end of a sentence.
  private static func dottedMark(_ text: ArraySlice<Character>, expecting next: Int, after last: Character?) -> Int? {
    let digits = text.prefix { $0.isASCIIDigit }
    guard (1...2).contains(digits.count), let number = Int(String(digits)), let dot = text.dropFirst(digits.count).first,
      ".．、)）".contains(dot)
    else { return nil }
    let following = text.dropFirst(digits.count + 1).first
    guard following.map({ !$0.isNumber }) ?? false else { return nil }
    if let last, number != next || !(last.isWhitespace || "。；;.".contains(last)) { return nil }
    // `（对应2.2）` ends in a number of the standard.
    if last == ".", ")）".contains(dot) { return nil }
    return digits.count + 1
  }

  static func circledNumber(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, (0x2460...0x2473).contains(scalar.value) else { return nil }
    return Int(scalar.value - 0x245F)
  }
}
