import TextModel

/// Limits of age: 18-35周岁, 不超过 40 岁, 三十五岁以下, 25 岁以上, 1990 年以后出生. 年满 18 周岁 is required by law.
struct AgeLimit {
  private let text: ApplicantText

  /// The lowest working age. A lower age is not about the applicant.
  private static let youngest = 16
  private static let adult = 18
  private static let oldest = 100

  static func find(in text: ApplicantText) -> [Range<Int>] {
    let scan = AgeLimit(text: text)
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      if let range = scan.limit(at: index) {
        found.append(range)
        index = max(index + 1, range.upperBound)
      } else {
        index = max(index + 1, scan.number(at: index)?.end ?? 0)
      }
    }
    return found
  }

  private struct Number {
    let value: Int
    let end: Int
  }

  private func limit(at start: Int) -> Range<Int>? {
    guard let first = number(at: start) else { return nil }
    if let range = birth(first, from: start) { return range }
    let prefix = prefix(before: start)
    var end = text.skippingBlanks(from: first.end)
    var values = [first.value]
    var hasUnit = false
    if let unit = unit(at: end) {
      end += unit
      hasUnit = true
    }
    let dashStart = text.skippingBlanks(from: end)
    if let dash = text.has(anyOf: Self.rangeSigns, at: dashStart) {
      let from = text.skippingBlanks(from: dashStart + dash.unicodeScalars.count)
      if let second = number(at: from) {
        values.append(second.value)
        end = second.end
        let unitStart = text.skippingBlanks(from: end)
        if let unit = unit(at: unitStart) {
          end = unitStart + unit
          hasUnit = true
        }
      }
    }
    guard hasUnit || prefix.isAge, values.allSatisfy({ $0 >= 1 && $0 <= Self.oldest }), let highest = values.max() else { return nil }
    guard highest >= Self.youngest else { return nil }
    let bound = bound(after: end)
    let range = prefix.start..<max(end, bound.end)
    if values.count > 1 { return range }
    if bound.isUpper || prefix.isUpper { return range }
    // 25 岁以上, 年满 25 周岁: this requires more than the legal age.
    if bound.isLower || prefix.isLower { return highest > Self.adult ? range : nil }
    return prefix.isAge && highest != Self.adult ? range : nil
  }

  private static let rangeSigns = ["—", "——", "－", "-", "–", "~", "～", "至", "到"]

  private func unit(at index: Int) -> Int? {
    text.has(anyOf: ["周岁", "岁"], at: index).map { $0.unicodeScalars.count }
  }

  private struct Prefix {
    var start: Int
    var isAge = false
    var isUpper = false
    var isLower = false
  }

  /// What precedes the number: 年龄, 不超过, 年满.
  private func prefix(before start: Int) -> Prefix {
    var prefix = Prefix(start: start)
    while true {
      let index = text.skippingBlanks(before: prefix.start)
      if let word = text.has(anyOf: Self.upperWords, endingAt: index) {
        prefix.isUpper = true
        prefix.start = index - word.unicodeScalars.count
      } else if let word = text.has(anyOf: Self.lowerWords, endingAt: index) {
        prefix.isLower = true
        prefix.start = index - word.unicodeScalars.count
      } else if let word = text.has(anyOf: Self.ageWords, endingAt: index) {
        prefix.isAge = true
        prefix.start = index - word.unicodeScalars.count
        return prefix
      } else if let word = text.has(anyOf: Self.fillers, endingAt: index), prefix.start == start || prefix.isUpper || prefix.isLower,
        text.has(anyOf: Self.ageWords, endingAt: text.skippingBlanks(before: index - word.unicodeScalars.count)) != nil
      {
        prefix.start = index - word.unicodeScalars.count
      } else {
        return prefix
      }
    }
  }

  private static let ageWords = ["年龄要求", "年龄限制", "年龄", "年纪"]
  private static let fillers = ["：", ":", "在", "为", "是", "应", "须", "需", "约", "应在", "须在", "需在", "要求", "限"]
  private static let upperWords = [
    "不得超过", "不能超过", "不超过", "不大于", "不高于", "不得大于", "小于", "低于", "控制在", "不满", "未满", "最大", "上限", "≤", "＜", "<", "限",
  ]
  private static let lowerWords = ["年满", "已满", "不低于", "不小于", "不少于", "大于", "高于", "≥", "＞", ">", "满"]

  private struct Bound {
    var end: Int
    var isUpper = false
    var isLower = false
  }

  /// What follows: 以下, （含）以下, 左右.
  private func bound(after end: Int) -> Bound {
    var index = text.skippingBlanks(from: end)
    for inclusion in ["（含）", "(含)", "（含本数）"] where text.has(inclusion, at: index) { index += inclusion.unicodeScalars.count }
    index = text.skippingBlanks(from: index)
    if let word = text.has(anyOf: Self.upperBounds, at: index) { return Bound(end: index + word.unicodeScalars.count, isUpper: true) }
    if let word = text.has(anyOf: ["及以上", "以上", "之上"], at: index) { return Bound(end: index + word.unicodeScalars.count, isLower: true) }
    return Bound(end: end)
  }

  private static let upperBounds = ["及以下", "以下", "及以内", "以内", "内", "之内", "之下", "左右", "上下", "封顶"]

  /// 1990 年 1 月以后出生, 90 后优先, or 90 后 and nothing else.
  private func birth(_ year: Number, from start: Int) -> Range<Int>? {
    let index = text.skippingBlanks(from: year.end)
    if text.has("后", at: index) {
      let isGeneration = [0, 60, 65, 70, 75, 80, 85, 90, 95].contains(year.value) || (1960...2015).contains(year.value)
      let clause = text.clause(around: start..<index + 1)
      let isSole = text.skippingBlanks(from: clause.lowerBound) == start && text.skippingBlanks(before: clause.upperBound) == index + 1
      let isPreferred = text.has(anyOf: ["优先", "者优先", "为佳", "为主", "最佳"], at: index + 1) != nil
      guard isGeneration, isSole || isPreferred else { return nil }
      return start..<index + 1
    }
    guard (1930...2020).contains(year.value), text.has("年", at: index) else { return nil }
    let clause = text.clause(around: start..<index)
    return text.contains(["后出生", "以后出生", "之后出生", "前出生", "以前出生"], in: index..<max(index, clause.upperBound))
      ? start..<clause.upperBound : nil
  }

  /// Digits of either width, or a Chinese number below a hundred.
  private func number(at start: Int) -> Number? {
    if let before = text[start - 1], before.digit != nil { return nil }
    var value = 0
    var index = start
    while let scalar = text[index], let digit = scalar.digit, index - start < 4 {
      value = value * 10 + digit
      index += 1
    }
    if index > start { return Number(value: value, end: index) }
    return chineseNumber(at: start)
  }

  private func chineseNumber(at start: Int) -> Number? {
    let digits = Array("一二三四五六七八九".unicodeScalars)
    func digit(_ index: Int) -> Int? { text[index].flatMap { digits.firstIndex(of: $0) }.map { $0 + 1 } }
    var index = start
    var value = 0
    if let tens = digit(index) {
      guard text[index + 1] == "十" else { return Number(value: tens, end: index + 1) }
      value = tens * 10
      index += 2
    } else {
      guard text[index] == "十" else { return nil }
      value = 10
      index += 1
    }
    if let ones = digit(index) {
      value += ones
      index += 1
    }
    return Number(value: value, end: index)
  }
}
