import Schema
import Standards
import TextModel

/// Reads the facts at the head of a plan or job description: pairs of label and value in cells and lines.
struct DraftFacts {
  let kind: Draft.Kind
  var report = ImportReport()

  /// Pairs in a row of a table; nil for a row that has none.
  func pairs(of row: TableRow) -> [(label: String, value: TableCell)]? {
    var cells: [TableCell] = []
    // Merged cells may be repeated.
    for cell in row.cells where !cell.isEmpty {
      if let last = cells.last, last.text == cell.text { continue }
      cells.append(cell)
    }
    guard cells.count >= 2, let first = cells.first, isLabel(first) else { return nil }
    var pairs: [(label: String, value: TableCell)] = []
    var place = 0
    while place < cells.count {
      let label = cells[place]
      guard cells.indices.contains(place + 1) else {
        // A value in two cells.
        guard let last = pairs.popLast() else { return nil }
        pairs.append((last.label, TableCell(last.value.text + "\n" + label.text, line: last.value.line)))
        break
      }
      guard place == 0 || isLabel(label) else { return cells.count <= 3 ? joined(cells) : pairs }
      pairs.append((PrintedText.unwrapped(label.text), cells[place + 1]))
      place += 2
    }
    return pairs
  }

  private func joined(_ cells: [TableCell]) -> [(label: String, value: TableCell)]? {
    guard let first = cells.first, let value = cells.dropFirst().first else { return nil }
    let text = cells.dropFirst().map(\.text).joined(separator: "\n")
    return [(PrintedText.unwrapped(first.text), TableCell(text, line: value.line))]
  }

  /// A known word, or a short one with a colon, or what stands like a label.
  private func isLabel(_ cell: TableCell) -> Bool {
    let text = PrintedText.unwrapped(cell.text)
    if DraftWords.fact(text, kind) != nil { return true }
    guard text.count <= 14, !text.contains("。"), !text.contains("；") else { return false }
    return !text.contains { $0.isNumber } || text.hasSuffix("：") || text.hasSuffix(":")
  }

  /// `岗位名称：运营专员　所属部门：运营部`: the pairs of a line; empty for one without.
  func pairs(of line: ManuscriptLine) -> [(label: String, value: TableCell)] {
    let text = labelled(DraftWords.withoutMark(DraftMatcher.trimmedBullet(line.text)))
    var pairs: [(label: String, value: TableCell)] = []
    var rest = text[...]
    while let colon = rest.firstIndex(where: { $0 == "：" || $0 == ":" }) {
      let label = PrintedText.trimmed(rest[..<colon])
      guard !label.isEmpty, label.count <= 14, !label.contains(where: { "，。；,;（".contains($0) }) || DraftWords.fact(label, kind) != nil
      else { return [] }
      let after = rest[rest.index(after: colon)...]
      let end = nextLabel(after) ?? after.endIndex
      pairs.append((label, TableCell(PrintedText.trimmed(after[..<end]), line: line.line)))
      rest = after[end...]
    }
    return pairs
  }

  /// `【任职资格】本科`: a known label in brackets is one with a colon.
  private func labelled(_ text: String) -> String {
    guard text.first == "【", let close = text.firstIndex(of: "】") else { return text }
    let label = PrintedText.trimmed(text[..<close].dropFirst())
    let rest = text[text.index(after: close)...]
    guard let next = rest.first, next != "：", next != ":", DraftWords.fact(label, kind) != nil || DraftWords.isSection(label) else {
      return text
    }
    return "\(label)：\(rest)"
  }

  /// Where the next known label begins, after a blank.
  private func nextLabel(_ text: Substring) -> Substring.Index? {
    var place = text.startIndex
    while let blank = text[place...].firstIndex(where: { $0 == " " || $0 == "\u{3000}" || $0 == "\t" || $0 == "；" || $0 == "，" }) {
      let start = text.index(after: blank)
      if let colon = text[start...].firstIndex(where: { $0 == "：" || $0 == ":" }) {
        let label = PrintedText.trimmed(text[start..<colon])
        if DraftWords.fact(label, kind) != nil || label.count <= 8 && !label.isEmpty && !label.contains(where: { "，。；, ".contains($0) }) {
          return start
        }
      }
      place = start
    }
    return nil
  }

  // MARK: Values

