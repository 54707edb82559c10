import Linter
import TextModel

/// A part of a text that limits who may apply: the ground that it uses, and its byte range.
struct ApplicantCondition {
  let ground: DiscriminatoryPhrases.Ground
  let start: Int
  let end: Int

  /// The conditions of a text, from left to right. The longer of two that overlap is kept.
  static func find(in text: Text, _ phrases: DiscriminatoryPhrases) -> [ApplicantCondition] {
    let characters = ApplicantText(text)
    var found: [ApplicantCondition] = []
    phrases.finder.forEachMatch(in: text) { match in
      let ground = phrases.grounds[match.word]
      let start = characters.index(ofByte: match.start)
      let end = characters.index(ofByte: match.end)
      guard ground == .other || !characters.isOpenToAll(start..<end) && !characters.isAboutOthers(start..<end) else { return }
      found.append(ApplicantCondition(ground: ground, start: match.start, end: match.end))
    }
    let scans =
      AgeLimit.find(in: characters).map { (DiscriminatoryPhrases.Ground.age, $0) } + OriginLimit.find(in: characters).map { (.origin, $0) }
      + SoleWord.find(in: characters)
    for (ground, range) in scans where !characters.isOpenToAll(range) && !characters.isAboutOthers(range) {
      found.append(
        ApplicantCondition(ground: ground, start: characters.byte(of: range.lowerBound), end: characters.byte(of: range.upperBound)))
    }
    return merged(found)
  }

  private static func merged(_ found: [ApplicantCondition]) -> [ApplicantCondition] {
    var result: [ApplicantCondition] = []
    for condition in found.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
      if let last = result.last, condition.start < last.end {
        // One condition in two words: 年龄不超过 and 不超过 40 岁.
        if last.ground == condition.ground, condition.end > last.end {
          result[result.count - 1] = ApplicantCondition(ground: last.ground, start: last.start, end: condition.end)
        }
        continue
      }
      result.append(condition)
    }
    return result
  }
}

/// A text as characters, with the context that shows whether a condition is about the applicant.
struct ApplicantText {
  let scalars: [Unicode.Scalar]
  private let bytes: [Int]

  init(_ text: Text) {
    scalars = Array(text.string.unicodeScalars)
    var offset = 0
    var bytes: [Int] = []
    for scalar in scalars {
      bytes.append(offset)
      offset += UTF8.width(scalar)
    }
    self.bytes = bytes + [offset]
  }

  var count: Int { scalars.count }
  func byte(of index: Int) -> Int { bytes.indices.contains(index) ? bytes[index] : bytes.last ?? 0 }

  func index(ofByte byte: Int) -> Int {
    let index = bytes.sortedPrefixCount { $0 < byte }
    return min(index, count)
  }

  subscript(index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  func has(_ word: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var cursor = index
    for scalar in word.unicodeScalars {
      guard self[cursor] == scalar else { return false }
      cursor += 1
    }
    return true
  }

  func has(_ word: String, endingAt index: Int) -> Bool { has(word, at: index - word.unicodeScalars.count) }
  func has(anyOf words: [String], at index: Int) -> String? { words.first { has($0, at: index) } }
  func has(anyOf words: [String], endingAt index: Int) -> String? { words.first { has($0, endingAt: index) } }

  func skippingBlanks(from index: Int) -> Int {
    var cursor = index
    while let scalar = self[cursor], scalar == " " || scalar == "\u{3000}" { cursor += 1 }
    return cursor
  }

  func skippingBlanks(before index: Int) -> Int {
    var cursor = index
    while cursor > 0, let scalar = self[cursor - 1], scalar == " " || scalar == "\u{3000}" { cursor -= 1 }
    return cursor
  }

  /// The clause around a range: what is between commas, stops and brackets.
  func clause(around range: Range<Int>) -> Range<Int> {
    var start = min(range.lowerBound, count)
    while start > 0, range.lowerBound - start < Self.maximumDistance, let scalar = self[start - 1], !Self.stops.contains(scalar) {
      start -= 1
    }
    var end = min(max(range.upperBound, start), count)
    while end - range.upperBound < Self.maximumDistance, let scalar = self[end], !Self.stops.contains(scalar) { end += 1 }
    return start..<end
  }

  /// The maximum number of characters of a clause that are read.
  private static let maximumDistance = 60
  private static let stops = Set("，。；、,;：:（）()！!?？/".unicodeScalars)

  /// Whether a text says that the condition does not apply: 男女不限, 不限户籍, 年龄无要求.
  func isOpenToAll(_ range: Range<Int>) -> Bool {
    let before = skippingBlanks(before: range.lowerBound)
    if has(anyOf: Self.negations, endingAt: before) != nil { return true }
    let clause = clause(around: range)
    // The words may begin inside the range: 身高不 is found in 身高不限.
    var index = range.lowerBound
    while index < clause.upperBound {
      if has(anyOf: Self.openings, at: index) != nil { return true }
      index += 1
    }
    // 性别：不限.
    if let next = self[clause.upperBound], next == "：" || next == ":" {
      return has(anyOf: Self.openings, at: skippingBlanks(from: clause.upperBound + 1)) != nil
    }
    return false
  }

  private static let negations = ["不限", "不限制", "不限定", "不看", "不论", "无论", "不分", "无需", "不要求", "不设", "不"]
  private static let openings = [
    "不限", "均可", "皆可", "都可", "无要求", "不作要求", "不做要求", "没有要求", "无限制", "不作限制", "不做限制", "不要求", "无特殊要求", "不作限定", "不做限定", "不设限", "不设要求", "不受限",
    "没有限制",
  ]

  /// Whether a text is about those who are served, as 为 12 岁以下儿童讲解的经验 is.
  func isAboutOthers(_ range: Range<Int>) -> Bool {
    var next = skippingBlanks(from: range.upperBound)
    if has("的", at: next) { next += 1 }
    if has(anyOf: Self.served, at: next) != nil { return true }
    let clause = clause(around: range)
    let isDemand = contains(Self.demands, in: clause)
    return !isDemand && contains(Self.serving, in: clause.lowerBound..<max(clause.lowerBound, range.lowerBound))
      && contains(Self.practice, in: range.upperBound..<max(range.upperBound, clause.upperBound))
  }

  func contains(_ words: [String], in range: Range<Int>) -> Bool {
    range.contains { index in words.contains { has($0, at: index) && index + $0.unicodeScalars.count <= range.upperBound } }
  }

  private static let served = [
    "儿童", "孩子", "孩童", "小孩", "幼儿", "婴儿", "婴幼儿", "学生", "少儿", "少年", "青少年", "未成年", "老人", "老年", "长者", "客户", "顾客", "客人", "游客", "旅客", "乘客", "观众",
    "读者", "用户", "患者", "病人", "消费者", "宝宝", "宾客", "会员", "学员", "服务对象", "人群", "妈妈", "爸爸", "家庭",
  ]
  private static let serving = ["为", "对", "向", "给", "面向", "针对", "服务", "照顾", "照料", "照护", "护理", "看护", "陪护", "教过", "带过", "接待", "与", "替", "帮"]
  private static let practice = ["经验", "经历", "能力", "讲解", "服务", "护理", "教学", "知识", "辅导", "照护", "照料", "推荐", "设计", "介绍", "管理", "沟通"]
  private static let demands = ["优先", "限", "勿", "不招", "只招", "要求", "除外", "谢绝"]
}
