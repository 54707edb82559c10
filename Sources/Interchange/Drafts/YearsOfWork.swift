import Schema
import TextModel

/// The least number of years of work in a text: 3年以上, 至少两年, 1-3年, at least two years of experience.
struct YearsOfWork {
  let number: Quantity
  /// Whether the text has two numbers, of which `number` is the lower.
  private(set) var isRange = false
  /// Whether the text says nothing else. The kind of work and the upper number of a range are more.
  let isWhole: Bool

  /// Nil if the text is not about a number of years in digits or words.
  init?(_ text: String) {
    guard text.utf8.count <= 600, !PrintedText.hasTwoNumbers(text), !Self.isFraction(text),
      let found = Self.inWords(text) ?? Self.inSigns(text)
    else { return nil }
    number = found.number
    isRange = found.isRange
    isWhole = !found.isRange && Self.isOnlyYears(text)
  }

  private typealias Found = (number: Quantity, isRange: Bool)

  // MARK: Chinese, and numbers without words

  private static func inSigns(_ text: String) -> Found? {
    var bare = PrintedText.folded(text)
    for word in ["工作经验", "工作经历", "相关工作", "相关", "从业", "工作", "经验", "经历"] where bare.contains(word) {
      bare = bare.replacing(word, with: "")
    }
    for word in ["并", "且", "至少", "不少于", "不低于", "具有", "具备", "有", "满", ">=", "≥", "atleast", "minimumof", "minimum", "morethan", "over"]
    where bare.hasPrefix(word) {
      bare = String(bare.dropFirst(word.count))
    }
    let digits = bare.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let numerals = bare.prefix { ChineseOrdinal.isNumeral($0) }
    var number = Quantity(Text(String(digits)))
    if number == nil, let value = ChineseOrdinal.value(numerals), value > 0 { number = Quantity(value) }
    guard let number else { return nil }
    var rest = bare.dropFirst(max(digits.count, numerals.count))
    // 1-3年: the lower bound.
    var isRange = false
    if rest.first?.joinsRange == true {
      isRange = rest.dropFirst().first?.isNumber == true
      rest = rest.dropFirst().drop { $0.isNumber }
    }
    guard !["年内", "年以内", "年以下", "年零", "年又", "年前"].contains(where: rest.hasPrefix), !rest.contains("orless"), !rest.contains("orfewer")
    else { return nil }
    if rest.drop(while: { $0 == "+" }).hasPrefix("year"), bare.contains("experience") { return (number, isRange) }
    // At least 1 year in a data role: the kind of work is kept separately.
    let words = text.lowercased()
    if rest.hasPrefix("year"),
      [" in ", " as ", " with ", " working ", " at "].contains(where: { words.contains("year\($0)") || words.contains("years\($0)") })
    {
      return (number, isRange)
    }
    // 3年以上跨境电商运营: the kind of work is kept separately.
    if rest.hasPrefix("年"), text.contains("经验") || text.contains("经历") { return (number, isRange) }
    let endings: Set<String> = ["", "年", "年以上", "年及以上", "年(含)以上", "年或以上", "年左右", "年以上的", "years", "year", "years+", "+years", "+", "+年"]
    return endings.contains(String(rest)) ? (number, isRange) : nil
  }

  // MARK: English

  private static let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
  /// The words before a number that leave it the lowest; not `up to` or `less than`.
  private static let openings = [
    ["at", "least"], ["a", "minimum", "of"], ["minimum", "of"], ["minimum"], ["min"], ["no", "less", "than"], ["not", "less", "than"],
    ["no", "fewer", "than"], ["more", "than"], ["over"], ["with"], ["having"], ["have"], ["has"], ["must", "have"], ["you", "have"],
  ]
  private static let ands = [
    ["or", "more"], ["or", "above"], ["and", "above"], ["or", "over"], ["and", "over"], ["plus"], ["minimum"],
  ]
  private static let units: Set<String> = ["year", "years", "year's", "years'", "yr", "yrs"]

