import Schema
import TextModel

/// Reads the tables of weights of a national occupational standard, with a row for each part of the examination and a column for each
/// level, in percent.
struct WeightsTable {
  private(set) var theory = WeightsBuilder()
  private(set) var skills = WeightsBuilder()
  private(set) var reading = ClauseReading()
  private let known: [LevelNames.Known]
  private var caption = ""
  /// The heading of the clause.
  private var title = ""
  /// Whether a heading above is about weights: `4.1 理论知识` below `4 比重表`.
  private var isBelowWeights = false

  /// `known` are the levels of the standard, which may have names of its own.
  init(_ outline: Outline, levels known: [LevelNames.Known] = []) {
    self.known = known
    for (index, section) in outline.sections.enumerated() {
      let used = reading.used.count
      caption = section.title
      title = section.title
      isBelowWeights = Self.isBelowWeights(index, outline)
      for member in section.members {
        switch member.block {
        case .line(let line): if Self.isAboutWeights(line.text) { caption = line.text }
        case .unknownTable(let rows): read(rows, member.index, section)
        case .table: break
        }
      }
      if reading.used.count > used { useHeadings(above: index, outline) }
    }
  }

  private static func isBelowWeights(_ index: Int, _ outline: Outline) -> Bool {
    if outline.chain(index).contains(where: { isAboutWeights(outline.sections[$0].title) }) { return true }
    let above = outline.sections[..<index].last
    return above.map { $0.members.isEmpty && isAboutWeights($0.title) } ?? false
  }

  /// Uses the headings above a table: clauses by their numbers, and an empty heading directly above that is about weights.
  private mutating func useHeadings(above index: Int, _ outline: Outline) {
    for above in outline.chain(index) where Self.isAboutWeights(outline.sections[above].title) {
      reading.use(outline.sections[above].headingIndex)
    }
    for above in outline.sections[..<index].reversed() {
      guard above.members.isEmpty, Self.isAboutWeights(above.title) else { return }
      reading.use(above.headingIndex)
    }
  }

  private mutating func read(_ printed: [TableRow], _ index: Int, _ section: Section) {
    let rows = Self.withoutEmptyColumns(printed)
    guard isBelowWeights || Self.isAboutWeights(caption), let header = rows.firstIndex(where: { !self.levels(of: $0).isEmpty }) else {
      return
    }
    let levels = self.levels(of: rows[header])
    let columns = WeightKind.columns(rows[header], above: rows[..<header]).suffix(clamping: levels.count)
    let namedKind = WeightKind.named(caption) ?? WeightKind.named(title)
    for (level, kind) in zip(levels, columns) {
      if kind ?? namedKind != .skills { theory.reserve(level.id) }
      if kind ?? namedKind != .theory { skills.reserve(level.id) }
    }
    var group: WeightKind?
    var isGuessed = false
    for row in rows.dropFirst(clamping: header + 1) {
      guard row.cells.count > levels.count else {
        reportLeftOut(row)
        continue
      }
      let names = row.cells.dropLast(levels.count)
      if names.count > 1, let first = names.first, !first.isEmpty { group = WeightKind.named(first.text) }
      let labels = names.map { Self.label($0.text) }
      guard let label = labels.last(where: { !$0.isEmpty }), !["合计", "总计", "小计"].contains(label) else { continue }
      for ((level, column), cell) in zip(zip(levels, columns), row.cells.suffix(clamping: levels.count)) {
        let kind = column ?? namedKind ?? group
        isGuessed = isGuessed || kind == nil
        add(cell, label, level, kind ?? .skills)
      }
    }
    if isGuessed { noteGuess(rows[header].line) }
    for row in rows[..<header] where !row.cells.allSatisfy(Self.isHeader) { reportLeftOut(row) }
    reading.use(index)
    reading.use(section.headingIndex)
    for (block, line) in section.lines where line.text == caption { reading.use(block) }
  }

  /// The part that has the weight, in a cell such as 基本要求 职业道德 that also has the group.
  private static func label(_ text: String) -> String {
    let parts = text.split { $0.isWhitespace }
    let group = parts.first.map { PrintedText.folded(String($0)) } ?? ""
    let isGrouped = parts.count > 1 && ["基本要求", "相关知识要求", "相关知识", "技能要求"].contains(group)
    let name = isGrouped ? parts.dropFirst().joined(separator: " ") : text
    return PrintedText.withoutInnerSpaces(PrintedText.unwrapped(name))
  }

