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
    if hasTable(parts) { return parts }
    let count = found.count { $0 != nil }
    if count >= 2 { return divided(parts, found, nil) }
    if let numbered = numbered(parts) { return numbered }
    // A plan with one module has its hours there. Above a table of labels and values it is the name of that table.
    guard count == 1, let index = found.firstIndex(where: { $0 != nil }), found[index]?.hasHours == true || hasHours(parts, below: index),
      !parts[index...].dropFirst().prefix(2).contains(where: { if case .row = $0 { true } else { false } })
    else {
      return parts
    }
    return divided(parts, found, nil)
  }

  /// The same for modules without a word for them: （一）选品（12课时）. Their numbers count up, and each has its hours, in its line or below it.
  private static func numbered(_ parts: [Manuscript.Element]) -> [Manuscript.Element]? {
    for kind in [SeriesMark.Kind.bracketedOrdinal, .ordinal, .decimal, .article, .bareDecimal] {
      var last = 0
      let found = parts.enumerated().map { index, part -> ModuleLine? in
        guard case .text(let line) = part, let mark = SeriesMark.read(DraftMatcher.trimmedBullet(line.text), kind) else { return nil }
        let withHours = ModuleLine(line, named: mark.rest).flatMap { $0.hasHours ? $0 : nil }
        guard let module = withHours ?? named(mark.rest, line, parts, index) else { return nil }
        guard last == 0 || mark.number == last + 1 else { return nil }
        last = mark.number
        return module
      }
      if found.count(where: { $0 != nil }) >= 2 { return divided(parts, found, kind) }
    }
    return sectioned(parts)
  }

  /// The same for numbers with two parts, 2.1 产品战略, with labels below.
  private static func sectioned(_ parts: [Manuscript.Element]) -> [Manuscript.Element]? {
    var last: (section: String, number: Int)?
    let found = parts.enumerated().map { index, part -> ModuleLine? in
      guard case .text(let line) = part, let (section, number, name) = sectionNumber(DraftMatcher.trimmedBullet(line.text)),
        last.map({ $0.section == section && $0.number + 1 == number }) ?? true, let module = named(name, line, parts, index)
      else { return nil }
      last = (section, number)
      return module
    }
    return found.count(where: { $0 != nil }) >= 2 ? divided(parts, found, nil) : nil
  }

  /// The parts of 2.1 产品战略; nil for other texts.
  private static func sectionNumber(_ text: String) -> (section: String, number: Int, name: String)? {
    guard text.utf8.count <= 200, let blank = text.prefix(8).firstIndex(of: " ") else { return nil }
    let digits = text[..<blank].split(separator: ".", omittingEmptySubsequences: false)
    guard digits.count == 2, digits.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }), let section = digits.first,
      let number = digits.last.flatMap({ Int($0) })
    else { return nil }
    let name = PrintedText.trimmed(text[blank...])
    return name.isEmpty ? nil : (String(section), number, name)
  }

  /// A short name whose hours are in a labelled line below it.
  private static func named(_ name: String, _ line: ManuscriptLine, _ parts: [Manuscript.Element], _ index: Int) -> ModuleLine? {
    guard name.count <= 30, !name.contains(where: { "：:。；，".contains($0) }), DraftWords.fact(name, .plan) == nil,
      !DraftReader.tableHeadings.contains(where: name.lowercased().contains), hasHours(parts, below: index)
    else { return nil }
    return ModuleLine(name: name, line: line.line)
  }

  /// Whether labelled lines are directly below, and one has hours: 学时：10.
  private static func hasHours(_ parts: [Manuscript.Element], below index: Int) -> Bool {
    for part in parts.dropFirst(clamping: index + 1).prefix(4) {
      guard case .text(let line) = part, let (column, value) = ModuleLine.labelled(line) else { return false }
      if HeaderNames.isHours(column) { return HoursWording(value) != nil }
    }
    return false
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
      if let row = rows.indices.last, case .text(let text) = part, let unit = ModuleLine(unit: text, below: rows[row].name.text) {
        rows[row].add(unit: unit)
      } else if let line {
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
      DraftTableHeader.read(rows[index...], .plan).map { !$0.header.isNotCovered && !$0.header.isAssessment && !$0.header.isOfAssessments }
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
    let hasUnits = lines.contains { !$0.units.isEmpty }
    let all = lines + lines.flatMap(\.units)
    let columns = ModuleLine.headers.filter { column, _ in
      column == .hours || column == .content || all.contains { $0.cells[column] != nil }
    }
    let names = ["模块"] + (hasUnits ? ["单元"] : []) + columns.map(\.1)
    let header = TableRow(cells: names.map { TableCell($0, line: line) }, line: line)
    let rows = lines.flatMap { $0.rows(columns.map(\.0), hasUnits: hasUnits) }
    return [.tableEnd, .row(header)] + rows.map { .row($0) } + [.tableEnd]
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
      guard folded.hasPrefix(word) else { return false }
      let rest = folded.dropFirst(word.count)
      return rest.first?.isNumeral == true || word.count > 1 && isLetterAndSign(rest)
    }
  }

  /// Whether a text begins like the rest of 模块A：选品. 课程C语言 has no sign.
  private static func isLetterAndSign(_ text: Substring) -> Bool {
    guard let letter = text.first, letter.isASCII, letter.isLetter, let sign = text.dropFirst().first else { return false }
    return ":、.．(".contains(sign)
  }
}
