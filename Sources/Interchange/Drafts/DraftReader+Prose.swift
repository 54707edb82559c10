import Schema

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
    return labels.contains(DraftWords.bare(label)) && read(prose: PrintedText.unwrapped(value.text), line: value.line)
  }

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
