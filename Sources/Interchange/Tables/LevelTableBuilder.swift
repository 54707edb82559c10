import Schema
import TextModel

/// Builds the functions of one level from the rows of its tables. Empty cells mean “as above”; names and items may continue after a page
/// break.
struct LevelTableBuilder {
  var functions: [FunctionBuilder] = []
  /// The names of functions by number.
  var functionCodes: [NumberCode: String] = [:]
  /// The track of the current table. Each track numbers its functions from 1.
  var track: String? {
    didSet { if track != oldValue { functionCodes = [:] } }
  }
  /// The index of the sentences on tracks above the current table. Below other sentences there are other functions, even with the same
  /// names.
  var group: Int? {
    didSet { if group != oldValue { functionCodes = [:] } }
  }
  var report = ImportReport()
  var renumberedLines: [Int] = []
  var spacedItemLines: [Int] = []
  var unnumberedLines: [Int] = []
  var numberedLines: [Int] = []
  /// The lines that introduce items, with their numbers.
  var introductions: [String: [Int]] = [:]

  /// The column of the row, if another column gives it.
  private var kind: Column?
  /// The kinds of labels of items so far.
  var labels: Set<SeriesMark.Kind> = []

  /// Adds a row of a table. Its function and content also apply to the rows below, until these have others.
  mutating func add(_ row: InputTable.Row, of header: TableHeader) {
    let function = Self.cell(of: .function, row, header)
    let content = Self.cell(of: .content, row, header)
    // A row over all columns is the function of the rows below it.
    if let function, content == nil, row.cells.count(where: { !$0.isEmpty }) == 1, TableText.spans(row.cells) {
      addFunction(function, row, content: nil, hasContent: false)
      return
    }
    let isContinuation = addNames(function, content, row, header)
    addCells(of: row, header, continuing: isContinuation)
  }

  /// The last cell of a role that is not empty.
  private static func cell(of role: TableRole, _ row: InputTable.Row, _ header: TableHeader) -> TableCell? {
    zip(header.roles, row.cells).filter { $0.0 == role && !$0.1.isEmpty }.last?.1
  }

  /// Adds the function and the content of a row. Returns whether the row continues the content above.
  private mutating func addNames(
    _ functionCell: TableCell?, _ contentCell: TableCell?, _ row: InputTable.Row, _ header: TableHeader
  ) -> Bool {
    var content = contentCell.map { PrintedName(cell: $0.text, depth: 2) }
    // A number in a column of its own belongs to the content.
    if content != nil, content?.code == nil { content?.code = serialNumber(row, header) }
    addFunction(functionCell, row, content: content?.code, hasContent: content != nil)
    if functionCell == nil, !header.roles.contains(.function) { beginFunction(of: content?.code, row) }
    if let number = content?.ordinal, let code = functions.last?.code {
      content?.code = code.appending(number)
      numberedLines.append(row.line)
    }
    return addContent(content, contentCell, row)
  }

  /// Adds the items of a row, and reports the cells that have no field in the format.
  private mutating func addCells(of row: InputTable.Row, _ header: TableHeader, continuing: Bool) {
    let codes =
      zip(header.roles, row.cells).first { $0.0 == .code }?.1.text.split(whereSeparator: \.isNewline).map { PrintedText.trimmed($0) } ?? []
    if let cell = zip(header.roles, row.cells).first(where: { $0.0 == .kind && !$0.1.isEmpty })?.1 {
      kind = TableHeader.column(ofKind: cell.text)
      if kind == nil { reportLeftOut(cell, header.roles.firstIndex(of: .kind).map { header.names[$0] } ?? "") }
    }
    for (index, (role, cell)) in zip(header.roles, row.cells).enumerated() where !cell.isEmpty {
      switch role {
      case .items(let column): addItems(cell, column, continuing: continuing, codes: codes)
      case .statements: addItems(cell, kind ?? Self.column(of: cell.text, codes), continuing: continuing, codes: codes)
      case .levelItems(_, let column): addItems(cell, column, continuing: continuing)
      // 第一项 in a column that is not called 序号.
      case .unknown where cell.text.hasPrefix("第") && ChineseOrdinal.countsRow(cell.text): break
      case .unknown, .positions, .levelMark: reportLeftOut(cell, header.names.indices.contains(index) ? header.names[index] : "")
      // A serial number without a text follows from the order.
      case .serialNumber where UnreadCells.containsWords(cell.text) && !ChineseOrdinal.countsRow(cell.text):
        reportLeftOut(cell, header.names.indices.contains(index) ? header.names[index] : "")
      case .function, .content, .level, .serialNumber, .code, .kind, .description, .note, .weight, .skipped: break
      }
    }
  }

