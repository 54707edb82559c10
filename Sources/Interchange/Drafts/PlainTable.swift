import Schema
import TextModel

/// A table without a place in the format, such as one of teachers or equipment: a header, and rows that each become a line.
struct PlainTable {
  let name: String
  /// Whether its header has known words only.
  let isSure: Bool
  private let names: [String]

  /// Nil for a row that is not a header. Most of its cells must be words of headers, since it may be a pair of label and value.
  init?(header row: TableRow, above rows: ArraySlice<TableRow>, kind: Draft.Kind) {
    let next = rows.first
    var cells = row.cells.filter { $0.merge == nil }
    while cells.last?.isEmpty == true { cells.removeLast() }
    let names = cells.map { PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text)) }
    guard cells.count >= 2, Set(names).count == names.count, names.allSatisfy({ Self.mayBeHeader($0) }) else { return nil }
    let known = names.count(where: Self.isHeaderWord)
    if names.count == 2 {
      // 项目 | 内容 may be the header of a table of facts.
      let fact = next?.cells.first.flatMap { DraftWords.fact(PrintedText.unwrapped($0.text), kind) }
      let isCount = Self.isCount(names[1], next)
      let isSecond = Self.seconds.contains(DraftWords.bare(names[1]))
      let mayBeCounted = Self.isName(names[0], kind) || DraftWords.fact(names[0], kind) == nil
      let isFirst = Self.isName(names[0], kind) || known == 2 && DraftWords.fact(names[0], kind) == nil
      guard fact == nil, isFirst && isSecond || isCount && mayBeCounted, !DraftReader.isHeader(names) || !Self.containsFacts(rows, kind)
      else {
        return nil
      }
      isSure = true
    } else {
      isSure = known >= names.count - 1
      guard isSure || Self.isAbove(next, names, kind) else { return nil }
    }
    self.names = row.cells.map { $0.merge == nil ? PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text)) : "" }
    name = names.first { !Self.numbers.contains($0) } ?? names[0]
  }

  /// Whether a row of a table of two columns has a fact: 项目 | 内容 above 学员 | 40人 and 级别 | 高级.
  private static func containsFacts(_ rows: ArraySlice<TableRow>, _ kind: Draft.Kind) -> Bool {
    rows.prefix(clamping: 20).contains { row in
      row.cells.count { !$0.isEmpty } == 2
        && row.cells.first.flatMap { DraftWords.fact(PrintedText.unwrapped($0.text), kind) }.map(\.isOneValue) == true
    }
  }

  /// Whether the header has a number below it: 设备 | 数量 above 无人机 | 3.
  private static func isCount(_ name: String, _ next: TableRow?) -> Bool {
    let cells = (next?.cells ?? []).filter { $0.merge == nil && !$0.isEmpty }
    return counts.contains(DraftWords.bare(name)) && cells.count == 2 && cells.last?.text.contains(where: \.isNumber) == true
      && cells.first?.text.contains { "：:".contains($0) } == false
  }

  /// Whether a word is the label of a title, a level or another name, whose value cannot be the header of a column: 等级 | 说明.
  private static func isName(_ label: String, _ kind: Draft.Kind) -> Bool {
    guard let fact = DraftWords.fact(label, kind) else { return false }
    return [.name, .level].contains(fact.value) && DraftWords.bare(label).count <= 4
  }

  private static let counts: Set<String> = ["数量", "金额", "费用", "价格", "单价", "台数", "人数", "数目", "quantity", "amount", "cost", "number"]

  /// Whether the row below belongs to the header: 学期 | 理论教学 | 实训 above 一 | 16 | 2. A form has labels where the row has a number or a long
  /// text.
  private static func isAbove(_ next: TableRow?, _ names: [String], _ kind: Draft.Kind) -> Bool {
    guard let next, !names.contains(where: { DraftWords.fact($0, kind) != nil }) else { return false }
    let texts = next.cells.filter { $0.merge == nil }.map { PrintedText.unwrapped($0.text) }
    guard texts.count >= names.count else { return false }
    return texts.indices.contains { index in
      index.isMultiple(of: 2) && index < names.count && !texts[index].isEmpty && !mayBeHeader(texts[index])
    }
  }

  private static func mayBeHeader(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 12 && !text.contains { $0.isASCIIDigit || "：:。；，".contains($0) }
  }

  private static func isHeaderWord(_ text: String) -> Bool {
    let bare = DraftWords.bare(text)
    return numbers.contains(bare) || words.contains(bare) || endings.contains { bare.hasSuffix($0) }
  }

  private static let numbers: Set<String> = ["序号", "编号", "no", "no.", "#"]
  private static let words: Set<String> = [
    "姓名", "名称", "数量", "单位", "型号", "规格", "备注", "职称", "职务", "学历", "专业", "指标", "目标值", "权重", "占比", "要求", "类别", "项目", "内容", "说明", "时间", "日期",
    "地点", "周次", "电话", "性别",
    "年龄", "教材", "作者", "出版社", "课程", "模块", "编制", "审核", "批准", "审批", "会签", "校对", "签字", "签名", "name", "title", "quantity", "number", "notes",
    "weight", "target", "unit",
  ]
  private static let endings = [
    "名称", "姓名", "数量", "型号", "规格", "职称", "单位", "指标", "目标值", "占比", "权重", "比例", "要求", "标准", "方式", "方法", "内容", "类别", "时间", "地点", "教师", "模块",
    "课程", "人数", "版本", "出版社", "作者",
    "编号", "项目", "资格", "用途", "频次", "周期", "签字", "签名",
  ]
  /// The second of two headers. Most tables of two columns are labels and values.
  private static let seconds: Set<String> = [
    "数量", "要求", "内容", "说明", "备注", "单位", "占比", "权重", "比例", "目标值", "规格", "型号", "职称", "电话", "quantity", "notes", "weight", "target",
  ]

  /// The headers as one text.
  var headers: String { names.filter { !$0.isEmpty }.joined(separator: " | ") }

  /// Whether the lines have the headers of their cells.
  var hasHeadersInLines: Bool { names.count { !$0.isEmpty } != 2 }

  /// A row as a line: `电脑：40台`, or with the header before each cell if there are more than two.
  func line(_ row: TableRow) -> String {
    let filled = row.cells.enumerated().filter { !$0.element.isEmpty && $0.element.merge == nil }
    let named = filled.filter { index, _ in !names.indices.contains(index) || !Self.numbers.contains(DraftWords.bare(names[index])) }
    let texts = named.map { index, cell in (names.indices.contains(index) ? names[index] : "", PrintedText.unwrapped(cell.text)) }
    if names.count(where: { !$0.isEmpty }) == 2, texts.count == 2 { return DraftSeparators.pair(texts[0].1, texts[1].1) }
    return DraftSeparators.list(texts.map { header, text in header.isEmpty ? text : DraftSeparators.pair(header, text) })
  }
}

