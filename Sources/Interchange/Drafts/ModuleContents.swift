import Schema

extension DraftModule {
  /// Adds the references of an entry; an entry without references is an objective.
  mutating func add(_ entry: String, _ read: (references: [String], left: [UnplacedText])?) {
    guard let read else { return objectives.append(entry) }
    covers += read.references.filter { !covers.contains($0) }
    unplaced += read.left
  }

  /// Adds the lines of a module's contents as references, and returns those that are not in the standard.
  mutating func add(contents cell: TableCell, _ references: inout DraftReferences) -> [String] {
    var others: [String] = []
    let isList = DraftLines.lines(of: cell.text).count > 1
    for (offset, line) in cell.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let entries = DraftLines.entries(of: String(line))
      // If lines separate the entries, a semicolon separates only names of the standard.
      let areNames =
        !isList || entries.count < 2 || entries.contains { references.matcher?.match($0, namesOnly: true)?.certainty.isNamed == true }
      for entry in areNames ? entries : DraftLines.whole(String(line)) {
        if let found = references.namedParts(entry, line: cell.line + offset) ?? references.named(entry, line: cell.line + offset) {
          covers += found.filter { !covers.contains($0) }
        } else if let read = references.numbers(entry, line: cell.line + offset) {
          add(entry, read)
        } else if let (text, found) = references.inBrackets(entry, line: cell.line + offset) {
          covers += found.filter { !covers.contains($0) }
          others.append(text)
        } else if let divided = HoursAtEnd(entry), let found = references.named(divided.name, line: cell.line + offset) {
          covers += found.filter { !covers.contains($0) }
          others.append(entry)
        } else {
          others.append(entry)
        }
      }
    }
    return others
  }
}

extension ModuleRows {
  /// Adds contents that are not in the standard under `additional-info`, or as objectives if the header calls them so.
  mutating func add(contents cell: TableCell, to part: inout DraftModule, _ references: inout DraftReferences) {
    let others = part.add(contents: cell, &references)
    guard !others.isEmpty else { return }
    let name = header.name(.content)
    if name.contains("目标") {
      part.objectives += others
      return
    }
    part.extras.append(Draft.Extra(name: name, values: others))
    contentLine = contentLine ?? cell.line
  }

  /// Reports the column of contents, unless all of them became the names of units.
  mutating func reportContents() {
    let name = header.name(.content)
    guard let contentLine, modules.contains(where: { ([$0] + $0.units).contains { $0.extras.contains { $0.name == name } } }) else {
      return
    }
    report.add(
      .notUsed, contentLine,
      Bilingual(
        zh: "“\(PrintedText.excerpt(name))”没有对应的字段，已写入附加信息",
        en: "“\(PrintedText.excerpt(name))” has no field: it was written under additional-info"))
  }
}

extension ModuleRows {
  /// Adds the cells of unknown columns under `additional-info`, but for entries of the standard if no other column has any.
  mutating func add(othersOf row: TableRow, to part: inout DraftModule, _ references: inout DraftReferences) {
    for var extra in header.others(row) {
      guard header.mayHaveEntries(extra.name) else {
        part.extras.append(extra)
        continue
      }
      var left: [String] = []
      for value in extra.values {
        if let found = references.stated(value) {
          part.covers += found.filter { !part.covers.contains($0) }
        } else {
          left.append(value)
        }
      }
      if left.count < extra.values.count, columnsOfEntries.insert(extra.name).inserted {
        report.add(
          .assumed, row.line,
          Bilingual(
            zh: "“\(PrintedText.excerpt(extra.name))”一栏中标准的条目作为对应内容",
            en: "entries of the standard in the column “\(PrintedText.excerpt(extra.name))” were taken for what the modules cover"))
      }
      extra.values = left
      if !left.isEmpty { part.extras.append(extra) }
    }
  }
}

extension DraftTableHeader {
  /// Whether a column with an unknown header may have what the modules cover; one for what they leave out or need before may not.
  func mayHaveEntries(_ name: String) -> Bool {
    !has(.covers) && !name.isEmpty
      && !Self.noEntries.contains { name.lowercased().contains($0) }
  }

  /// Parts of headers whose cells are other numbers, such as those of weeks, or entries that are not covered.
  private static let noEntries = [
    "不", "未", "非", "除", "前", "先修", "后", "免", "周", "日期", "not", "prerequisite", "excluded", "week", "date",
  ]
}