  private mutating func reportLeftOut(_ cell: TableCell, _ column: String) {
    report.add(
      .leftOut, lines: cell.lines, group: "column \(column)",
      Bilingual(
        zh: "栏目“\(column)”在本格式中没有对应的字段：“\(PrintedText.excerpt(cell.text))”",
        en: "the format has no column “\(column)”: “\(PrintedText.excerpt(cell.text))”"))
  }

  /// The number in a column of numbers, if it has the depth of a content's.
  private func serialNumber(_ row: InputTable.Row, _ header: TableHeader) -> NumberCode? {
    zip(header.roles, row.cells).first { $0.0 == .serialNumber }.flatMap { NumberScan.scan(Text($0.1.text)).code }.flatMap {
      $0.depth == 2 ? $0 : nil
    }
  }

  /// The column of an item: codes such as K0018 begin with a letter for it, else the words show it.
  private static func column(of text: String, _ codes: [String]) -> Column {
    let folded = text.lowercased()
    if folded.hasPrefix("knowledge of") || text.hasSuffix("知识") { return .knowledge }
    if folded.hasPrefix("skill in") || folded.hasPrefix("ability to") || text.hasPrefix("能") { return .abilities }
    switch codes.first?.first {
    case "K", "k": return .knowledge
    case "T", "t": return .tasks
    default: return .abilities
    }
  }

  // MARK: Results

  /// The functions with joined names, each with the index of the sentences about it. Adds the remarks. `known` are names from elsewhere in
  /// the document.
  mutating func finish(known: Set<String>) -> [(function: Function, group: Int?)] {
    noteNormalised()
    let joined = RepeatedNames(functions)
    functions = joined.functions
    report.add(joined.report)
    var finished: [(function: Function, group: Int?)] = []
    // Each built function is released after its conversion, so that a large standard is not in memory twice.
    for index in functions.indices {
      var function = Function(NumberedText(code: functions[index].code, title: name(of: functions[index], known)))
      function.tracks = .list(functions[index].track.map { [$0] } ?? [])
      function.contents = .list(functions[index].contents.map(Self.content))
      functions[index].contents = []
      finished.append((function, functions[index].group))
    }
    return finished
  }

  private mutating func name(of built: FunctionBuilder, _ known: Set<String>) -> String {
    let joined = NameJoin.join(built.pieces, known: known)
    guard built.pieces.count > 1 else { return joined.name }
    let pieces = built.pieces.map { "“\($0)”" }
    report.add(
      joined.isKnown ? .repaired : .assumed, lines: built.line...max(built.line, built.lastLine),
      Bilingual(
        zh: "职业功能名称被换页断开：\(pieces.joined(separator: "、"))接为“\(joined.name)”",
        en:
          "the name of a job function that was split by a page break was joined: \(pieces.joined(separator: ", ")) became “\(joined.name)”")
    )
    return joined.name
  }

  private static func content(_ built: ContentBuilder) -> Content {
    var content = Content(NumberedText(code: built.code, title: built.pieces.reduce("", PrintedText.joined)))
    for column in Column.allCases {
      for item in built.items[column] ?? [] {
        content.append(
          Item(NumberedText(code: item.code, title: item.text, mark: item.mark), align: item.align.map { [$0] } ?? []), to: column)
      }
    }
    return content
  }

  private mutating func noteNormalised() {
    note(
      renumberedLines, .repaired,
      Bilingual(zh: "编号改写成 1.1.1 的样子（全角数字、多余的点、缺少的空格）", en: "numbers rewritten as 1.1.1 (full-width digits, stray dots, missing spaces)"))
    note(spacedItemLines, .repaired, Bilingual(zh: "文字去掉了字间的空格", en: "spaces between the characters of a text removed"))
    note(unnumberedLines, .assumed, Bilingual(zh: "条目没有编号，以位置为准", en: "items without a number; their places count"))
    note(numberedLines, .assumed, Bilingual(zh: "条目按顺序编了号", en: "items were numbered by their places"))
    for (text, lines) in introductions.sorted(by: { $0.key < $1.key }) {
      let excerpt = PrintedText.excerpt(text, 40)
      note(lines, .notUsed, Bilingual(zh: "条目前的引语没有采用：“\(excerpt)”", en: "words that introduce items were left out: “\(excerpt)”"))
    }
  }

  private mutating func note(_ lines: [Int], _ kind: Remark.Kind, _ message: Bilingual) {
    guard let first = lines.min(), let last = lines.max() else { return }
    report.add(
      kind, lines: first...last,
      Bilingual(zh: "\(message.chinese)：\(lines.count) 处", en: "\(message.english): \(lines.count)"))
  }

  /// The names that need no joining, which help to join others.
  var wholeNames: [String] { functions.filter { $0.pieces.count == 1 }.compactMap(\.pieces.first) }
}
