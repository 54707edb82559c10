import Schema

extension DraftModule {
  /// An objective, or references where it is nothing else.
  mutating func add(_ entry: String, _ read: (references: [String], left: [DraftLeftover])?) {
    guard let read else { return objectives.append(entry) }
    covers += read.references.filter { !covers.contains($0) }
    leftovers += read.left
  }

  /// Lines of a module's contents: those that the standard has are covered, the others are objectives.
  mutating func add(contents cell: TableCell, _ references: inout DraftReferences) {
    let isList = DraftLines.lines(of: cell.text).count > 1
    for (offset, line) in cell.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let entries = DraftLines.entries(of: String(line))
      // Where lines divide the entries, a semicolon does only between names of the standard.
      let areNames =
        !isList || entries.count < 2 || entries.contains { references.matcher?.match($0, namesOnly: true)?.certainty.isNamed == true }
      for entry in areNames ? entries : DraftLines.whole(String(line)) {
        if let found = references.namedParts(entry, line: cell.line + offset) ?? references.named(entry, line: cell.line + offset) {
          covers += found.filter { !covers.contains($0) }
        } else {
          add(entry, references.numbers(entry, line: cell.line + offset))
        }
      }
    }
  }
}
