import Schema

/// Reports the parts of an input that the format cannot represent, and the lost parts of its tables.
enum UnusedParts {
  static func remarks(_ outline: Outline, used: Set<Int>) -> [Remark] {
    outline.sections.flatMap { section -> [Remark] in
      var remarks: [Remark] = []
      var run: [(line: Int, text: String)] = []
      if let heading = section.headingIndex, !used.contains(heading) { run.append((section.line, section.name)) }
      for member in section.members {
        guard !used.contains(member.index) else {
          flush(&run, section, &remarks)
          continue
        }
        switch member.block {
        case .line(let line):
          run.append((line.line, line.text))
          if line.lastLine > line.line { run.append((line.lastLine, "")) }
        case .table(let table):
          remarks.append(
            lost(
              table.line, table.rows.flatMap(\.cells).map(\.lines.upperBound).max() ?? table.line,
              table.header.names.joined(separator: " | ")))
        case .unknownTable(let rows) where rows.allSatisfy(isContents):
          run += rows.map { (line: $0.line, text: $0.excerpt) }
        case .unknownTable(let rows):
          remarks.append(lost(rows.first?.line ?? section.line, rows.map(\.lastLine).max() ?? section.line, rows.first?.excerpt ?? ""))
        }
      }
      flush(&run, section, &remarks)
      return remarks
    }
  }

  /// A line of the table of contents, with a tab before its page number.
  private static func isContents(_ row: TableRow) -> Bool { Heading.isContentsEntry(row.cells.map(\.text).joined()) }

  private static func flush(_ run: inout [(line: Int, text: String)], _ section: Section, _ remarks: inout [Remark]) {
    guard let first = run.first, let last = run.last else { return }
    let heading = section.name.isEmpty || first.text == section.name ? "" : section.name
    let excerpt = PrintedText.excerpt(first.text, 30)
    let rest = run.count { !$0.text.isEmpty } - 1
    let chinese = (heading.isEmpty ? "" : "\(heading)：") + "“\(excerpt)”" + (rest > 0 ? "及其后 \(rest) 段文字" : "") + "在本格式中没有对应的字段"
    let english =
      (heading.isEmpty ? "" : "\(heading): ") + "“\(excerpt)”" + (rest > 0 ? " and \(rest) more have" : " has") + " no place in the format"
    remarks.append(Remark(.notUsed, lines: first.line...max(first.line, last.line), Bilingual(zh: chinese, en: english)))
    run = []
  }

  private static func lost(_ first: Int, _ last: Int, _ excerpt: String) -> Remark {
    Remark(
      .leftOut, lines: first...max(first, last),
      Bilingual(zh: "不认识的表格，没有导入：“\(excerpt)”", en: "a table of unknown columns was left out: “\(excerpt)”"))
  }
}
