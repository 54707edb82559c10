import Reports
import Schema
import Standards
import TextModel

/// A training plan as a printed form: its facts, its modules with hours and sums, what it leaves out, and the comparison with its standard.
struct PlanForm {
  private let plan: TrainingPlan
  private let alignment: Alignment?
  private let words: FormWords

  static func document(_ plan: TrainingPlan, _ alignment: Alignment?, _ language: Language) -> FormDocument {
    let form = PlanForm(plan: plan, alignment: alignment, words: FormWords(language: language))
    var document = FormDocument(title: plan.title?.value.string ?? plan.id?.value.string ?? "", language: language)
    document.blocks.append(.table(form.words.facts(form.facts)))
    if let table = form.modules {
      document.blocks.append(.heading(form.words("一、模块与学时", "1. Modules and hours")))
      document.blocks.append(.table(table))
    }
    document.blocks += NotCoveredForm.blocks(plan.notCovered, form.words, form.words("二、不覆盖的内容", "2. Not covered"))
    if let alignment { document.blocks += ComparisonForm.blocks(alignment, form.words) }
    return document
  }

  private var facts: [(label: String, lines: [String])] {
    var facts: [(label: String, lines: [String])] = [
      (FormLabels.id[words.language], [plan.id?.value.string ?? ""]),
      (FormLabels.standard[words.language], [words.standard(plan.standard?.value)]),
      (words("等级", "Level"), [LevelForm.name(plan.level, alignment)]),
      (words("起点等级", "Entry level"), [LevelForm.name(plan.fromLevel, alignment)]),
      (words("工种", "Track"), [LevelForm.name(ofTrack: plan.track, alignment)]),
      (words("总学时", "Total hours"), [plan.hours.map { words.hours($0.value) } ?? ""]),
      (words("每学时分钟", "Minutes per hour"), [plan.hourMinutes?.value.description ?? ""]),
    ]
    facts += words.standardFile(plan.standard?.value) + FreeForm.facts(plan.additional?.value)
    if let notes = plan.notes { facts.append((words("备注", "Notes"), FormWords.lines(notes.value))) }
    return facts.map { ($0.label, $0.lines.filter { !$0.isEmpty }) }
  }

  // MARK: Modules

  private var all: [Module] { (plan.modules?.value ?? []).map(\.value) }

  private var modules: FormTable? {
    guard !all.isEmpty else { return nil }
    let columns = PlanColumns(all, words)
    var table = FormTable(name: words("模块与学时", "Modules"), widths: columns.widths)
    columns.addHeader(to: &table)
    var moduleRows: [Int] = []
    // Units have no weights; the row of their module has one.
    var weightRows: [Int] = []
    for module in all {
      let units = module.units?.value.map(\.value) ?? []
      let first = table.rows.count
      for unit in units { table.rows.append(columns.row(unit)) }
      // A row for the module as a whole, alone or below its units.
      let hasOwn = units.isEmpty || columns.hasOwnRow(module)
      if hasOwn { table.rows.append(columns.row(module, isBelowUnits: !units.isEmpty)) }
      let height = table.rows.count - first
      if table.rows.indices.contains(first) {
        table.rows[first][0] = FormCell([module.module?.value.whole.string ?? ""]).spanning(height: height)
      }
      for row in Range(clamping: first + 1, table.rows.count) { table.rows[row][0] = .below }
      weightRows.append(table.rows.count - 1)
      let counts = module.hours != nil || units.isEmpty
      moduleRows += counts ? [table.rows.count - 1] : Array(Range(clamping: first, first + units.count))
    }
    if let totals = columns.totals(of: table.rows, moduleRows, weightRows) { table.rows.append(totals) }
    return table
  }
}

/// The entries of `not-covered` as a table.
enum NotCoveredForm {
  static func blocks(_ entries: Located<[Located<NotCoveredEntry>]>?, _ words: FormWords, _ heading: String) -> [FormBlock] {
    guard let entries = entries?.value, !entries.isEmpty else { return [] }
    var table = FormTable(name: words("不覆盖", "Not covered"), widths: [20, 20])
    table.addHeader([words("不覆盖的条目", "Not covered"), words("理由", "Reason")])
    for entry in entries {
      let reference = entry.value.reference?.value.whole.string ?? ""
      table.rows.append([FormCell([reference]), FormCell([entry.value.reason?.value.string ?? ""])])
    }
    return [.heading(heading), .table(table)]
  }
}

/// Fields whose names the author chose.
enum FreeForm {
  static func facts(_ value: FreeValue?) -> [(label: String, lines: [String])] {
    (value?.fields ?? []).map { ($0.name.string, FormWords.lines($0.value)) }
  }
}