  /// `At least two years`, `five years or more`, `a minimum of one (1) year`, `2 to 3 years of experience in sales`.
  private static func inWords(_ text: String) -> Found? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "Y") }), !DraftSeparators.isChinese(text) else {
      return nil
    }
    let parts = text.lowercased().replacing("’", with: "'").split { " \u{A0}\u{3000}".contains($0) }
    var words = parts.map { word in String(word.reversed().drop { ".,;:".contains($0) }.reversed()) }[...]
    while let opening = openings.first(where: { words.starts(with: $0) }) { words = words.dropFirst(opening.count) }
    guard let first = words.popFirst(), var found = number(first) else { return nil }
    if words.first?.first == "(", words.first?.last == ")" { words = words.dropFirst() }
    if words.first == "to" || words.first == "-" || words.first == "–", words.dropFirst().first.flatMap(number) != nil {
      found.isRange = true
      words = words.dropFirst(2)
    }
    if let more = ands.first(where: { words.starts(with: $0) }) { words = words.dropFirst(more.count) }
    guard let unit = words.popFirst(), units.contains(unit.filter { $0 != "+" }) else { return nil }
    if let more = ands.first(where: { words.starts(with: $0) }) { words = words.dropFirst(more.count) }
    guard let next = words.first else { return found }
    if ["in", "as", "with", "working", "at", "required", "experience"].contains(next) { return found }
    let isWork = words.contains { ["experience", "work", "practice", "employment"].contains($0) }
    return isWork && !["or", "and", "ago", "old", "from"].contains(next) ? found : nil
  }

  /// 2, 2+, two, 2-3.
  private static func number(_ word: String) -> Found? {
    if let index = numbers.firstIndex(of: word) { return (Quantity(index + 1), false) }
    let ends = word.split(omittingEmptySubsequences: false, whereSeparator: \.joinsRange).map { $0.filter { $0 != "+" } }
    let values = ends.map { end in numbers.firstIndex(of: end).map { Quantity($0 + 1) } ?? Quantity(Text(end)) }
    guard (1...2).contains(values.count), !values.contains(nil), let first = values.first.flatMap(\.self) else { return nil }
    return (first, values.count == 2)
  }

  // MARK: What else a text says

  private static let chineseWords = [
    "工作经验", "工作经历", "从业经验", "从业经历", "工作年限", "从业年限", "相关", "工作", "从业", "经验", "经历", "以上", "至少", "不少于", "不低于", "具有", "具备", "要求", "最低",
    "有", "满", "并", "且", "需", "须", "的", "及", "或", "含", "年", "(", ")", "+", ">=", "≥",
  ]
  private static let englishWords: Set<String> = [
    "at", "least", "a", "minimum", "min", "of", "no", "not", "less", "fewer", "than", "more", "over", "with", "have", "has", "having",
    "must",
    "or", "above", "and", "plus", "required", "year", "years", "yr", "yrs", "s", "work", "working", "relevant", "related", "professional",
    "experience",
  ]

  private static func isOnlyYears(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    if folded.allSatisfy(\.isASCII) {
      return !folded.contains(where: \.joinsRange)
        && text.lowercased().split { !$0.isLetter }.allSatisfy { englishWords.contains(String($0)) || numbers.contains(String($0)) }
    }
    let rest = chineseWords.reduce(folded) { $0.contains($1) ? $0.replacing($1, with: "") : $0 }
    return rest.allSatisfy { $0.isASCIIDigit || $0 == "." || ChineseOrdinal.isNumeral($0) }
  }

  /// Whether a text is about a time with months or half years: 一年半, 半年以上, 6个月, a year and a half. `1.5年` is a number of years.
  static func isFraction(_ text: String) -> Bool {
    guard text.utf8.count <= 600 else { return false }
    if ["半年", "年半", "个月", "個月"].contains(where: text.contains) { return true }
    let folded = text.lowercased()
    guard folded.contains("year") || folded.contains("month") || folded.contains("年") else { return false }
    return ["half", " month", "months"].contains(where: folded.contains)
  }
}
