import Schema
import TextModel

/// Hours in tables of modules, other than a single number: `20（8+12）`, `8+12`, `20=8+12`, `二十`, `20*`.
struct HoursWording: Sendable {
  /// The order of two numbers without words.
  enum Order: Sendable {
    case theoryFirst
    case practiceFirst
  }

  let hours: DraftHours
  /// Whether the text is ambiguous: which number is the theory, or what a mark after a number means.
  let isGuess: Bool

  private init(_ hours: DraftHours, isGuess: Bool) {
    self.hours = hours
    self.isGuess = isGuess
  }

  /// Nil if there is other text too, since the whole text is kept then. `order` is that of the column's header.
  init?(_ text: String, order: Order? = nil) {
    if let parsed = DraftHours(text) {
      self.init(parsed, isGuess: false)
      return
    }
    guard !PrintedText.hasTwoNumbers(text) else { return nil }
    var bare = PrintedText.folded(text)
    guard bare.utf8.count <= Self.maximumLength else { return nil }
    let length = bare.count
    while let last = bare.last, Self.marks.contains(last) { bare.removeLast() }
    var hasMark = bare.count < length
    // 12学时(含考核2学时): the included hours are part of the number.
    if bare.last == ")", let open = bare.firstIndex(of: "("), ["含", "其中含", "包括", "包含"].contains(where: bare[open...].dropFirst().hasPrefix)
    {
      bare = String(bare[..<open])
      hasMark = true
    }
    if let hours = Self.besideDays(bare) {
      bare = hours
      hasMark = true
    }
    if bare.hasSuffix("节"), Self.number(bare) != nil { hasMark = true }
    if let parsed = DraftHours(bare) ?? Self.number(bare).map({ DraftHours(total: $0) }) {
      self.init(parsed, isGuess: hasMark)
      return
    }
    guard let (total, parts) = Self.divided(bare) else { return nil }
    // `8/12` is ambiguous, unless the header gives the order or the sum agrees.
    let sum = parts.first + parts.second
    guard total.map({ $0 == sum }) ?? (parts.sign == "+" || order != nil) else { return nil }
    let isReversed = order == .practiceFirst
    let hours = DraftHours(theory: isReversed ? parts.second : parts.first, practice: isReversed ? parts.first : parts.second)
    self.init(hours, isGuess: hasMark || order == nil)
  }

  /// The hours in 2天（16学时）. Days without hours are not converted.
  private static func besideDays(_ text: String) -> String? {
    guard text.last == ")", let open = text.firstIndex(of: "(") else { return nil }
    let sides = [String(text[..<open]), String(text[open...].dropFirst().dropLast())]
    guard let days = sides.firstIndex(where: isDays), let hours = sides.last(where: { $0 != sides[days] }) else { return nil }
    return ["学时", "课时", "h"].contains(where: hours.hasSuffix) && number(hours) != nil ? hours : nil
  }

  private static func isDays(_ text: String) -> Bool {
    guard let unit = ["个工作日", "工作日", "天", "日", "days", "day"].first(where: text.hasSuffix) else { return false }
    return number(text.dropLast(unit.count)) != nil || text.hasPrefix("半")
  }

  private static let maximumLength = 48
  private static let marks: Set<Character> = ["*", "※", "△", "▲", "★", "☆", "#"]
  private static let units = ["个学时", "个课时", "学时", "课时", "h", "节课", "节"]

  /// The order in a header such as `学时（理论+实践）`.
  static func order(in header: String) -> Order? {
    func position(ofFirst words: [String]) -> String.Index? { words.compactMap { header.firstRange(of: $0)?.lowerBound }.min() }
    guard let theory = position(ofFirst: ["理论", "讲授", "theory", "Theory"]),
      let practice = position(ofFirst: ["实践", "实训", "实操", "practice", "Practice"])
    else {
      return nil
    }
    return theory < practice ? .theoryFirst : .practiceFirst
  }

  /// Whether a text such as a dash or 无 stands for no hours.
  static func isNone(_ text: String) -> Bool {
    let bare = PrintedText.folded(text)
    return bare.isEmpty || bare == "无" || bare.allSatisfy { "-–—―－/\\".contains($0) }
  }

  // MARK: Numbers

  private typealias Parts = (first: Quantity, second: Quantity, sign: Character)

  /// `20(8+12)`, `20=8+12`, `8+12=20` and `8+12`.
  private static func divided(_ text: String) -> (total: Quantity?, parts: Parts)? {
    if let parts = parts(text) { return (nil, parts) }
    if text.last == ")", let open = text.firstIndex(of: "(") {
      guard let total = number(text[..<open]), let parts = parts(text[text.index(after: open)...].dropLast()) else { return nil }
      return (total, parts)
    }
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, let left = sides.first, let right = sides.last else { return nil }
    if let total = number(left), let parts = parts(right) { return (total, parts) }
    if let total = number(right), let parts = parts(left) { return (total, parts) }
    return nil
  }

  private static func parts(_ text: some StringProtocol) -> Parts? {
    for sign in "+/:" {
      let sides = text.split(separator: sign, omittingEmptySubsequences: false)
      guard sides.count == 2, let left = sides.first.flatMap({ number($0) }), let right = sides.last.flatMap({ number($0) }) else {
        continue
      }
      return (left, right, sign)
    }
    return nil
  }

  private static func number(_ text: some StringProtocol) -> Quantity? {
    var bare = String(text)
    for unit in units where bare.hasSuffix(unit) {
      bare = String(bare.dropLast(unit.count))
      break
    }
    if let number = Quantity(Text(bare)) { return number < .zero ? nil : number }
    return chinese(bare).map { Quantity($0) }
  }

  /// 一 to 九百九十九.
  private static func chinese(_ text: String) -> Int? {
    guard text.count <= 6, !text.isEmpty, text.allSatisfy({ "一二两三四五六七八九十百零〇".contains($0) }) else { return nil }
    let parts = text.split(separator: "百", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts.first, let last = parts.last else { return ChineseOrdinal.value(text) }
    guard let hundreds = ChineseOrdinal.value(first), hundreds < 10 else { return nil }
    let rest = last.drop { "零〇".contains($0) }
    if rest.isEmpty { return hundreds * 100 }
    // 一百二 is 120.
    guard let small = ChineseOrdinal.value(rest) else { return nil }
    return hundreds * 100 + (small < 10 && rest.count == last.count ? small * 10 : small)
  }
}
