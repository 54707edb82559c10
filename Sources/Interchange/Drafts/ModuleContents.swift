import Schema

extension DraftModule {
  /// Adds the references that were read from an entry; an entry without any is an objective.
  mutating func add(_ entry: String, _ read: (references: [String], left: [UnplacedText])?) {
    guard let read else { return objectives.append(entry) }
    covers += read.references.filter { !covers.contains($0) }
    unplaced += read.left
  }

  /// Lines of a module's contents: those that the standard has are covered; the others come back.
  mutating func add(contents cell: TableCell, _ references: inout DraftReferences) -> [String] {
    var others: [String] = []
    let isList = DraftLines.lines(of: cell.text).count > 1
    for (offset, line) in cell.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let entries = DraftLines.entries(of: String(line))
      // Where lines divide the entries, a semicolon does only between names of the standard.
      let areNames =
        !isList || entries.count < 2 || entries.contains { references.matcher?.match($0, namesOnly: true)?.certainty.isNamed == true }
      for entry in areNames ? entries : DraftLines.whole(String(line)) {
        if let found = references.namedParts(entry, line: cell.line + offset) ?? references.named(entry, line: cell.line + offset) {
          covers += found.filter { !covers.contains($0) }
        } else if let read = references.numbers(entry, line: cell.line + offset) {
          add(entry, read)
        } else {
          others.append(entry)
        }
      }
    }
    return others
  }
}

extension ModuleRows {
  /// What is taught and is not a name of the standard: the format has no field for it, unless the head says that it is a goal, too.
  mutating func add(contents cell: TableCell, to part: inout DraftModule, _ references: inout DraftReferences) {
    let others = part.add(contents: cell, &references)
    guard !others.isEmpty else { return }
    let name = head.name(.content)
    if name.contains("目标") {
      part.objectives += others
      return
    }
    part.extras.append(Draft.Extra(name: name, values: others))
    guard !isContentReported else { return }
    isContentReported = true
    report.add(
      .notUsed, cell.line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(name))”没有对应的字段，已写入附加信息",
        en: "“\(PrintedText.excerpt(name))” has no field: it was written under additional-info"))
  }
}
