import Schema
import TextModel

/// The columns of a table of modules, duties or entries of `not-covered`, as its head names them.
struct DraftTableHeader: Sendable {
  let roles: [DraftWords.Column?]
  /// With the term that a column is of: 理论（第一学期）.
  let names: [String]
  /// The columns between the module and the unit.
  private let groups: Set<Int>
  /// The columns with a sort of hours that the format does not have: 自学 below 学时.
  let parts: [Int]
  /// The rows of the head as they are written.
  private let printed: [[String]]

  /// The head that a row is, together with the row below it where that divides the hours: 学时 over 理论, 实践 and 合计, or over 一 and 二.
  static func read(_ rows: ArraySlice<TableRow>, _ kind: Draft.Kind) -> (head: DraftTableHeader, height: Int)? {
    guard let first = rows.first, rows.prefix(clamping: 2).contains(where: { $0.cells.contains { DraftWords.mayBeWord($0.text) } }) else {
      return nil
    }
    if kind == .plan, ModuleForm.isPart(rows) { return nil }
    let names = HeaderNames(first)
    if let second = rows.dropFirst().first, let joined = names.joined(with: second, above: rows.dropFirst(2)) {
      let head = DraftTableHeader(joined, rows.dropFirst(2), kind)
      if head.isHead(joined.words, kind) { return (head, 2) }
    }
    let head = DraftTableHeader(names, rows.dropFirst(), kind)
    return head.isHead(names.words, kind) ? (head, 1) : nil
  }

  private init(_ names: HeaderNames, _ rows: ArraySlice<TableRow>, _ kind: Draft.Kind) {
    self.names = names.shown
    printed = names.printed
    let read = ColumnRoles(names.words, above: rows, kind)
    roles = read.roles
    groups = read.groups
    parts = names.parts.sorted().filter { read.roles.indices.contains($0) && read.roles[$0] == nil }
  }

  /// Whether the names make a table that is understood.
  private func isHead(_ words: [String], _ kind: Draft.Kind) -> Bool {
    let known = Set(roles.compactMap(\.self) + (parts.isEmpty ? [] : [.hours]))
    guard known.count >= 2 else { return false }
    // Modules with hours are what a plan is made of, whatever else the table has.
    let isPlan =
      kind == .plan && !known.isDisjoint(with: [.module, .unit, .content]) && !known.isDisjoint(with: [.hours, .theory, .practice])
    let isShort = words.allSatisfy { $0.count <= 14 && !$0.contains("：") && !$0.contains("。") }
    guard known.count * 2 >= words.count(where: { !$0.isEmpty }) || isPlan && isShort else { return false }
    if known.contains(.reason) { return known.contains(.reference) || known.contains(.covers) }
    switch kind {
    case .plan:
      let holds = known.contains(.module) || known.contains(.unit) || known.contains(.content)
      return holds && !known.isDisjoint(with: [.hours, .theory, .practice, .covers, .method, .weight])
        || known.contains(.module) && words.contains { DraftWords.column($0) == .unit }
    case .job: return known.contains(.duty) || known.contains(.covers) && known.count >= 2
    }
  }

  /// Our export heads totals that the author wrote beside their parts by a word of its own: 合计 is the sum that it adds.
  var hasWrittenTotals: Bool { Self.writtenTotals.contains(PrintedText.folded(name(.hours))) }

  private static let writtenTotals = Set([FormTotals.written.chinese, FormTotals.written.english].map { PrintedText.folded($0) })

  /// What is assessed, which need not be a module: 考核项目 and how.
  var isAssessment: Bool {
    let name = name(.module)
    return (name.hasPrefix("考") || name.hasPrefix("评")) && !has(.covers) && !has(.hours) && !has(.theory) && !has(.practice)
  }

  /// Modules with nothing but how they are assessed: those of another table, or the only ones.
  var isOfAssessments: Bool {
    has(.module) && (has(.method) || has(.weight))
      && Set(roles.compactMap(\.self)).isDisjoint(with: [.unit, .content, .objectives, .covers, .hours, .theory, .practice])
      && parts.isEmpty
  }

  var isNotCovered: Bool { roles.contains(.reason) && !roles.contains(.module) && !roles.contains(.duty) }
  func has(_ role: DraftWords.Column) -> Bool { roles.contains(role) }

  /// Where the columns of a sort are: those of hours may be several.
  func places(_ role: DraftWords.Column) -> [Int] { roles.indices.filter { roles[$0] == role } }

  func cell(_ role: DraftWords.Column, _ row: TableRow) -> TableCell? {
    guard let place = roles.firstIndex(of: role), row.cells.indices.contains(place) else { return nil }
    let cell = row.cells[place]
    return cell.isEmpty ? nil : cell
  }

  func text(_ role: DraftWords.Column, _ row: TableRow) -> String? { cell(role, row).map { PrintedText.unwrapped($0.text) } }

  /// The head of a column, as it is written.
  func name(_ role: DraftWords.Column) -> String {
    roles.firstIndex(of: role).flatMap { names.indices.contains($0) ? names[$0] : nil } ?? ""
  }

  /// Cells in columns that are not known, with the names of those; with `used`, cells in all other columns.
  func others(_ row: TableRow, used: Set<DraftWords.Column>? = nil) -> [Draft.Extra] {
    row.cells.enumerated().compactMap { place, cell in
      guard !cell.isEmpty, isOther(place, used) else { return nil }
      let name = names.indices.contains(place) ? names[place] : ""
      var values = DraftLines.lines(of: cell.text)
      // Merging cells may have joined their texts.
      if let first = values.first, values.allSatisfy({ $0 == first }) { values = [first] }
      guard name.isEmpty else { return Draft.Extra(name: name, values: values) }
      let chosen = Bilingual(zh: "第\(place + 1)列", en: "column \(place + 1)")
      return Draft.Extra(name: chosen.chinese, values: values, chosenName: chosen)
    }
  }

  private func isOther(_ place: Int, _ used: Set<DraftWords.Column>?) -> Bool {
    guard roles.indices.contains(place), let role = roles[place] else { return true }
    return used.map { !$0.contains(role) } ?? false
  }

  /// What a cell of a column of its own says holds for all rows that it is merged over.
  func filledDown(_ rows: ArraySlice<TableRow>, _ kind: Draft.Kind) -> [TableRow] {
    var last: [Int: TableCell] = [:]
    return rows.map { row in
      var row = row
      for (place, cell) in row.cells.enumerated() where isOther(place, kind == .job ? Self.notGrouping : nil) {
        if cell.isEmpty, cell.merge == .above || groups.contains(place) && self.cell(.module, row) == nil, let above = last[place] {
          row.cells[place].text = above.text
        } else {
          last[place] = cell
        }
      }
      return row
    }
  }

  /// The columns of a table of duties that a group of rows does not share.
  private static let notGrouping = Set(DraftWords.Column.allCases).subtracting([.module])

  /// A head that is printed again on the next page.
  func isRepeated(_ row: TableRow) -> Bool {
    let texts = HeaderNames.texts(row)
    if texts.contains(where: { !$0.isEmpty }), printed.contains(texts) { return true }
    let same = zip(texts, names).count { !$0.isEmpty && ($0 == $1 || DraftWords.column($0) != nil) }
    let filled = texts.count { !$0.isEmpty }
    return filled >= 2 && same == filled
  }
}