extension DraftReader {
  /// Reads the rows below the header of such a table and returns the index after them.
  mutating func read(_ rows: [TableRow], plainFrom start: Int, _ table: PlainTable) -> Int {
    var name = table.name
    // The heading above gives the name of the table.
    if case .extra(let heading) = currentSection { name = heading } else if let tableHeading { name = tableHeading }
    var lines: [String] = []
    var index = start
    while index < rows.endIndex {
      let row = rows[index]
      let next = PlainTable(header: row, above: rows.dropFirst(clamping: index + 1), kind: kind)
      if DraftTableHeader.read(rows[index...], kind) != nil || next.map({ $0.isSure || index > start }) == true { break }
      lines.append(table.line(row))
      index += 1
    }
    guard !lines.isEmpty else {
      if rows.indices.contains(start - 1) { read(rows[start - 1]) }
      return start
    }
    // An empty table to be filled in.
    if lines.allSatisfy(\.isEmpty) { lines = [table.headers] }
    addExtra(name, TableCell(lines.joined(separator: "\n"), line: rows[start].line))
    let headers = table.hasHeadersInLines ? Bilingual(zh: "", en: "") : Bilingual(zh: "（\(table.headers)）", en: " (\(table.headers))")
    report.add(
      .notUsed, lines: rows[start].line...max(rows[start].line, rows[index - 1].line),
      Bilingual(
        zh: "表格“\(PrintedText.excerpt(name))”\(headers.chinese)没有对应的字段，已写入附加信息（\(lines.count) 行）",
        en:
          "the table “\(PrintedText.excerpt(name))”\(headers.english) has no field: it was written under additional-info (\(English.count(lines.count, "row")))"
      ))
    return index
  }
}
