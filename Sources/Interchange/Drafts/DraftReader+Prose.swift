import Schema
import TextModel

extension DraftReader {
  /// Reads hours and weights in a sentence of a plan; the sentence itself is kept.
  mutating func read(prose text: String, line: Int, isOfHours: Bool = false) -> Bool {
    guard kind == .plan else { return false }
    let parsed = ProseFacts(text, isOfHours: isOfHours)
    if let minutes = parsed.minutes, draft.hourMinutes == nil { draft.hourMinutes = minutes }
    if parsed.weights.count > 1, prose.weights.isEmpty {
      prose.weights = parsed.weights
      prose.line = line
    }
    // Below the tables, the sum of their hours is that of the plan.
    if !parsed.hours.isEmpty, draft.hours.isEmpty, draft.modules.isEmpty || parsed.hours.whole == wholeOfModules {
      draft.hours = parsed.hours.reduced
      report.add(.assumed, line, DraftRemarks.takenFromText(parsed.hours, in: text))
    }
    let isTaken =
      (parsed.minutes == nil || parsed.minutes == draft.hourMinutes) && (parsed.hours.isEmpty || parsed.hours.reduced == draft.hours)
    return parsed.isWhole && isTaken
  }

  /// Reads hours beside a label that may also be for days or weeks: Duration: 60 hours. False for other labels and values.
  mutating func read(duration label: String, _ value: TableCell) -> Bool {
    let labels = ["duration", "courseduration", "trainingduration", "totalduration", "trainingtime", "培训时长", "课程时长", "学习时长", "总时长"]
    return labels.contains(DraftWords.bare(label))
      && (read(prose: PrintedText.unwrapped(value.text), line: value.line) || read(beginning: label, value))
  }

  /// Reads the hours in a value with other words; false for other facts and values.
  mutating func read(_ fact: DraftWords.Fact, hoursIn value: TableCell, _ label: String) -> Bool {
    switch fact {
    case .hours: read(prose: value.text, line: value.line, isOfHours: true) || read(beginning: label, value)
    case .theory, .practice: read(prose: value.text, line: value.line)
    default: false
    }
  }

  /// Reads the hours before other words, 56（线上20，线下36） or 56 hours over 9 weeks; the whole text is kept. False for other values.
  mutating func read(beginning label: String, _ value: TableCell) -> Bool {
    let text = PrintedText.unwrapped(value.text)
    guard kind == .plan, draft.hours.isEmpty, let whole = Self.shared(text) ?? Self.beginning(text) else { return false }
    draft.hours = DraftHours(total: whole)
    keep(extra: label, value)
    return true
  }

  /// The hours before brackets whose numbers add up to them.
  private static func shared(_ text: String) -> Quantity? {
    guard text.count <= 60, text.last?.isClosingParenthesis == true, let open = text.firstIndex(where: \.isOpeningParenthesis),
      let whole = HoursWording(PrintedText.trimmed(text[..<open]))?.hours.whole
    else { return nil }
    let shares = text[open...].split { !$0.isASCIIDigit && $0 != "." }.compactMap { Quantity(Text(String($0))) }
    return shares.count > 1 && shares.reduce(.zero, +) == whole ? whole : nil
  }

  /// The number with its unit at the start of a text. Numbers for a week and limits are no totals.
  private static func beginning(_ text: String) -> Quantity? {
    let folded = PrintedText.folded(text)
    let digits = folded.prefix { $0.isASCIIDigit || $0 == "." }
    let rest = folded.dropFirst(digits.count)
    guard folded.count <= 60, let unit = ["学时", "课时", "hours", "hrs"].first(where: rest.hasPrefix) else { return nil }
    let after = rest.dropFirst(unit.count)
    guard let first = after.first, "/／(,;。".contains(first) || ["over", "in", "across"].contains(where: after.hasPrefix),
      !others.contains(where: after.contains)
    else { return nil }
    return Quantity(Text(String(digits)))
  }

  private static let others = [
    "每", "per", "each", "×", "/周", "/week", "/天", "/day", "aweek", "周学时", "左右", "以上", "以内", "~", "～", "理论", "实践", "实操", "实训", "theory",
    "practic",
    "自学",
  ]

  /// The hours of all modules; nil if one has none.
  private var wholeOfModules: Quantity? {
    var sum = Quantity.zero
    for module in draft.modules {
      let units = module.units.compactMap(\.hours.whole)
      let areAll = !units.isEmpty && units.count == module.units.count
      guard let whole = module.hours.whole ?? (areAll ? units.reduce(.zero, +) : nil) else { return nil }
      sum = sum + whole
    }
    return sum
  }

  /// Reports hours of modules that are not those of the plan, whether the document or the import is wrong.
  mutating func compareHours() {
    guard kind == .plan, !draft.modules.isEmpty, let whole = draft.hours.whole, let sum = wholeOfModules, sum != whole else { return }
    report.add(
      .doubtful, nil,
      Bilingual(zh: "各模块学时合计 \(sum)，计划学时是 \(whole)，请核对", en: "the modules have \(sum) hours, and the plan has \(whole): check them"))
  }

  /// Assigns the weights in a sentence to the modules, if there are as many of them.
  mutating func addProseWeights() {
    guard !prose.weights.isEmpty, prose.weights.count == draft.modules.count, draft.modules.allSatisfy({ $0.weight == nil }) else { return }
    for (index, weight) in zip(draft.modules.indices, prose.weights) { draft.modules[index].weight = weight }
    report.add(
      .assumed, prose.line,
      Bilingual(
        zh: "句子中的 \(prose.weights.count) 个权重依次写入各模块",
        en: "the \(prose.weights.count) weights of the sentence were given to the modules in order"))
  }
}

extension DraftReader {
  /// Whether a sentence about hours does not belong to another section.
  var isOfHours: Bool {
    switch currentSection {
    case .start: tableHeading == nil
    case .extra(let name): DraftWords.fact(name, kind) == .hours || DraftWords.fact(name, kind) == .hourMinutes
    default: false
    }
  }
}