  /// Puts a fact into a draft; false where the value is not of the sort that the field takes.
  mutating func set(_ fact: DraftWords.Fact, _ value: TableCell, _ draft: inout Draft) -> Bool {
    let text = PrintedText.unwrapped(value.text)
    guard !text.isEmpty else { return true }
    switch fact {
    case .id: return first(&draft.id, Self.isIdentifier(text) ? text : nil)
    case .title: return first(&draft.title, text)
    case .standard: return first(&draft.standard, text)
    case .standardFile: return first(&draft.standardFile, text)
    case .standardDigest: return first(&draft.standardDigest, text)
    case .standardVersion: return false
    case .level: return first(&draft.level, text)
    case .fromLevel: return first(&draft.fromLevel, text)
    case .track: return first(&draft.track, text)
    case .hourMinutes:
      let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
      return first(&draft.hourMinutes, digits.isEmpty ? nil : String(digits))
    case .hours:
      guard let said = hours(value) else { return false }
      draft.hours.fill(said)
    case .theory:
      guard let said = hours(value)?.whole else { return false }
      draft.hours.fill(DraftHours(theory: said))
    case .practice:
      guard let said = hours(value)?.whole else { return false }
      draft.hours.fill(DraftHours(practice: said))
    case .department: return first(&draft.department, text)
    case .reportsTo: return first(&draft.reportsTo, text)
    case .education: return first(&draft.education, EducationWording.find(text) ?? Education.value(spelled: Text(text)))
    case .years: return first(&draft.years, Self.years(text))
    case .notes: draft.notes += DraftLines.lines(of: value.text)
    case .duties, .qualifications, .abilities, .knowledge, .other, .notCovered: return false
    }
    return true
  }

  private func first<Value: Equatable>(_ field: inout Value?, _ value: Value?) -> Bool {
    guard let value else { return false }
    guard let known = field else {
      field = value
      return true
    }
    return known == value
  }

  /// Whether education or years are all that a value says: not of which sort, or what is preferred.
  static func isWhole(_ fact: DraftWords.Fact, _ value: TableCell) -> Bool {
    let text = PrintedText.unwrapped(value.text)
    return fact == .years ? isOnlyYears(text) : !text.contains("优先") && !text.lowercased().contains("preferred")
  }

  static func isOnlyYears(_ text: String) -> Bool {
    let bare = PrintedText.folded(text)
    if bare.allSatisfy({ $0.isASCII }) { return true }
    let endings = ["年", "年以上", "年及以上", "工作经验", "工作经历", "相关工作经验", "以上经验", "年经验", "年工作"]
    return bare.count <= 12 && endings.contains { bare.hasSuffix($0) }
  }

  /// Whether a value that the field does not take says something.
  static func isMissed(_ fact: DraftWords.Fact, _ value: TableCell) -> Bool {
    let text = PrintedText.folded(value.text)
    return fact != .standardVersion && !text.isEmpty && !["不限", "无", "无要求", "不要求", "不作要求", "any", "none", "-", "—", "/"].contains(text)
  }

  private mutating func hours(_ value: TableCell) -> DraftHours? {
    let text = PrintedText.unwrapped(value.text)
    guard let said = HoursWording(text) else { return nil }
    if said.isGuess { report.add(.guessed, value.line, DraftRemarks.assumed(said.hours, from: text)) }
    return said.hours
  }

  private static func isIdentifier(_ text: String) -> Bool {
    text.utf8.allSatisfy { ASCII.isDigit($0) || ASCII.isLetter($0) || $0 == ASCII.hyphen || $0 == ASCII.period || $0 == UInt8(ascii: "_") }
  }

  /// `3年以上`, `至少2年`, `1-3年`, `2`: the least number. Nil where something else is said.
  static func years(_ text: String) -> Quantity? {
    var bare = PrintedText.folded(text)
    for word in ["工作经验", "工作经历", "相关工作", "相关", "从业", "工作", "经验", "经历", "yearsofexperience"] where bare.contains(word) {
      bare = bare.replacing(word, with: "")
    }
    for word in ["至少", "不少于", "不低于", "具有", "具备", "有", "满", ">=", "≥", "atleast"] where bare.hasPrefix(word) {
      bare = String(bare.dropFirst(word.count))
    }
    let digits = bare.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let chinese = ["一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8, "十": 10]
    var rest = bare.dropFirst(digits.count)
    var number = Quantity(Text(String(digits)))
    if number == nil, let first = bare.first, let known = chinese[String(first)] {
      number = Quantity(known)
      rest = bare.dropFirst()
    }
    guard let number else { return nil }
    // 1-3年: the lower end.
    if let dash = rest.first, "-~～—至".contains(dash) { rest = rest.dropFirst().drop { $0.isNumber } }
    // 3年以上跨境电商运营: of what, is said beside it.
    if rest.hasPrefix("年"), text.contains("经验") || text.contains("经历") { return number }
    let endings: Set<String> = ["", "年", "年以上", "年及以上", "年(含)以上", "年或以上", "年左右", "年以上的", "years", "year", "years+", "+", "+年"]
    return endings.contains(String(rest)) ? number : nil
  }
}

extension DraftMatcher {
  /// A line without the bullet of its list and the signs of emphasis.
  static func trimmedBullet(_ line: String) -> String {
    var text = PrintedText.trimmed(line)
    while let first = text.first, "-*•·●■◆".contains(first) { text = PrintedText.trimmed(text.dropFirst()) }
    return text.replacing("**", with: "")
  }
}
