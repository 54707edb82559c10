import Schema
import TextModel

/// The columns of a table of modules, duties or entries of `not-covered`, according to its header.
struct DraftTableHeader: Sendable {
  private(set) var roles: [DraftWords.Column?]
  /// With the term of the column: 理论（第一学期）.
  private(set) var names: [String]
  /// The columns between the module and the unit.
  let groups: Set<Int>
  /// The columns with a kind of hours that the format does not have: 自学 below 学时.
  let parts: [Int]
  /// The rows of the header as written.
  let printed: [[String]]

  /// Reads a header, together with the row below if that divides the hours: 学时 above 理论, 实践 and 合计, or above 一 and 二.
  static func read(_ rows: ArraySlice<TableRow>, _ kind: Draft.Kind) -> (header: DraftTableHeader, height: Int)? {
    // Nearly every row is excluded by this test.
    guard let first = rows.first, hasWord(first) || rows.dropFirst().first.map(hasWord) == true else { return nil }
    if kind == .plan, ModuleForm.isPart(rows) { return nil }
    let names = HeaderNames(first)
    if let second = rows.dropFirst().first, let joined = names.joined(with: second, above: rows.dropFirst(2)) {
      let header = DraftTableHeader(joined, rows.dropFirst(2), kind)
      if header.isHeader(joined.words, kind) { return (header, 2) }
    }
    let header = DraftTableHeader(names, rows.dropFirst(), kind)
    return header.isHeader(names.words, kind) ? (header, 1) : nil
  }

  /// Whether a cell is a word for a column, without which no other column has a role.
  private static func hasWord(_ row: TableRow) -> Bool {
    row.cells.contains { cell in
      guard DraftWords.mayBeWord(cell.text) || cell.text.hasPrefix("对应") else { return false }
      return DraftWords.column(PrintedText.withoutInnerSpaces(PrintedText.unwrapped(cell.text))) != nil
    }
  }

  private init(_ names: HeaderNames, _ rows: ArraySlice<TableRow>, _ kind: Draft.Kind) {
    self.names = names.shown
    printed = names.printed
    let read = ColumnRoles(names.words, shown: names.shown, above: rows, kind)
    roles = read.roles
    groups = read.groups
    parts = names.parts.sorted().filter { read.roles.indices.contains($0) && read.roles[$0] == nil }
  }

  /// Whether the names are those of a known kind of table.
  private func isHeader(_ words: [String], _ kind: Draft.Kind) -> Bool {
    let known = Set(roles.compactMap(\.self) + (parts.isEmpty ? [] : [.hours]))
    // 职责描述 | 工作任务: two columns of duties, of which the second is a free field or has entries of the standard.
    let hasTwo = kind == .job && words.count { DraftWords.column($0) == .duty } > 1
    guard known.count >= 2 || hasTwo else { return false }
    // A table of modules with hours is a plan, whatever its other columns are.
    let isPlan =
      kind == .plan && !known.isDisjoint(with: [.module, .unit, .content]) && !known.isDisjoint(with: [.hours, .theory, .practice])
    let isShort = words.allSatisfy { $0.count <= 14 && !$0.contains("：") && !$0.contains("。") }
    // A table of duties with references may have a column for each job that takes part in them.
    let isMatrix =
      kind == .job && known.isSuperset(of: [.duty, .covers])
      && zip(words, roles).allSatisfy { $1 != nil || DraftWords.fact($0, kind) == nil }
    guard known.count * 2 >= words.count(where: { !$0.isEmpty }) || (isPlan || isMatrix) && isShort else { return false }
    if known.contains(.reason) { return known.contains(.reference) || known.contains(.covers) }
    switch kind {
    case .plan:
      let holds = known.contains(.module) || known.contains(.unit) || known.contains(.content)
      return holds && !known.isDisjoint(with: [.hours, .theory, .practice, .covers, .method, .weight])
        || known.contains(.module) && words.contains { DraftWords.column($0) == .unit }
    case .job: return known.contains(.duty) || known.contains(.covers) && known.count >= 2
    }
  }

  /// Whether the header labels totals as written by the author, as this tool's exports do; 合计 is a sum that they add.
  var hasWrittenTotals: Bool { Self.writtenTotals.contains(PrintedText.folded(name(.hours))) }

  private static let writtenTotals = Set([FormTotals.written.chinese, FormTotals.written.english].map { PrintedText.folded($0) })

