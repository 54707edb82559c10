import TextModel

/// The unit of a field's number.
public enum QuantityUnit: Sendable {
  /// Hours of instruction.
  case hours
  case years
  case minutes
  case percent

  fileprivate var words: Set<String> {
    switch self {
    case .hours: ["学时", "个学时", "课时", "个课时", "hours", "hour", "hrs", "hr", "h"]
    case .years: ["年", "周年", "years", "year", "yrs", "yr", "y"]
    case .minutes: ["分钟", "分", "minutes", "minute", "min", "mins"]
    case .percent: ["%", "percent", "分"]
    }
  }
}

/// The number in a text such as `48学时`, `共48学时`, `１,２００` or `24个月` without other words.
enum NumberInText {
  /// Nil if the text is not only a number: a bound, another unit, two numbers.
  static func find(_ text: Text, in unit: QuantityUnit?) -> (value: Quantity, isOnlyFullwidth: Bool)? {
    guard text.count <= 64 else { return nil }
    return count(text, in: unit) ?? words(text.string, in: unit).map { ($0, false) }
      ?? (unit == .years ? WrittenDuration.years(text.string).map { ($0, false) } : nil)
  }

  private static func count(_ text: Text, in unit: QuantityUnit?) -> (value: Quantity, isOnlyFullwidth: Bool)? {
    let narrow = text.string.unicodeScalars.compactMap(narrowed)
    let scalars = withDigits(narrow)
    guard let first = scalars.firstIndex(where: isDigit), let last = scalars.lastIndex(where: isDigit) else { return nil }
    guard let digits = ungrouped(scalars[first...last]) else { return nil }
    let before = word(scalars[..<first])
    let after = withoutEndSigns(word(scalars[(last + 1)...]))
    guard ["", "共", "共计", "总计", "合计", "总共"].contains(before), let number = Quantity(Text(digits)) else { return nil }
    let isPlain = before.isEmpty && after.isEmpty && digits.unicodeScalars.count == scalars.count && scalars == narrow
    if after.isEmpty || unit?.words.contains(after) == true { return (number, isPlain) }
    guard unit == .years, ["个月", "月", "months", "month"].contains(after), number.thousandths % 12 == 0 else { return nil }
    return (Quantity(thousandths: number.thousandths / 12), false)
  }

  /// `八十`, `共三十二学时`, `百分之三十`: a number below 100 in Chinese words.
  private static func words(_ text: String, in unit: QuantityUnit?) -> Quantity? {
    var rest = text.filter { ![" ", "\u{3000}", "\u{A0}"].contains($0) }[...]
    if let prefix = ["共计", "总计", "合计", "总共", "共"].first(where: rest.hasPrefix) { rest = rest.dropFirst(clamping: prefix.count) }
    let isShare = unit == .percent && rest.hasPrefix("百分之")
    if isShare { rest = rest.dropFirst(clamping: 3) }
    let bytes = Array(rest.utf8)
    guard let (value, length) = bytes.withUnsafeBufferPointer({ PrintedNumeral.han($0, at: 0) }) else { return nil }
    let after = rest.dropFirst(clamping: length / 3)
    return after.isEmpty || !isShare && unit?.words.contains(String(after)) == true ? Quantity(value) : nil
  }

  /// A text without the signs at its end that separate or end texts: `中专。`, `32；`.
  static func withoutEndSigns(_ text: String) -> String {
    var rest = Substring(text)
    while let last = rest.last, ".。,，;；、".contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// Replaces letters that look like digits, in a word of such letters and digits only: `6O`, `l2`.
  private static func withDigits(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = ["O": "0", "o": "0", "l": "1", "I": "1"]
    guard scalars.contains(where: { lookAlikes[$0] != nil }) else { return scalars }
    var result: [Unicode.Scalar] = []
    var word: [Unicode.Scalar] = []
    func closed(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
      let isNumber = word.contains(where: isDigit) && word.allSatisfy { isDigit($0) || lookAlikes[$0] != nil }
      return isNumber ? word.map { lookAlikes[$0] ?? $0 } : word
    }
    for scalar in scalars {
      if scalar.isASCII, isDigit(scalar) || scalar.properties.isAlphabetic {
        word.append(scalar)
      } else {
        result += closed(word) + [scalar]
        word = []
      }
    }
    return result + closed(word)
  }

  /// Removes commas between groups of three digits (`1,200`); nil unless the rest is digits with at most one point.
  private static func ungrouped(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    let groups = scalars.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, let last = groups.last, scalars.allSatisfy({ isDigit($0) || $0 == "." || $0 == "," }) else {
      return nil
    }
    if groups.count > 1 {
      let whole = last.prefix { $0 != "." }
      guard (1...3).contains(first.count), whole.count == 3, first.allSatisfy(isDigit) else { return nil }
      guard groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 && $0.allSatisfy(isDigit) }) else { return nil }
    }
    return string(scalars.filter { $0 != "," })
  }

  /// The scalar in ASCII, if it is a full-width sign of a number; nil otherwise.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  private static func word(_ scalars: some Collection<Unicode.Scalar>) -> String {
    string(scalars.filter { $0 != " " && $0 != "\u{3000}" && $0 != "\u{A0}" }).lowercased()
  }

  private static func string(_ scalars: some Collection<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}

/// Years and months in words, or together: `半年`, `两年半`, `1年6个月`, `half a year`, `2 years 6 months`.
private struct WrittenDuration {
  private var rest: Substring

  /// Nil unless the duration is a whole number of quarters of a year, since other numbers are not exact.
  static func years(_ text: String) -> Quantity? {
    let plain = text.lowercased().filter { ![" ", "\u{3000}", "\u{A0}"].contains($0) }
    var duration = WrittenDuration(rest: plain[...])
    guard let months = duration.months(), duration.rest.isEmpty, months % 3 == 0 else { return nil }
    return Quantity(thousandths: months * 1000 / 12)
  }

  private mutating func months() -> Int? {
    if skip(["半年", "半个年", "halfayear", "halfyear"]) { return 6 }
    guard let count = number() else { return nil }
    if skip(["andahalfyears", "andahalfyear"]) { return count * 12 + 6 }
    if skip(["个月", "月", "months", "month"]) { return count }
    guard skip(["周年", "年", "years", "year"]) else { return nil }
    if rest.isEmpty { return count * 12 }
    if skip(["半", "andahalf"]) { return count * 12 + 6 }
    _ = skip(["零", "又", "and"])
    guard let more = number(), skip(["个月", "月", "months", "month"]) else { return nil }
    return count * 12 + more
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      guard digits.count <= 3 else { return nil }
      rest = rest.dropFirst(clamping: digits.count)
      return Int(digits)
    }
    if let word = Self.words.firstIndex(where: { rest.hasPrefix($0) }) {
      _ = skip([Self.words[word]])
      return word + 1
    }
    if skip(["两"]) { return 2 }
    if skip(["a"]) { return 1 }
    let bytes = Array(rest.utf8)
    guard let (value, length) = bytes.withUnsafeBufferPointer({ PrintedNumeral.han($0, at: 0) }) else { return nil }
    rest = rest.dropFirst(clamping: length / 3)
    return value
  }

  private static let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  private mutating func skip(_ words: [String]) -> Bool {
    guard let word = words.first(where: { rest.hasPrefix($0) }) else { return false }
    rest = rest.dropFirst(clamping: word.count)
    return true
  }
}
