import Schema
import TextModel

/// Hours, minutes per hour and weights in the sentences of a plan: 总学时80学时，其中理论教学32学时，实训48学时，每学时45分钟。
struct ProseFacts {
  private(set) var hours = DraftHours()
  private(set) var minutes: String?
  /// `各模块权重依次为20%、30%、50%`.
  private(set) var weights: [Quantity] = []
  /// Whether every clause was understood.
  private(set) var isWhole = true

  /// `isOfHours`: the text is beside a label for hours, so that 40学时 alone is the total.
  init(_ text: String, isOfHours: Bool = false) {
    if let parsed = Self.english(text) {
      (hours, minutes) = parsed
      return
    }
    // A blank before 每学时45分钟 divides as a comma does.
    let folded = PrintedText.folded((isOfHours ? "总" : "") + text.replacing(" 每", with: "，每").replacing("\u{3000}每", with: "，每"))
    guard folded.utf8.count <= Self.maximumLength, folded.contains(where: \.isNumber) else {
      isWhole = false
      return
    }
    for clause in folded.split(whereSeparator: { ",.。;()、:".contains($0) }) where !read(String(clause)) { isWhole = false }
    // Theory or practice without a total may be the hours of something else.
    if hours.total == nil, !hours.isEmpty, hours.theory == nil || hours.practice == nil {
      hours = DraftHours()
      isWhole = false
    }
    weights = Self.weights(folded)
  }

  private static let maximumLength = 600

  /// 60 hours (24 hours of theory and 36 hours of practice), 45 minutes each; nil if there are other words.
  private static func english(_ text: String) -> (hours: DraftHours, minutes: String?)? {
    guard text.utf8.count <= 120, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var rest = PrintedText.trimmed(text.lowercased())
    while rest.last == "." { rest.removeLast() }
    guard rest.contains("hour") else { return nil }
    var minutes: String?
    if let end = rest.firstRange(of: " minutes") {
      guard ["each", "per hour", "per lesson", "an hour", "a lesson"].contains(PrintedText.trimmed(rest[end.upperBound...])) else {
        return nil
      }
      let digits = String(rest[..<end.lowerBound].reversed().prefix { $0.isASCIIDigit }.reversed())
      guard (1...3).contains(digits.count) else { return nil }
      minutes = digits
      rest = PrintedText.trimmed(rest[..<end.lowerBound].dropLast(digits.count))
      while let last = rest.last, ",; ".contains(last) { rest.removeLast() }
    }
    return DraftHours(rest.replacing(" and ", with: ", ")).map { ($0, minutes) }
  }

  private mutating func read(_ clause: String) -> Bool {
    if let minutes = Self.minutes(clause) {
      self.minutes = self.minutes ?? minutes
      return true
    }
    guard let (number, words) = Self.number(clause) else { return Self.fillers.contains(clause) }
    guard let part = Self.part(words) else { return false }
    switch part {
    case .theory: hours.fill(DraftHours(theory: number))
    case .practice: hours.fill(DraftHours(practice: number))
    default: hours.fill(DraftHours(total: number))
    }
    return true
  }

  /// The minutes per hour: `每学时45分钟`, `1学时=45分钟`, `45分钟/学时`.
  private static func minutes(_ clause: String) -> String? {
    guard let end = clause.firstRange(of: "分钟")?.lowerBound else { return nil }
    let digits = String(clause[..<end].reversed().prefix { $0.isASCIIDigit }.reversed())
    guard (1...3).contains(digits.count) else { return nil }
    let before = clause[..<end].dropLast(digits.count)
    let units = ["学时", "课时", "节课", "节"]
    let isEach = ["每", "每个", "1", "一", "1个", "一个"].contains { each in units.contains { before.contains(each + $0) } }
    return isEach || units.contains { clause[end...].hasPrefix("分钟/" + $0) } ? digits : nil
  }

  /// The number of hours, and the words before it: `总学时80学时`.
  private static func number(_ clause: String) -> (number: Quantity, words: String)? {
    guard let unit = ["个学时", "个课时", "学时", "课时"].first(where: clause.hasSuffix) else { return nil }
    let before = clause.dropLast(unit.count)
    let digits = String(before.reversed().prefix { $0.isASCIIDigit }.reversed())
    guard let number = Quantity(Text(digits)) else { return nil }
    return (number, String(before.dropLast(digits.count)))
  }

  /// The kind of hours according to the words before a number; nil for other words.
  private static func part(_ words: String) -> DraftWords.Column? {
    var rest = words
    for filler in fillers { rest = rest.replacing(filler, with: "") }
    if theory.contains(rest) { return .theory }
    if practice.contains(rest) { return .practice }
    return rest.isEmpty && ["总", "共", "合计"].contains { words.contains($0) } ? .hours : nil
  }

  private static let fillers = [
    "两个学期", "两学期", "各学期", "全学年", "各模块", "其中", "培训", "教学", "课程", "计划", "共计", "总计", "合计", "学时", "课时", "时间", "安排", "部分", "学习", "总", "共", "计",
    "为", "数", "本", "课", "是", "有",
  ]
  private static let theory: Set<String> = ["理论", "讲授", "理论讲授", "理论知识"]
  private static let practice: Set<String> = ["实践", "实训", "实操", "实践操作", "实际操作", "技能训练", "技能操作", "操作技能", "上机"]

  private static func weights(_ folded: String) -> [Quantity] {
    guard ["权重", "占比", "比重", "比例"].contains(where: { folded.contains($0) }),
      ["模块", "课程", "科目", "项目", "单元", "任务"].contains(where: folded.contains),
      folded.contains("依次") || folded.contains("分别")
    else { return [] }
    let numbers = folded.split { !($0.isASCIIDigit || $0 == "." || $0 == "%") }.filter { $0.hasSuffix("%") }
    return numbers.compactMap { Quantity(Text(String($0.dropLast()))) }
  }
}
