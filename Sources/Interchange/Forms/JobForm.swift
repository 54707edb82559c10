import Reports
import Schema
import Standards

/// A job description as a printed form.
struct JobForm {
  private let job: JobDescription
  private let alignment: Alignment?
  private let words: FormWords

  static func document(_ job: JobDescription, _ alignment: Alignment?, _ language: Language) -> FormDocument {
    let form = JobForm(job: job, alignment: alignment, words: FormWords(language: language))
    var document = FormDocument(title: job.title?.value.string ?? job.id?.value.string ?? "", language: language)
    document.blocks.append(.table(form.words.facts(form.facts)))
    if let duties = form.duties {
      document.blocks.append(.heading(form.words("一、岗位职责", "1. Duties")))
      document.blocks.append(.table(duties))
    }
    if let qualifications = form.qualifications {
      document.blocks.append(.heading(form.words("二、任职资格", "2. Qualifications")))
      document.blocks.append(.table(qualifications))
    }
    document.blocks += NotCoveredForm.blocks(job.notCovered, form.words, form.words("三、不覆盖的内容", "3. Not covered"))
    if let alignment { document.blocks += ComparisonForm.blocks(alignment, form.words) }
    return document
  }

  private var facts: [(label: String, lines: [String])] {
    var facts: [(label: String, lines: [String])] = [
      (FormLabels.id[words.language], [job.id?.value.string ?? ""]), (words("所属部门", "Department"), [job.department?.value.string ?? ""]),
      (words("直接上级", "Reports to"), [job.reportsTo?.value.string ?? ""]),
      (FormLabels.standard[words.language], [words.standard(job.standard?.value)]),
      (words("等级", "Level"), [LevelForm.name(job.level, alignment)]),
      (words("工种", "Track"), [LevelForm.name(ofTrack: job.track, alignment)]),
      (words("学历", "Education"), [job.education.map { $0.value.name[words.language] } ?? ""]),
      (
        words("工作年限", "Years of experience"),
        [job.years.map { words("\($0.value)年", $0.value == Quantity(1) ? "1 year" : "\($0.value) years") } ?? ""]
      ),
    ]
    facts += words.standardFile(job.standard?.value) + FreeForm.facts(job.additional?.value)
    if let notes = job.notes { facts.append((words("备注", "Notes"), FormWords.lines(notes.value))) }
    return facts.map { ($0.label, $0.lines.filter { !$0.isEmpty }) }
  }

  private var duties: FormTable? {
    let duties = (job.duties?.value ?? []).map(\.value)
    guard !duties.isEmpty else { return nil }
    var own: [String] = []
    for field in duties.flatMap({ $0.additional?.value.fields ?? [] }) where !own.contains(field.name.string) {
      own.append(field.name.string)
    }
    let hasNotes = duties.contains { $0.notes != nil }
    var table = FormTable(name: words("岗位职责", "Duties"), widths: [4, 20, 16] + (hasNotes ? [8] : []) + own.map { _ in 7 })
    table.addHeader([words("序号", "No."), words("职责", "Duty"), words("对应标准内容", "Covers")] + (hasNotes ? [words("备注", "Notes")] : []) + own)
    for (number, duty) in duties.enumerated() {
      var row = [
        FormCell(Quantity(number + 1)), FormCell([duty.duty?.value.string ?? ""]),
        FormCell(duty.covers?.value.map(\.value.whole.string) ?? []),
      ]
      if hasNotes { row.append(FormCell(duty.notes.map { FormWords.lines($0.value) } ?? [])) }
      row += own.map { name in
        FormCell(duty.additional?.value.fields.first { $0.name.string == name }.map { FormWords.lines($0.value) } ?? [])
      }
      table.rows.append(row)
    }
    return table
  }

  private var qualifications: FormTable? {
    guard let qualifications = job.qualifications?.value else { return nil }
    let rows = [
      (words("能力要求", "Abilities"), qualifications.abilities?.value.map(\.value.whole.string) ?? []),
      (words("知识要求", "Knowledge"), qualifications.knowledge?.value.map(\.value.whole.string) ?? []),
      (words("其他要求", "Other"), qualifications.other?.value.map(\.value.string) ?? []),
    ].filter { !$0.1.isEmpty }
    guard !rows.isEmpty else { return nil }
    var table = FormTable(name: words("任职资格", "Qualifications"), widths: [7, 33])
    for (name, lines) in rows { table.rows.append([FormCell([name], isHeader: true), FormCell(lines)]) }
    return table
  }
}

extension FormWords {
  /// Path and digest of the standard's file.
  func standardFile(_ reference: StandardReference?) -> [(label: String, lines: [String])] {
    [
      (self("标准文件", "Standard file"), [reference?.file?.value.string ?? ""]),
      (self("标准摘要", "Standard digest"), [reference?.digest?.value.string ?? ""]),
    ]
  }
}
