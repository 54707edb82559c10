import Schema
import TextModel

/// A line that is a module, with the values in the lines below it.
struct ModuleLine {
  let name: TableCell
  private(set) var cells: [DraftWords.Column: TableCell] = [:]
  /// The units below the module: 第一节 below 第一章.
  private(set) var units: [ModuleLine] = []
  /// The column of a line without a label.
  private var current = DraftWords.Column.content

  static let headers: [(DraftWords.Column, String)] = [
    (.hours, "学时"), (.theory, "理论"), (.practice, "实践"), (.covers, "对应标准"), (.objectives, "教学目标"), (.content, "教学内容与目标"), (.method, "考核方式"),
    (.weight, "权重"),
  ]

  /// Nil for a line without hours at its end.
  init?(_ line: ManuscriptLine) {
    let text = DraftMatcher.trimmedBullet(line.text)
    guard ModuleLines.startsLikeModule(text) else { return nil }
    self.init(line, named: text)
  }

  /// The same for a line whose number is cut off.
  init?(_ line: ManuscriptLine, named text: String) {
    guard let divided = HoursAtEnd(text) ?? HoursAtEnd(within: text), !divided.name.isEmpty, DraftSum(divided.name) == nil else {
      return nil
    }
    name = TableCell(divided.name, line: line.line)
    cells[.hours] = TableCell(divided.hours, line: line.line)
  }

  var hasHours: Bool { cells[.hours].map { HoursWording($0.text) != nil } ?? false }

  /// A line with only the name of a module.
  init?(named line: ManuscriptLine) {
    let text = DraftMatcher.trimmedBullet(line.text)
    guard text.utf8.count <= 400, text.count <= 40, ModuleLines.startsLikeModule(text), !text.contains(where: { "。；".contains($0) }),
      let last = text.last, last != "：", last != ":"
    else { return nil }
    name = TableCell(text, line: line.line)
  }

  /// A unit of the module above, whose number has a word of a lower rank: 任务1 below 模块一.
  init?(unit line: ManuscriptLine, below module: String) {
    let text = DraftMatcher.trimmedBullet(line.text)
    guard text.utf8.count <= 300, let rank = ModuleWord.rank(of: text), rank > 0, rank > ModuleWord.rank(of: module) ?? 0 else {
      return nil
    }
    let divided = HoursAtEnd(text) ?? HoursAtEnd(within: text)
    let title = divided?.name ?? text
    guard title.count <= 40, !title.contains(where: { "。；，".contains($0) }), title.last.map({ !"：:".contains($0) }) == true,
      !ModuleLines.isOnlyNumber(title)
    else { return nil }
    name = TableCell(title, line: line.line)
    if let divided { cells[.hours] = TableCell(divided.hours, line: line.line) }
  }

  /// A module whose number is cut off, and whose hours are in a line below.
  init(name: String, line: Int) { self.name = TableCell(name, line: line) }

  mutating func add(unit: ModuleLine) { units.append(unit) }

  /// The same with the labelled lines below the last unit as those of the module, if no other unit has any.
  private var settled: ModuleLine {
    let shared: Set<DraftWords.Column> = [.objectives, .covers, .method, .weight]
    guard units.count > 1, let last = units.indices.last,
      units.dropLast().allSatisfy({ $0.cells.keys.allSatisfy(HeaderNames.isHours) })
    else { return self }
    var module = self
    for column in shared where module.cells[column] == nil {
      guard let cell = units[last].cells[column] else { continue }
      module.cells[column] = cell
      module.units[last].cells[column] = nil
    }
    return module
  }

  /// The module and its units as rows of a table with these columns.
  func rows(_ columns: [DraftWords.Column], hasUnits: Bool) -> [TableRow] {
    func row(_ part: ModuleLine, _ names: [TableCell]) -> TableRow {
      TableRow(cells: names + columns.map { part.cells[$0] ?? TableCell("", line: part.name.line) }, line: part.name.line)
    }
    let none = TableCell("", line: name.line)
    let module = settled
    return [row(module, hasUnits ? [name, none] : [name])] + module.units.map { row($0, [none, $0.name]) }
  }

  /// The column and the value of a labelled line: `对应标准内容：2.1`, `教学目标：`.
  static func labelled(_ line: ManuscriptLine) -> (column: DraftWords.Column, value: String)? {
    let text = DraftWords.withoutFrame(DraftWords.withoutMark(DraftMatcher.trimmedBullet(line.text)))
    guard let colon = text.prefix(21).firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let label = String(text[..<colon])
    guard label.count <= 20, let column = ModuleForm.role(label), headers.contains(where: { $0.0 == column }) else { return nil }
    let value = PrintedText.trimmed(text[colon...].dropFirst())
    // 对应标准：《…》 and 总学时：60 are facts of the plan.
    if column == .covers, value.contains("@") || value.contains("《") { return nil }
    let bare = DraftWords.bare(label)
    if column == .hours, bare.contains("总") || bare.contains("合计") { return nil }
    return (column, value)
  }

  mutating func add(_ line: ManuscriptLine) {
    if let last = units.indices.last { return units[last].add(line) }
    if let column = Self.label(line) {
      current = column
      return
    }
    guard let (column, value) = Self.labelled(line), cells[column] == nil || Self.several.contains(column) else {
      return add(line.text, line.line, to: current)
    }
    current = [.objectives, .content].contains(column) || value.isEmpty ? column : .content
    if !value.isEmpty { add(value, line.line, to: column) }
  }

  /// The column of a line that is only a label, without a colon: 目标 above its list.
  private static func label(_ line: ManuscriptLine) -> DraftWords.Column? {
    let text = PrintedText.trimmed(line.text)
    // 对应标准：2.1 has a value.
    guard text.count <= 12, !text.contains(where: { "：:".contains($0) || $0.isASCIIDigit }), DraftWords.withoutBullet(text) == text,
      let column = ModuleForm.role(text), several.contains(column)
    else { return nil }
    return column
  }

  /// The columns that may have several lines.
  private static let several: Set<DraftWords.Column> = [.covers, .objectives, .content]

  private mutating func add(_ text: String, _ line: Int, to column: DraftWords.Column) {
    if let known = cells[column], !known.isEmpty {
      cells[column] = TableCell(known.text + "\n" + text, line: known.line)
    } else {
      cells[column] = TableCell(text, line: line)
    }
  }
}