  /// Whether the table is about assessments, whose rows need not be modules: 考核项目 and how.
  var isAssessment: Bool {
    let name = name(.module)
    return (name.hasPrefix("考") || name.hasPrefix("评")) && !has(.covers) && !has(.hours) && !has(.theory) && !has(.practice)
  }

  /// Whether the table has only modules and their assessment: modules of another table, or the only ones.
  var isOfAssessments: Bool {
    has(.module) && (has(.method) || has(.weight))
      && Set(roles.compactMap(\.self)).isDisjoint(with: [.unit, .content, .objectives, .covers, .hours, .theory, .practice])
      && parts.isEmpty
  }

  var isNotCovered: Bool { roles.contains(.reason) && !roles.contains(.module) && !roles.contains(.duty) }
  func has(_ role: DraftWords.Column) -> Bool { roles.contains(role) }

  /// The indices of the columns with a role; several columns may have hours.
  func indices(of role: DraftWords.Column) -> [Int] { roles.indices.filter { roles[$0] == role } }

  func cell(_ role: DraftWords.Column, _ row: TableRow) -> TableCell? {
    guard let index = roles.firstIndex(of: role), row.cells.indices.contains(index) else { return nil }
    let cell = row.cells[index]
    return cell.isEmpty ? nil : cell
  }

  func text(_ role: DraftWords.Column, _ row: TableRow) -> String? { cell(role, row).map { PrintedText.unwrapped($0.text) } }

  /// The header of a column as written.
  func name(_ role: DraftWords.Column) -> String {
    roles.firstIndex(of: role).flatMap { names.indices.contains($0) ? names[$0] : nil } ?? ""
  }

  /// The header with a column of references.
  func with(covers index: Int) -> DraftTableHeader {
    var header = self
    if header.roles.indices.contains(index) { header.roles[index] = .covers }
    return header
  }

  /// The header with a further column, which has references.
  func with(coversNamed name: String) -> DraftTableHeader {
    var header = self
    while header.roles.count < header.names.count { header.roles.append(nil) }
    header.roles.append(.covers)
    header.names.append(name)
    return header
  }

  /// The cells of unknown columns, with the names of these columns; with `used`, the cells of all other columns.
  func others(_ row: TableRow, used: Set<DraftWords.Column>? = nil) -> [Draft.Extra] {
    row.cells.enumerated().compactMap { index, cell in
      guard !cell.isEmpty, isOther(index, used) else { return nil }
      let name = names.indices.contains(index) ? names[index] : ""
      var values = DraftLines.lines(of: cell.text)
      // Merging cells may have joined equal texts.
      if let first = values.first, values.allSatisfy({ $0 == first }) { values = [first] }
      guard name.isEmpty else { return Draft.Extra(name: name, values: values) }
      let chosen = Bilingual(zh: "第\(index + 1)列", en: "column \(index + 1)")
      return Draft.Extra(name: chosen.chinese, values: values, chosenName: chosen)
    }
  }

  private func isOther(_ index: Int, _ used: Set<DraftWords.Column>?) -> Bool {
    guard roles.indices.contains(index), let role = roles[index] else { return true }
    return used.map { !$0.contains(role) } ?? false
  }

  /// The rows with the text of merged cells of unknown columns repeated in each row.
  func filledDown(_ rows: ArraySlice<TableRow>, _ kind: Draft.Kind) -> [TableRow] {
    var last: [Int: TableCell] = [:]
    return rows.map { row in
      var row = row
      for (index, cell) in row.cells.enumerated() where isOther(index, kind == .job ? Self.notGrouping : nil) {
        if cell.isEmpty, cell.merge == .above || groups.contains(index) && self.cell(.module, row) == nil, let above = last[index] {
          row.cells[index].text = above.text
        } else {
          last[index] = cell
        }
      }
      return row
    }
  }

  /// The columns of a table of duties that are not shared by a group of rows.
  private static let notGrouping = Set(DraftWords.Column.allCases).subtracting([.module])

  /// Whether a row repeats the header, as on the next page.
  func isRepeated(_ row: TableRow) -> Bool {
    let texts = HeaderNames.texts(row)
    if texts.contains(where: { !$0.isEmpty }), printed.contains(texts) { return true }
    let same = zip(texts, names).count { !$0.isEmpty && ($0 == $1 || DraftWords.column($0) != nil) }
    let filled = texts.count { !$0.isEmpty }
    return filled >= 2 && same == filled
  }
}
