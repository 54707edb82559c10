import Schema

/// A table of qualifications: 项目 | 必备条件 | 优先条件.
struct RequirementTable {
  private let names: [String]
  private let columns: [Column?]

  private enum Column {
    case required
    case preferred
  }

  /// Nil for a row that is not the header of such a table.
  init?(header row: TableRow) {
    // Nearly every row is excluded by this test.
    guard let first = row.cells.first, first.text.utf8.count <= 120,
      Self.subjects.contains(DraftWords.bare(PrintedText.withoutInnerSpaces(PrintedText.unwrapped(first.text))))
    else { return nil }
    names = row.cells.map { PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text)) }
    columns = names.map { name in
      let bare = DraftWords.bare(name)
      return Self.required.contains(bare) ? .required : Self.preferred.contains(bare) ? .preferred : nil
    }
    let others = zip(names, columns).dropFirst().filter { !$0.0.isEmpty }
    // 项目 | 说明 may be any table of facts.
    guard !others.isEmpty, others.allSatisfy({ $0.1 != nil }), columns.dropFirst().contains(where: { $0 == .required }) else { return nil }
  }

  private static let subjects: Set<String> = [
    "项目", "类别", "要求项目", "任职资格", "任职要求", "任职条件", "资格项目", "资格要求", "岗位要求", "条件", "维度", "指标", "要素", "资格", "item", "requirement",
    "qualification", "criteria", "criterion", "attribute", "attributes", "area", "factor", "personspecification", "要求类别", "条件类别",
  ]
  private static let required: Set<String> = [
    "要求", "具体要求", "必备", "必备条件", "必须", "必要条件", "必备要求", "最低要求", "最低条件", "最低标准", "基本要求", "基本条件", "任职要求", "任职条件", "资格要求", "要求内容", "required",
    "minimum",
    "requirements", "essential", "essentialcriteria", "requiredcriteria", "musthave",
  ]
  private static let preferred: Set<String> = [
    "优先", "优先条件", "优先要求", "优先考虑", "理想要求", "理想条件", "理想标准", "期望", "期望条件", "期望要求", "加分项", "优选", "优选条件", "较佳条件", "备注", "说明", "preferred",
    "desirable", "desirablecriteria", "desired", "nicetohave", "notes",
  ]

  /// The requirement in a row: the first text in a column of requirements, and the other texts with the headers of their columns.
  func requirements(of row: TableRow) -> (value: TableCell?, more: [(header: String, value: TableCell)]) {
    var value: TableCell?
    var more: [(header: String, value: TableCell)] = []
    for (index, cell) in row.cells.enumerated().dropFirst() where !cell.isEmpty && cell.merge == nil {
      let column = columns.indices.contains(index) ? columns[index] : nil
      if column == .required, value == nil { value = cell } else { more.append((names.indices.contains(index) ? names[index] : "", cell)) }
    }
    return (value, more)
  }
}

extension DraftReader {
  /// Reads the rows below the header of such a table and returns the index after them.
  mutating func read(_ rows: [TableRow], requirementsFrom start: Int, _ table: RequirementTable) -> Int {
    var label = ""
    var index = start
    while index < rows.endIndex {
      let row = rows[index]
      if DraftTableHeader.read(rows[index...], kind) != nil { break }
      if let first = row.cells.first, !first.isEmpty { label = PrintedText.unwrapped(first.text) }
      // A label such as 岗位职责 in a form that continues.
      if let fact = DraftWords.fact(label, kind), !Self.requirementFacts.contains(fact) { break }
      if Self.isClosing(label) { break }
      let (value, more) = table.requirements(of: row)
      if let value { require(label, value) }
      for (header, value) in more { addQualification(header.isEmpty ? label : "\(label)（\(header)）", value) }
      index += 1
    }
    return index
  }

  private static let requirementFacts: Set<DraftWords.Fact> = [
    .education, .years, .requirement, .language, .qualifications, .abilities, .knowledge, .other, .notes, .level,
  ]

  private mutating func require(_ label: String, _ value: TableCell) {
    switch DraftWords.fact(label, kind) {
    case .education?, .years?:
      guard let fact = DraftWords.fact(label, kind), facts.set(fact, value, &draft), DraftFacts.isWhole(fact, value) else {
        return addQualification(label, value)
      }
    case .abilities?, .knowledge?, .other?, .qualifications?, .requirement?: set(label, value)
    default: addQualification(label, value)
    }
  }

  mutating func addQualification(_ label: String, _ value: TableCell) {
    let text = DraftSeparators.list(DraftLines.lines(of: value.text).map { DraftWords.withoutBullet($0) })
    guard !HoursWording.isNone(text) else { return }
    draft.otherQualifications.append(DraftSeparators.pair(DraftWords.withoutMark(label), text))
  }
}
