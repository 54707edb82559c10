import Schema

extension ModuleForm {
  /// Whether rows are labels with values: a number is beside the label for hours, or the second row also begins with a word for a column.
  static func isPart(_ rows: ArraySlice<TableRow>) -> Bool {
    let first = rows.first.map(HeaderNames.texts) ?? []
    let texts = first.filter { !$0.isEmpty }
    let hasHours = zip(texts, texts.dropFirst()).contains { label, value in
      value.contains(where: \.isNumber) && role(label).map(HeaderNames.isHours) == true && HoursWording(value) != nil
    }
    if hasHours, first.first?.isEmpty == false { return true }
    let labels = rows.prefix(clamping: 2).map { row -> DraftWords.Column? in
      let texts = HeaderNames.texts(row).filter { !$0.isEmpty }
      guard texts.count > 1, let label = texts.first, row.cells.first?.isEmpty == false, let column = role(label) else { return nil }
      return role(texts[1]) == nil ? column : nil
    }
    guard labels.count == 2, let first = labels[0], let second = labels[1] else { return false }
    return first != second
  }

  /// The form as a table with a header and one row.
  var table: [Manuscript.Element] {
    guard let name else { return [] }
    var columns = Columns(name)
    for pair in pairs { columns.add(pair) }
    return columns.parts
  }

  /// The cells of the row, by their roles.
  private struct Columns {
    private let name: TableCell
    private var cells: [DraftWords.Column: TableCell] = [:]
    private var others: [(label: String, value: TableCell)] = []
    private static let headers: [(DraftWords.Column, String)] = [
      (.number, "序号"), (.unit, "单元"), (.hours, "学时"), (.theory, "理论"), (.practice, "实践"), (.covers, "对应标准"), (.objectives, "教学目标"),
      (.content, "教学内容"), (.method, "考核方式"), (.weight, "权重"), (.notes, "备注"),
    ]

    init(_ name: TableCell) { self.name = name }

    mutating func add(_ pair: LabelledValue) {
      if let order = HoursWording.order(in: pair.label), addParts(pair.value, order) { return }
      guard let role = ModuleForm.role(pair.label) ?? roleOfUnits(pair), Self.headers.contains(where: { $0.0 == role }) else {
        return keep(pair)
      }
      if role == .hours, addParts(pair.value, nil) { return }
      guard let known = cells[role] else {
        cells[role] = pair.value
        return
      }
      guard [.covers, .objectives, .content, .notes].contains(role) else { return keep(pair) }
      cells[role] = TableCell(known.text + "\n" + pair.value.text, line: known.line)
    }

    /// 单元安排 beside lines that each have hours.
    private func roleOfUnits(_ pair: LabelledValue) -> DraftWords.Column? {
      guard ["单元", "任务", "课题"].contains(where: pair.label.contains) else { return nil }
      let lines = DraftLines.lines(of: pair.value.text)
      return lines.count > 1 && lines.allSatisfy { HoursAtEnd($0)?.name.isEmpty == false } ? .unit : nil
    }

    /// Adds `理论6学时，实践10学时` beside a total in a cell of its own.
    private mutating func addParts(_ value: TableCell, _ order: HoursWording.Order?) -> Bool {
      let text = PrintedText.unwrapped(value.text)
      guard let parsed = order == nil ? DraftHours(text) : HoursWording(text, order: order)?.hours, parsed.total == nil, !parsed.isEmpty,
        cells[.theory] == nil, cells[.practice] == nil
      else { return false }
      if let theory = parsed.theory { cells[.theory] = TableCell(theory.description, line: value.line) }
      if let practice = parsed.practice { cells[.practice] = TableCell(practice.description, line: value.line) }
      return true
    }

    private mutating func keep(_ pair: LabelledValue) { others.append((pair.label, pair.value)) }

    var parts: [Manuscript.Element] {
      var names = ["模块", "学时"]
      var row = [name, cells[.hours] ?? TableCell("", line: name.line)]
      for (column, header) in Self.headers where column != .hours {
        guard let cell = cells[column] else { continue }
        names.append(header)
        row.append(cell)
      }
      for (label, value) in others {
        names.append(label)
        row.append(value)
      }
      let line = name.line
      return [
        .tableEnd, .row(TableRow(cells: names.map { TableCell($0, line: line) }, line: line)), .row(TableRow(cells: row, line: line)),
        .tableEnd,
      ]
    }
  }
}
