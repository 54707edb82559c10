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
    var place = 0
    while place < text.count {
      if let range = scan.limit(at: place) {
        found.append(range)
        place = max(place + 1, range.upperBound)
      } else {
        place = max(place + 1, scan.number(at: place)?.end ?? 0)
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
    let joint = text.skippingBlanks(from: end)
    if let dash = text.has(anyOf: Self.joints, at: joint) {
      let from = text.skippingBlanks(from: joint + dash.unicodeScalars.count)
      if let second = number(at: from) {
        values.append(second.value)
        end = second.end
        let behind = text.skippingBlanks(from: end)
        if let unit = unit(at: behind) {
          end = behind + unit
          hasUnit = true
        }
      }
    }
    guard hasUnit || prefix.isAge, values.allSatisfy({ $0 >= 1 && $0 <= Self.oldest }), let highest = values.max() else { return nil }
    guard highest >= Self.youngest else { return nil }
    let bound = bound(behind: end)
    let range = prefix.start..<max(end, bound.end)
    if values.count > 1 { return range }
    if bound.isUpper || prefix.isUpper { return range }
    // 25 岁以上, 年满 25 周岁: this requires more than the legal age.
    if bound.isLower || prefix.isLower { return highest > Self.adult ? range : nil }
    return prefix.isAge && highest != Self.adult ? range : nil
  }

  private static let joints = ["—", "——", "－", "-", "–", "~", "～", "至", "到"]

  private func unit(at place: Int) -> Int? {
    text.has(anyOf: ["周岁", "岁"], at: place).map { $0.unicodeScalars.count }
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
      let place = text.skippingBlanks(before: prefix.start)
      if let word = text.has(anyOf: Self.upperWords, endingAt: place) {
        prefix.isUpper = true
        prefix.start = place - word.unicodeScalars.count
      } else if let word = text.has(anyOf: Self.lowerWords, endingAt: place) {
        prefix.isLower = true
        prefix.start = place - word.unicodeScalars.count
      } else if let word = text.has(anyOf: Self.ageWords, endingAt: place) {
        prefix.isAge = true
        prefix.start = place - word.unicodeScalars.count
        return prefix
      } else if let word = text.has(anyOf: Self.fillers, endingAt: place), prefix.start == start || prefix.isUpper || prefix.isLower,
        text.has(anyOf: Self.ageWords, endingAt: text.skippingBlanks(before: place - word.unicodeScalars.count)) != nil
      {
        prefix.start = place - word.unicodeScalars.count
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
  private func bound(behind end: Int) -> Bound {
    var place = text.skippingBlanks(from: end)
    for inclusion in ["（含）", "(含)", "（含本数）"] where text.has(inclusion, at: place) { place += inclusion.unicodeScalars.count }
    place = text.skippingBlanks(from: place)
    if let word = text.has(anyOf: Self.upperBounds, at: place) { return Bound(end: place + word.unicodeScalars.count, isUpper: true) }
    if let word = text.has(anyOf: ["及以上", "以上", "之上"], at: place) { return Bound(end: place + word.unicodeScalars.count, isLower: true) }
    return Bound(end: end)
  }

  private static let upperBounds = ["及以下", "以下", "及以内", "以内", "内", "之内", "之下", "左右", "上下", "封顶"]

  /// 1990 年 1 月以后出生, 90 后优先, or 90 后 and nothing else.
  private func birth(_ year: Number, from start: Int) -> Range<Int>? {
    let place = text.skippingBlanks(from: year.end)
    if text.has("后", at: place) {
      let isGeneration = [0, 60, 65, 70, 75, 80, 85, 90, 95].contains(year.value) || (1960...2015).contains(year.value)
      let clause = text.clause(around: start..<place + 1)
      let isSole = text.skippingBlanks(from: clause.lowerBound) == start && text.skippingBlanks(before: clause.upperBound) == place + 1
      let isPreferred = text.has(anyOf: ["优先", "者优先", "为佳", "为主", "最佳"], at: place + 1) != nil
      guard isGeneration, isSole || isPreferred else { return nil }
      return start..<place + 1
    }
    guard (1930...2020).contains(year.value), text.has("年", at: place) else { return nil }
    let clause = text.clause(around: start..<place)
    return text.contains(["后出生", "以后出生", "之后出生", "前出生", "以前出生"], in: place..<max(place, clause.upperBound))
      ? start..<clause.upperBound : nil
  }

  /// Digits of either width, or a Chinese number below a hundred.
  private func number(at start: Int) -> Number? {
    if let before = text[start - 1], before.digit != nil { return nil }
    var value = 0
    var place = start
    while let scalar = text[place], let digit = scalar.digit, place - start < 4 {
      value = value * 10 + digit
      place += 1
    }
    if place > start { return Number(value: value, end: place) }
    return chineseNumber(at: start)
  }

  private func chineseNumber(at start: Int) -> Number? {
    let digits = Array("一二三四五六七八九".unicodeScalars)
    func digit(_ place: Int) -> Int? { text[place].flatMap { digits.firstIndex(of: $0) }.map { $0 + 1 } }
    var place = start
    var value = 0
    if let tens = digit(place) {
      guard text[place + 1] == "十" else { return Number(value: tens, end: place + 1) }
      value = tens * 10
      place += 2
    } else {
      guard text[place] == "十" else { return nil }
      value = 10
      place += 1
    }
    if let ones = digit(place) {
      value += ones
      place += 1
    }
    return Number(value: value, end: place)
  }
}
