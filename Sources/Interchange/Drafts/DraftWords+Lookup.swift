import Schema

/// Looks up words after numbers, in brackets, and in other spellings.
extension DraftWords {
  /// Whether a label is for a grade. Its value is a level only if it is the name of one, since G3 is a pay grade.
  static func isGrade(_ label: String) -> Bool {
    let labels = [label] + (BilingualLabel.halves(label).map { [$0.chinese, $0.english] } ?? [])
    return labels.contains { label in grades.contains { PrintedText.folded($0) == bare(label) } }
  }

  /// Whether a word for hours may also be the header of contents.
  static func mayBeContents(_ header: String) -> Bool { contents.contains(bare(header)) }

  private static let factTable: [Draft.Kind: [String: Fact]] = [.plan: table(of: .plan), .job: table(of: .job)]
  private static let columnTable: [String: Column] = table(columns).merging(table(moreColumns)) { first, _ in first }

  private static func table(of kind: Draft.Kind) -> [String: Fact] {
    table(facts[kind] ?? []).merging(table(moreFacts[kind] ?? [])) { first, _ in first }
  }

  private static func table<Meaning>(_ groups: [(Meaning, [String])]) -> [String: Meaning] {
    var table: [String: Meaning] = [:]
    for (meaning, words) in groups {
      for word in words where table[PrintedText.folded(word)] == nil { table[PrintedText.folded(word)] = meaning }
    }
    return table
  }

  static func fact(_ label: String, _ kind: Draft.Kind) -> Fact? {
    if mayBeWord(label), let known = factTable[kind]?[bare(label)] { return known }
    if let halves = BilingualLabel(label) { return halves.first { factTable[kind]?[bare($0)] } }
    if kind == .job, RequirementLabel.isOne(label) { return .requirement }
    guard kind == .job, label.utf8.count <= 40, let mark = withoutNumber(label), let fact = factTable[kind]?[bare(mark)] else { return nil }
    return fact == .duties || fact == .title ? fact : nil
  }

  /// The label without its number: 职责一, 岗位2; nil if it has none.
  private static func withoutNumber(_ label: String) -> String? {
    var text = PrintedText.trimmed(label)[...]
    while let last = text.last, last == "：" || last == ":" { text = text.dropLast() }
    let name = text.reversed().drop(while: \.isNumeral)
    return name.count < text.count && !name.isEmpty ? String(name.reversed()) : nil
  }

  static func column(_ header: String) -> Column? { wholeColumn(header) ?? BilingualLabel(header)?.first(wholeColumn) }

  private static func wholeColumn(_ header: String) -> Column? {
    guard mayBeWord(header) || header.hasPrefix("对应") || withoutHours(header) != nil || mayBeAssessment(header) else { return nil }
    let word = bare(header)
    if let known = columnTable[word] { return known != .hours ? known : isOfOtherUnit(header) ? nil : inBrackets(header) ?? known }
    if isAssessmentWithShare(word) { return .method }
    // 教学单元及学时
    if let rest = withoutHours(word), let known = columnTable[rest], [.module, .unit, .content].contains(known) { return known }
    // 其中：理论
    if word.hasPrefix("其中"), let part = columnTable[String(word.dropFirst(2).drop { $0 == ":" })], HeaderNames.isHours(part) { return part }
    // 对应职业能力, 对应技能点
    let isCovers = word.hasPrefix("对应") && word.count <= 12 && ["能力", "技能", "标准", "功能", "知识", "条目", "条款"].contains { word.contains($0) }
    return isCovers ? .covers : nil
  }

  private static func mayBeAssessment(_ header: String) -> Bool {
    header.utf8.count <= 48 && (header.hasPrefix("考") || header.hasPrefix("评") || header.lowercased().hasPrefix("assessment"))
  }

  /// Whether a header is for the form of assessment and its weight: 考核及占比, 考核形式（权重）, 评价方式/比例.
  private static func isAssessmentWithShare(_ word: String) -> Bool {
    guard let start = ["考核", "评价", "考试", "assessment"].first(where: word.hasPrefix),
      let end = ["占比", "权重", "比重", "比例", "分值", "weight", "weighting", "share"].first(where: word.hasSuffix)
    else { return false }
    var rest = word.dropFirst(start.count).dropLast(clamping: end.count)[...]
    for form in ["方式", "形式", "方法", "method"] where rest.hasPrefix(form) { rest = rest.dropFirst(form.count) }
    return ["及", "与", "和", "、", "/", "&", "+", "and", "及其", "及所占"].contains(String(rest))
  }

