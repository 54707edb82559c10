import Schema
import Standards
import TextModel

/// Stores the facts at the start of a plan or job description in a draft.
struct DraftFacts {
  let kind: Draft.Kind
  var report = ImportReport()
  /// The label that the department was read from, if it is one such as 事业部.
  var division: String?

  /// Stores a fact; false if the value does not fit the field.
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
      guard let parsed = hours(value) else { return false }
      draft.hours.fill(parsed)
    case .theory:
      guard let parsed = hours(value)?.whole else { return false }
      draft.hours.fill(DraftHours(theory: parsed))
    case .practice:
      guard let parsed = hours(value)?.whole else { return false }
      draft.hours.fill(DraftHours(practice: parsed))
    case .department: return first(&draft.department, text)
    case .reportsTo: return first(&draft.reportsTo, text)
    case .education: return first(&draft.education, Self.education(text))
    case .years: return first(&draft.years, Self.years(text))
    case .notes: draft.notes += DraftLines.lines(of: value.text)
    case .duties, .qualifications, .abilities, .knowledge, .other, .notCovered, .requirement, .language: return false
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

  /// Whether the value is only an education or a number of years, without a subject or a preference.
  static func isWhole(_ fact: DraftWords.Fact, _ value: TableCell) -> Bool {
    let text = PrintedText.unwrapped(value.text)
    if fact == .years { return isOnlyYears(text) }
    return wholeEducation(text) != nil && RequiredEducation.isWhole(text)
  }

  private static func wholeEducation(_ text: String) -> Education? { RequiredEducation.find(text) ?? Education.value(spelled: Text(text)) }

  /// The education in one of the clauses of a text: 大专及以上，焊接专业.
  static func education(_ text: String) -> Education? {
    // The preference in 本科（985优先） is kept as text.
    if let whole = wholeEducation(text) { return whole }
    if isPreference(text) { return requirement(text, wholeEducation) }
    let found = text.split { "，,；;（(、".contains($0) }.compactMap { EducationWording.find(PrintedText.trimmed($0)) }
    return found.count == 1 ? found.first : found.isEmpty ? degree(text) : nil
  }

  /// The degree before the subject: Bachelor's degree or above in International Trade.
  static func degree(_ text: String) -> Education? {
    let folded = text.lowercased()
    guard !DraftSeparators.isChinese(folded), !folded.contains("preferred") else { return nil }
    let ends = [" in ", " with ", " from ", " or related", " majoring"].compactMap { folded.firstRange(of: $0)?.lowerBound }
    return ends.min().flatMap { EducationWording.find(PrintedText.trimmed(folded[..<$0])) }
  }

  static func isOnlyYears(_ text: String) -> Bool { YearsOfWork(text)?.isWhole ?? false }

  /// Whether a text is about a preference, and not a requirement.
  static func isPreference(_ text: String) -> Bool {
    if text.contains("优先") || text.contains("加分") { return true }
    let folded = text.lowercased()
    return ["preferred", "desirable", "an advantage", "a plus", "nice to have"].contains { folded.contains($0) }
  }

  /// Whether a value that does not fit the field has any content.
  static func isMissed(_ fact: DraftWords.Fact, _ value: TableCell) -> Bool {
    let text = PrintedText.folded(value.text)
    return fact != .standardVersion && !text.isEmpty && !["不限", "无", "无要求", "不要求", "不作要求", "any", "none", "-", "—", "/"].contains(text)
  }

  private mutating func hours(_ value: TableCell) -> DraftHours? {
    let text = PrintedText.unwrapped(value.text)
    guard let parsed = HoursWording(text) else { return nil }
    if parsed.isGuess { report.add(.assumed, value.line, DraftRemarks.assumed(parsed.hours, from: text)) }
    return parsed.hours
  }

  private static func isIdentifier(_ text: String) -> Bool {
    text.utf8.allSatisfy { ASCII.isDigit($0) || ASCII.isLetter($0) || $0 == ASCII.hyphen || $0 == ASCII.period || $0 == UInt8(ascii: "_") }
  }

  /// The lowest number of years in `3年以上`, `至少2年`, `1-3年`, `2`. Nil if the text contains anything else.
  static func years(_ text: String) -> Quantity? { isPreference(text) ? requirement(text, leastYears) : leastYears(text) }

  /// The one value in the clauses that are not preferences; nil if there are none or several.
  private static func requirement<Value>(_ text: String, _ read: (String) -> Value?) -> Value? {
    let found = text.split { "，,；;。".contains($0) }.map { PrintedText.trimmed($0) }.filter { !isPreference($0) }.compactMap(read)
    return found.count == 1 ? found.first : nil
  }

  private static func leastYears(_ text: String) -> Quantity? { YearsOfWork(text)?.number }
}
