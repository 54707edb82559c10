import Schema
import TextModel

/// Modules as a list of lines, 模块一：选品（16学时，理论6学时，实践10学时）, with their contents below.
enum ModuleLines {
  /// The document with the list as a table; unchanged if it has a table of modules, or fewer than two such lines.
  static func divided(_ parts: [Manuscript.Element]) -> [Manuscript.Element] {
    let found = parts.indices.map { index -> ModuleLine? in
      guard case .text(let line) = parts[index] else { return nil }
      return ModuleLine(line) ?? (isLabelled(parts, below: index) ? ModuleLine(named: line) : nil)
    }
    guard found.count(where: { $0 != nil }) >= 2, !hasTable(parts) else { return hasTable(parts) ? parts : numbered(parts) }
    return divided(parts, found, nil)
  }

  /// The same for modules without a word for them: （一）选品（12课时）. Their numbers count up, and each has its hours.
  private static func numbered(_ parts: [Manuscript.Element]) -> [Manuscript.Element] {
    for kind in [SeriesMark.Kind.bracketedOrdinal, .ordinal, .decimal, .article, .bareDecimal] {
      var last = 0
      let found = parts.map { part -> ModuleLine? in
        guard case .text(let line) = part, let mark = SeriesMark.read(DraftMatcher.trimmedBullet(line.text), kind),
          let module = ModuleLine(line, named: mark.rest), module.hasHours
        else { return nil }
        guard last == 0 || mark.number == last + 1 else { return nil }
        last = mark.number
        return module
      }
      if found.count(where: { $0 != nil }) >= 2 { return divided(parts, found, kind) }
    }
    return parts
  }

  /// `mark`: the marks of the modules, if they have no word for a module. Another line with such a mark ends the list.
  private static func divided(
    _ parts: [Manuscript.Element], _ found: [ModuleLine?], _ mark: SeriesMark.Kind?
  ) -> [Manuscript.Element] {
    let last = found.lastIndex { $0 != nil } ?? 0
    func isNext(_ line: ManuscriptLine) -> Bool { mark.map { SeriesMark.read(DraftMatcher.trimmedBullet(line.text), $0) != nil } ?? false }
    var labels: Set<String> = []
    var result: [Manuscript.Element] = []
    var rows: [ModuleLine] = []
    for (index, (part, line)) in zip(parts, found).enumerated() {
      if let line {
        rows.append(line)
      } else if let row = rows.indices.last, case .text(let text) = part, continues(text), !isNext(text),
        index < last || !isOfPlan(text, labels)
      {
        if let label = label(of: text) { labels.insert(label) }
        rows[row].add(text)
      } else {
        result += table(rows)
        rows = []
        result.append(part)
      }
    }
    return result + table(rows)
  }

  private static func hasTable(_ parts: [Manuscript.Element]) -> Bool {
    var rows: [TableRow] = []
    for part in parts {
      if case .row(let row) = part { rows.append(row) }
    }
    return rows.indices.contains { index in
      DraftTableHeader.read(rows[index...], .plan).map { !$0.head.isNotCovered && !$0.head.isAssessment && !$0.head.isOfAssessments }
        ?? false
    }
  }

  /// Whether a line below the last module has a label that no other module has: 联系电话：…, 考核：其余笔试。
  private static func isOfPlan(_ line: ManuscriptLine, _ labels: Set<String>) -> Bool {
    let column = ModuleLine.labelled(line)?.column
    // A sentence about assessments is about all modules.
    guard column == nil || column == .method && line.text.contains("。"), let label = label(of: line) else { return false }
    return !labels.contains(label)
  }

  /// The short word before the colon of a line.
  private static func label(of line: ManuscriptLine) -> String? {
    let text = DraftWords.withoutMark(DraftMatcher.trimmedBullet(line.text))
    guard let colon = text.prefix(20).firstIndex(where: { "：:".contains($0) }) else { return nil }
    let label = PrintedText.folded(text[..<colon])
    return label.isEmpty || label.contains(where: { $0.isASCIIDigit || "。，,;".contains($0) }) ? nil : label
  }

  /// Whether the next line has a label for a module's values: 教学内容：, 学时：16.
  private static func isLabelled(_ parts: [Manuscript.Element], below index: Int) -> Bool {
    guard parts.indices.contains(index + 1), case .text(let next) = parts[index + 1] else { return false }
    return ModuleLine.labelled(next) != nil
  }

