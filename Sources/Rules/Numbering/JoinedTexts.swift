import Linter
import Schema
import Standards
import TextModel

/// Two items in one, in lists of texts that are not numbered like items: clauses of basic requirements, positions, objectives,
/// requirements.
struct JoinedTexts {
  private let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  func check(report: (Finding) -> Void) {
    switch subject.document.content {
    case .standard(let standard):
      if let clauses = standard.basicRequirements { checkClauses(clauses, report) }
      for level in standard.levels?.value ?? [] {
        if let positions = level.value.positions { check(positions, Self.isPosition, report) }
      }
    case .trainingPlan(let plan):
      for module in plan.modules?.value ?? [] {
        if let objectives = module.value.objectives { check(objectives, Self.isRequirement, report) }
        for unit in module.value.units?.value ?? [] {
          if let objectives = unit.value.objectives { check(objectives, Self.isRequirement, report) }
        }
      }
    case .jobDescription(let job):
      if let other = job.qualifications?.value.other { check(other, Self.isRequirement, report) }
    default: break
    }
  }

  // MARK: Clauses

  private func checkClauses(_ clauses: Located<[Located<NumberedText>]>, _ report: (Finding) -> Void) {
    for clause in clauses.value {
      guard let (next, gap) = Self.second(in: clause, subject) else { continue }
      report(
        Finding(
          at: ByteRange(gap.end, gap.end + next.count),
          Bilingual(zh: "一行里写了 2 条：\(next.string) 应另起一条", en: "2 entries on one line; write `\(next.string)` as an entry of its own"),
          fixes: split(gap, clause.range, clauses.range, .safe)))
    }
  }

  /// The numbers of clauses that are in the text of another one.
  static func codesWithinClauses(_ subject: Subject) -> Set<NumberCode> {
    Set((subject.standard?.standard.basicRequirements?.value ?? []).compactMap { second(in: $0, subject)?.code })
  }

  /// `4.1 职业道德 - 4.2 基础知识`, `4.1 职业道德，4.2 基础知识`: the number of a second clause in the text of the first, and the range of the separator
  /// before it.
  private static func second(in clause: Located<NumberedText>, _ subject: Subject) -> (code: NumberCode, gap: ByteRange)? {
    guard clause.value.title.withBytes({ $0.contains(where: ASCII.isDigit) }), let next = clause.value.code?.next else { return nil }
    let written = subject.document.source.string(in: clause.range)
    guard let number = start(of: next.string, in: written) else { return nil }
    let before = withoutSeparator(written[..<number])
    // The first clause has a name of at least one character.
    guard before.last.map({ $0.isLetter || "）)”》".contains($0) }) ?? false else { return nil }
    let start = clause.range.start
    return (next, ByteRange(start + before.utf8.count, start + written[..<number].utf8.count))
  }

  /// The start of a number that is followed by a name and is not part of something else; nil if there is none.
  private static func start(of number: String, in text: String) -> String.Index? {
    var rest = text[...]
    while let found = rest.firstRange(of: number) {
      let next = text[found.upperBound...].drop { $0 == " " }.first
      let before = text[..<found.lowerBound].last
      if let before, let next, !before.isNumber, !".．-—～~第表图节章条".contains(before), next.isLetter, next != "节" {
        return found.lowerBound
      }
      rest = text[found.upperBound...]
    }
    return nil
  }

  private static func withoutSeparator(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, last.isWhitespace || "-–—,，、;；。".contains(last) { text = text.dropLast() }
    return text
  }

  // MARK: Texts

  /// `电梯维修员 - 电梯急修员`, `能完成半月保养 - 能看懂记录单`: both parts are complete, and of the kind that is in the list.
  private func check(_ list: Located<[Located<Text>]>, _ isComplete: (Substring, Bool) -> Bool, _ report: (Finding) -> Void) {
    for item in list.value where item.value.withBytes({ $0.contains(ASCII.space) }) {
      let written = subject.document.source.string(in: item.range)
      // A text on several lines, or in quotation marks, is as its author wrote it.
      guard written.utf8.count == item.value.count, !written.contains(where: \.isNewline) else { continue }
      guard let (first, second, hasDash) = Self.parts(of: written), isComplete(first, hasDash), isComplete(second, hasDash) else {
        continue
      }
      let start = item.range.start + first.utf8.count
      let secondStart = item.range.end - second.utf8.count
      report(
        Finding(
          at: ByteRange(secondStart, item.range.end),
          Bilingual(
            zh: "一条里像是写了两条：“\(ShortText.of(String(second)))”应另起一条",
            en: "There seem to be two entries in one; write `\(ShortText.of(String(second)))` as an entry of its own"),
          severity: .warning, fixes: split(ByteRange(start, secondStart), item.range, list.range, .unsafe)))
    }
  }

  /// The texts on both sides of the only blank, or of the only dash with a blank; nil for any other text.
  private static func parts(of text: String) -> (first: Substring, second: Substring, hasDash: Bool)? {
    // `能在 10 分钟内检查 - 能查询空域`: there are other blanks.
    let dashes = [" - ", " – ", " — ", "- "].lazy.map { text.ranges(of: $0) }
    if let only = dashes.first(where: { !$0.isEmpty }), only.count == 1, let dash = only.first {
      let (first, second) = (text[..<dash.lowerBound], text[dash.upperBound...])
      if first.last != " ", second.first != " " { return (first, second, true) }
    }
    let words = text.split(separator: " ")
    guard words.count == 2, let first = words.first, let second = words.last else { return nil }
    return (first, second, false)
  }

  private static func isPosition(_ text: Substring, hasDash: Bool) -> Bool {
    text.count >= 3 && text.unicodeScalars.allSatisfy(\.isHan) && !grades.contains(text) && text.last.map("员工师长徒匠".contains) ?? false
  }

  /// `电梯维修工 高级技师` is one position.
  private static let grades: Set<Substring> = ["初级工", "中级工", "高级工", "高级技师", "首席技师", "特级技师", "助理工程师", "高级工程师"]

  /// Two requirements with only a blank between them are one requirement.
  private static func isRequirement(_ text: Substring, hasDash: Bool) -> Bool {
    hasDash && text.count >= 5 && ["能", "会", "了解", "掌握", "熟悉", "具有", "具备", "持有", "懂"].contains { text.hasPrefix($0) }
  }

  /// The fix that makes an item of the text after a gap.
  private func split(_ gap: ByteRange, _ item: ByteRange, _ list: ByteRange, _ safety: FixSafety) -> [Fix] {
    let source = subject.document.source
    let bytes = source.bytes
    guard item.start < bytes.count, list.start < bytes.count,
      !["\"", "'"].contains(source.string(in: ByteRange(item.start, item.start + 1)))
    else { return [] }
    let editing = ListEditing(source)
    let isFlow = bytes[list.start] == ASCII.leftBracket
    guard isFlow || bytes[list.start] == ASCII.hyphen else { return [] }
    let mark = isFlow ? ", " : editing.lineEnd + String(" ", times: editing.column(of: list.start)) + "- "
    return [subject.fix(Bilingual(zh: "拆成 2 条", en: "Split into 2 entries"), safety, replacing: gap, with: mark)]
  }
}