  /// The rows without empty columns: a sheet has as many columns as its widest table.
  private static func withoutEmptyColumns(_ rows: [TableRow]) -> [TableRow] {
    let width = rows.map { row in row.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0 }.max() ?? 0
    return rows.map { TableRow(cells: Array($0.cells.prefix(clamping: width)), line: $0.line) }
  }

  /// Whether a text is about weights; standards of the 2000s call them 比重.
  private static func isAboutWeights(_ text: String) -> Bool {
    text.contains("权重") || text.contains("比重") || text.lowercased().hasPrefix("weights of ")
  }

  /// Whether a cell is part of a header of two rows: 技能等级 above the names of levels.
  private static func isHeader(_ cell: TableCell) -> Bool {
    let name = PrintedText.folded(PrintedText.withoutInnerSpaces(PrintedText.unwrapped(cell.text))).filter { !"(%)：:".contains($0) }
    return name.isEmpty || WeightKind.named(name) != nil && name.count <= 12
      || ["项目", "职业功能", "工作内容", "类别", "内容", "模块", "技能等级", "职业技能等级", "等级", "级别", "技能等级项目", "项目技能等级"].contains(name) || isAboutWeights(name)
  }

  private mutating func noteGuess(_ line: Int) {
    reading.report.add(
      .assumed, line,
      Bilingual(
        zh: "权重表没有说明是理论知识还是技能的权重，按技能记入",
        en: "the table does not say whether its weights are of theory or of skills; they were taken for weights of skills"))
  }

  private mutating func reportLeftOut(_ row: TableRow) {
    guard UnreadCells.containsWords(row.excerpt) else { return }
    reading.report.add(
      .leftOut, row.line,
      Bilingual(zh: "权重表中的这一行没有导入：“\(row.excerpt)”", en: "a row of the table of weights was left out: “\(row.excerpt)”"))
  }

  private mutating func add(_ cell: TableCell, _ label: String, _ level: LevelNames.Known, _ kind: WeightKind) {
    let text = PrintedText.folded(cell.text).filter { $0 != "%" }
    guard !text.isEmpty, !"—-–/".contains(text) else { return }
    guard let percent = Quantity(Text(text)) else {
      reading.report.add(
        .leftOut, cell.line,
        Bilingual(zh: "权重不是数字：“\(PrintedText.excerpt(cell.text))”", en: "a weight is not a number: “\(PrintedText.excerpt(cell.text))”"))
      return
    }
    let isNew = kind == .theory ? theory.add(percent, of: label, at: level.id) : skills.add(percent, of: label, at: level.id)
    if !isNew {
      reading.report.add(
        .leftOut, cell.line,
        Bilingual(
          zh: "“\(label)”在\(level.name)的权重出现两次，只保留第一次", en: "the weight of “\(label)” at \(level.name) is given twice; the first was kept"))
    }
  }

  /// The levels in a header row, after the cell with the name of the parts.
  private func levels(of row: TableRow) -> [LevelNames.Known] {
    let found = row.cells.reversed().prefix { !$0.isEmpty }.reversed().map { level(named: $0.text) }
    let levels = found.drop { $0 == nil }.compactMap { $0 }
    return levels.count < row.cells.count && levels.count == found.drop { $0 == nil }.count ? levels : []
  }

  private func level(named text: String) -> LevelNames.Known? {
    let name = PrintedText.folded(text).filter { !"(%)".contains($0) }
    if let same = known.first(where: { PrintedText.folded($0.name) == name }) { return same }
    // 初级技能操作 is a part of 初级; 初级技能 is a level.
    let bare = Self.kinds.reduce(name) { $0.replacing($1, with: "") }
    return known.first { PrintedText.folded($0.name) == bare } ?? (LevelNames.find(in: bare) ?? LevelNames.find(in: text)).map(own)
  }

  /// The level of the standard with the same rank, if it has no level with this id: 初级 for 五级/初级工.
  private func own(_ level: LevelNames.Known) -> LevelNames.Known {
    if known.contains(level) { return level }
    let likes = LevelNames.likes(of: level.id).map(\.id)
    return known.first { likes.contains($0.id) } ?? level
  }

  private static let kinds = ["技能操作", "操作技能", "技能要求", "理论知识", "相关知识", "实操", "理论"]
}