  private static func table(_ lines: [ModuleLine]) -> [Manuscript.Element] {
    guard let line = lines.first?.name.line else { return [] }
    let columns = ModuleLine.heads.filter { column, _ in
      column == .hours || column == .content || lines.contains { $0.cells[column] != nil }
    }
    let head = TableRow(cells: (["模块"] + columns.map(\.1)).map { TableCell($0, line: line) }, line: line)
    let rows = lines.map { module in
      TableRow(cells: [module.name] + columns.map { module.cells[$0.0] ?? TableCell("", line: module.name.line) }, line: module.name.line)
    }
    return [.tableEnd, .row(head)] + rows.map { .row($0) } + [.tableEnd]
  }

  /// Whether a line below a module is one of its contents.
  private static func continues(_ line: ManuscriptLine) -> Bool {
    let text = DraftMatcher.trimmedBullet(line.text)
    if line.isSheet || DraftDocumentSplitter.isTitle(text) || DraftSum(text) != nil { return false }
    if let first = text.first, first.isHanNumeral || first == "第", DraftWords.hasMark(text) { return false }
    if ModuleLine.labelled(line) != nil { return true }
    // 考核 without a value is the heading of what follows.
    if ModuleForm.role(text) == .method || DraftReader.tableHeadings.contains(text.lowercased()) { return false }
    if line.isHeading { return false }
    let label = text.prefix(200).prefix { $0 != "：" && $0 != ":" }
    return label.endIndex == text.endIndex || label.count == 200 || DraftWords.fact(String(label), .plan) == nil
  }

  /// The name after the colon of a heading such as 模块：选品; nil for other texts.
  static func labelledName(_ text: String) -> String? {
    let text = DraftWords.withoutMark(text)
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let label = PrintedText.folded(text[..<colon])
    guard ["模块", "课程模块", "培训模块", "教学模块", "学习模块", "项目", "单元", "任务", "module", "unit"].contains(label) else { return nil }
    let name = PrintedText.trimmed(text[colon...].dropFirst())
    return name.isEmpty ? nil : name
  }

  /// Whether a text is only the number of a module: 模块一, M1, 第一单元.
  static func isOnlyNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 40, startsLikeModule(text) else { return false }
    var rest = PrintedText.folded(text)[...]
    while let last = rest.last, ":.、".contains(last) { rest = rest.dropLast() }
    if rest.first == "第" {
      rest = rest.dropFirst().drop(while: \.isNumeral)
      return ["章", "部分", "单元", "模块", "项目", "讲", "课"].contains(String(rest))
    }
    return rest.drop { !$0.isNumeral }.allSatisfy(\.isNumeral)
  }

  /// Whether a text begins like a module: 模块一, M1, `Module 1`, 项目二, 第三章, 单元4.
  static func startsLikeModule(_ text: String) -> Bool {
    let folded = PrintedText.folded(text)
    if folded.first == "第" {
      let rest = folded.dropFirst().drop(while: \.isNumeral)
      return rest.count < folded.count - 1 && ["章", "部分", "单元", "模块", "项目", "讲"].contains { rest.hasPrefix($0) }
    }
    return ["模块", "项目", "单元", "课程", "任务", "学习情境", "专题", "课题", "主题", "module", "unit", "m"].contains { word in
      folded.hasPrefix(word) && folded.dropFirst(word.count).first?.isNumeral == true
    }
  }
}

/// A line that is a module, with the values in the lines below it.
struct ModuleLine {
  let name: TableCell
  private(set) var cells: [DraftWords.Column: TableCell] = [:]
  /// The column of a line without a label.
  private var current = DraftWords.Column.content

  static let heads: [(DraftWords.Column, String)] = [
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

  /// The column and the value of a labelled line: `对应标准内容：2.1`, `教学目标：`.
  static func labelled(_ line: ManuscriptLine) -> (column: DraftWords.Column, value: String)? {
    let text = DraftWords.withoutFrame(DraftWords.withoutMark(DraftMatcher.trimmedBullet(line.text)))
    guard let colon = text.prefix(21).firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let label = String(text[..<colon])
    guard label.count <= 20, let column = ModuleForm.role(label), heads.contains(where: { $0.0 == column }) else { return nil }
    let value = PrintedText.trimmed(text[colon...].dropFirst())
    // 对应标准：《…》 and 总学时：60 are facts of the plan.
    if column == .covers, value.contains("@") || value.contains("《") { return nil }
    let bare = DraftWords.bare(label)
    if column == .hours, bare.contains("总") || bare.contains("合计") { return nil }
    return (column, value)
  }

  mutating func add(_ line: ManuscriptLine) {
    guard let (column, value) = Self.labelled(line), cells[column] == nil || Self.several.contains(column) else {
      return add(line.text, line.line, to: current)
    }
    current = [.objectives, .content].contains(column) || value.isEmpty ? column : .content
    if !value.isEmpty { add(value, line.line, to: column) }
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
