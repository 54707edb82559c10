import Schema
import TextModel

/// Columns with the number of the next column's text: 编号 | 职业功能 | 编号 | 工作内容 | 编号 | 技能要求.
enum NumberColumns {
  /// The cells of a row, with such numbers before their texts.
  static func joined(_ cells: [TableCell], _ header: TableHeader) -> [TableCell] {
    let columns = header.roles.indices.filter { header.roles[$0] == .serialNumber && depth(header.roles, after: $0) != nil }
    guard !columns.isEmpty else { return cells }
    // A single one at the start may be the row number.
    let isCount = header.roles.count { $0 == .serialNumber } == 1
    var cells = cells
    for column in columns where cells.indices.contains(column + 1) && !cells[column].isEmpty && !cells[column + 1].isEmpty {
      guard let depth = depth(header.roles, after: column), depth > 1 || !isCount else { continue }
      guard let text = numbered(cells[column + 1].text, with: cells[column].text, depth) else { continue }
      cells[column + 1].text = text
      cells[column] = TableCell("", line: cells[column].line)
    }
    return cells
  }

  /// The depth of the numbers in the next column.
  private static func depth(_ roles: [TableRole], after column: Int) -> Int? {
    guard roles.indices.contains(column + 1) else { return nil }
    switch roles[column + 1] {
    case .function: return 1
    case .content: return 2
    case .items, .levelItems, .statements: return 3
    default: return nil
    }
  }

  /// A text with its number, or lines with one each; nil if the numbers have another depth, or if the text has its own.
  private static func numbered(_ text: String, with number: String, _ depth: Int) -> String? {
    let numbers = lines(number)
    let parts = numbers.count == 1 ? [PrintedText.trimmed(text)] : lines(text)
    guard numbers.count == parts.count else { return nil }
    for (number, part) in zip(numbers, parts) {
      let scan = NumberScan.scan(Text(number), allowsBareDigits: depth == 1)
      guard let code = scan.code, code.depth == depth, !UnreadCells.containsWords(number) else { return nil }
      guard NumberScan.scan(Text(part)).code.map({ $0.depth != depth }) ?? true else { return nil }
    }
    return zip(numbers, parts).map { number, part in "\(number.hasSuffix(".") ? String(number.dropLast()) : number) \(part)" }
      .joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
  }
}