  /// A header such as 教学单元及学时 without its word for hours; nil if it does not end so.
  private static func withoutHours(_ header: String) -> String? {
    for ending in ["及学时", "与学时", "和学时", "、学时", "及课时", "与课时", "和课时", "及学时分配", "及课时分配"] where header.hasSuffix(ending) {
      return String(header.dropLast(ending.count))
    }
    return nil
  }

  /// Whether a header has another unit than hours: 时长（分钟）.
  private static func isOfOtherUnit(_ header: String) -> Bool {
    let text = PrintedText.folded(header)
    guard text.last == ")", let open = text.firstIndex(of: "(") else { return false }
    return ["分钟", "min", "minutes", "天", "日", "days", "周", "元"].contains(String(text[text.index(after: open)...].dropLast()))
  }

  /// The column in the brackets of a header: 学时（理论）, Hours (P).
  private static func inBrackets(_ header: String) -> Column? {
    let text = PrintedText.folded(header)
    guard text.last == ")", let open = text.firstIndex(of: "(") else { return nil }
    let inner = String(text[text.index(after: open)...].dropLast())
    return inner == "t" ? .theory : inner == "p" ? .practice : columnTable[inner].flatMap { $0 == .theory || $0 == .practice ? $0 : nil }
  }

  /// Whether a text begins and ends like a known word. It is called for each cell of a large table, and excludes most of them.
  static func mayBeWord(_ text: String) -> Bool {
    guard text.utf8.count <= maximumLength else { return false }
    let scalars = text.unicodeScalars
    let last = scalars.reversed().first { !PrintedText.isSpace($0) && !closings.contains($0.value) }.map(folded)
    guard let last, last == 0x29 || isOdd(last) || endings.contains(last) else { return false }
    for scalar in scalars {
      let value = folded(scalar)
      if isOdd(value) || beginnings.contains(value) { return true }
      guard value < 0x80 && !(0x61...0x7A).contains(value) || marks.contains(value) || PrintedText.isSpace(scalar) else { return false }
    }
    return false
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    return (0x41...0x5A).contains(value) ? value + 0x20 : value
  }

  /// Whether a character is a compatibility form.
  private static func isOdd(_ value: UInt32) -> Bool { (0x2E80...0x2FDF).contains(value) || value >= 0xF900 }

  private static let maximumLength = 200
  private static let all = factTable.values.flatMap(\.keys) + columnTable.keys
  private static let beginnings: Set<UInt32> = Set(all.compactMap { $0.unicodeScalars.first?.value })
  private static let endings: Set<UInt32> = Set(all.compactMap { $0.unicodeScalars.last?.value })
  /// Characters that may follow a word.
  private static let closings: Set<UInt32> = Set(":：*＊?？】］]\u{200B}\u{FEFF}\u{AD}\u{2060}".unicodeScalars.map(\.value))
  /// Characters that may precede a word, such as the number of a heading.
  private static let marks: Set<UInt32> = Set("一二三四五六七八九十第章节部分条（）、．。：【】［］\u{200B}\u{FEFF}\u{AD}\u{2060}".unicodeScalars.map(\.value))

  /// A label without its colon, its brackets and the number before it: `一、培训目标：`, `总学时（节）`.
  static func bare(_ label: String) -> String {
    var text = PrintedText.folded(withoutMark(label))
    while let last = text.last, ":：*?".contains(last) { text.removeLast() }
    if let open = text.firstIndex(where: { $0 == "(" }), text.last == ")", open > text.startIndex { text = String(text[..<open]) }
    return text
  }

  /// A heading without `一、`, `（二）`, `3.` or `第一部分` before it.
  static func withoutMark(_ label: String) -> String {
    let text = PrintedText.trimmed(label)
    // A mark has at most six characters.
    guard let end = text.prefix(7).firstIndex(where: { "、.．）) 　:：".contains($0) }) else { return text }
    let mark = text[..<end].filter { !"（(第".contains($0) }
    guard !mark.isEmpty, mark.allSatisfy({ $0.isNumeral || "章节部分条".contains($0) }), mark.contains(where: \.isNumeral) else {
      return text
    }
    return PrintedText.trimmed(text[text.index(after: end)...])
  }

  /// Whether a line begins with a mark such as `一、`.
  static func hasMark(_ label: String) -> Bool { withoutMark(label) != PrintedText.trimmed(label) }

  static func isTotal(_ text: String) -> Bool {
    DraftSum(text)?.kind == .total
  }

  static func isSubtotal(_ text: String) -> Bool {
    // Nearly every cell is excluded by this test.
    guard text.unicodeScalars.contains(where: { "计計体體lLeE".unicodeScalars.contains($0) || isOdd($0.value) }) else { return false }
    return ["小计", "subtotal", "模块小计", "模块整体", "module"].contains(bare(text.filter { $0 != " " && $0 != "　" }))
  }
}
