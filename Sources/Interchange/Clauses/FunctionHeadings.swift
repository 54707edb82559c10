import Schema
import TextModel

/// The functions in the headings of tables that have no column for functions: `职业功能1：花材准备`, or `1 花材准备` below `初级`.
struct FunctionHeadings {
  /// By the index of the table's block: the function with its number, and the block of the heading.
  private(set) var names: [Int: (name: String, block: Int)] = [:]

  init(_ outline: Outline) {
    for (index, section) in outline.sections.enumerated() {
      for (position, member) in section.members.enumerated() {
        guard let table = member.table, table.header.isRequirements, !table.isResumed, !table.header.roles.contains(.function) else {
          continue
        }
        names[member.index] = Self.line(above: position, in: section) ?? Self.heading(index, table, outline)
      }
    }
  }

  /// The nearest line above a table that is labelled as a function.
  private static func line(above position: Int, in section: Section) -> (name: String, block: Int)? {
    for member in section.members[..<position].reversed() {
      guard let line = member.line else { return nil }
      if let name = named(line.text) { return (name, member.index) }
    }
    return nil
  }

  private static func heading(_ index: Int, _ table: InputTable, _ outline: Outline) -> (name: String, block: Int)? {
    let section = outline.sections[index]
    guard let heading = section.headingIndex, section.members.first(where: { $0.table != nil })?.table?.line == table.line else {
      return nil
    }
    if let name = named(section.title) { return (name, heading) }
    // Below the heading of a level: a heading whose number the contents have, or one that is only a name.
    guard LevelNames.all(in: section.title).isEmpty, outline.level(ofSection: index) != nil else { return nil }
    let parent = parent(of: table)
    if let (number, name) = ChineseOrdinal.read(section.title) {
      return parent.map { $0 == NumberCode(parts: [number]) } ?? true ? ("\(number) \(name)", heading) : nil
    }
    if let code = section.code {
      return code.depth == 1 && code == parent && !section.title.isEmpty ? ("\(code) \(section.title)", heading) : nil
    }
    guard case .line(let line) = outline.blocks[heading], line.isHeading, !line.isSheet, HeadingLevels.track(index, outline) == nil,
      !Section.namesTable(PrintedText.folded(section.title)), !FrameworkLevelNames.contains(PrintedText.folded(section.title))
    else { return nil }
    return (parent.map { "\($0) \(section.title)" } ?? section.title, heading)
  }

  /// The number of the function that the contents of a table belong to.
  private static func parent(of table: InputTable) -> NumberCode? {
    guard let column = table.header.roles.firstIndex(of: .content) else { return nil }
    let cell = table.rows.first { $0.cells.indices.contains(column) && !$0.cells[column].isEmpty }?.cells[column]
    return cell.flatMap { NumberScan.scan(Text($0.text)).code }.flatMap { $0.depth == 2 ? $0.parent : nil }
  }

  private static let words = ["职业功能模块", "职业功能", "功能模块", "工作领域", "模块", "Job function", "Function", "Module", "Work area"]

  /// `职业功能1：花材准备` as `1 花材准备`; nil for any other text.
  static func named(_ text: String) -> String? {
    guard text.utf8.count <= 240, let word = words.first(where: { text.lowercased().hasPrefix($0.lowercased()) }) else { return nil }
    let rest = text.dropFirst(word.count).drop { $0 == " " }
    let numeral = rest.prefix(3).prefix { $0.wholeNumberValue != nil }
    let after = rest.dropFirst(numeral.count)
    let title = PrintedText.trimmed(after.drop { "：:、.．—– ）)".contains($0) })
    guard !title.isEmpty, let sign = after.first, "：:、.．—– ".contains(sign), title.last.map({ !"。；;，".contains($0) }) ?? false else {
      return nil
    }
    guard !numeral.isEmpty else { return sign == ":" || sign == "：" ? title : nil }
    let number = Int(numeral) ?? ChineseOrdinal.value(numeral)
    return number.map { "\($0) \(title)" }
  }
}
