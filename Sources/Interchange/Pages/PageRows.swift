import Schema
import TextModel

/// Rebuilds the rows of a table on pages from its columns: by numbers, which printed tables always have, else by positions.
struct PageRows {
  private struct Entry {
    var text: String
    var code: NumberCode?
    var pieces: [PagePiece]
    var line: Int { pieces.first?.line ?? 1 }
  }

  private let header: TableHeader
  private let columns: [[PagePiece]]
  private(set) var remarks: [Remark] = []

  init(header: TableHeader, columns: [[PagePiece]]) {
    self.header = header
    self.columns = columns
  }

  mutating func rows() -> [TableRow] {
    guard let contentColumn = header.roles.firstIndex(of: .content) else { return [] }
    let contents = entries(columns[contentColumn], depth: 2)
    let numbered = contents.count { $0.code != nil }
    guard numbered * 2 > contents.count else { return byPlaces(contentColumn) }
    var rows = contents.map { content -> [TableCell] in
      var cells = Array(repeating: TableCell("", line: content.line), count: header.roles.count)
      cells[contentColumn] = TableCell(content.text, line: content.line)
      return cells
    }
    guard !rows.isEmpty else { return [] }
    for (column, role) in header.roles.enumerated() where column != contentColumn {
      if case .function = role {
        place(entries(columns[column], depth: 1), column, contents.map(\.code?.parent), &rows, isName: true)
      } else {
        place(entries(columns[column], depth: 3), column, contents.map(\.code), &rows, isName: false)
      }
    }
    return rows.map { TableRow(cells: $0, line: $0.map(\.line).min() ?? 1) }
  }

  /// Groups texts into entries. Each number with this depth begins an entry; for items, also each deeper number.
  private func entries(_ pieces: [PagePiece], depth: Int) -> [Entry] {
    var entries: [Entry] = []
    for piece in pieces {
      let scan = NumberScan.scan(Text(piece.text), allowsBareDigits: depth == 1)
      let isOrdinal = depth == 1 && ChineseOrdinal.read(piece.text) != nil
      let begins =
        scan.code.map { depth == 3 ? $0.depth >= 3 : $0.depth == depth } ?? isOrdinal || depth == 3 && ListMark.strip(piece.text) != nil
      if begins || entries.isEmpty {
        entries.append(
          Entry(
            text: piece.text, code: scan.code ?? ChineseOrdinal.read(piece.text).flatMap { NumberCode(parts: [$0.number]) }, pieces: [piece]
          ))
      } else {
        entries[entries.count - 1].text = PrintedText.joined(entries[entries.count - 1].text, piece.text)
        entries[entries.count - 1].pieces.append(piece)
      }
    }
    return entries
  }

  /// Assigns entries to the rows with their numbers, in order. A number that belongs further up is a mistake, and its entry is not moved.
  private mutating func place(_ entries: [Entry], _ column: Int, _ codes: [NumberCode?], _ rows: inout [[TableCell]], isName: Bool) {
    var row = 0
    for (index, entry) in entries.enumerated() {
      let wanted = isName ? entry.code : entry.code?.parent
      if let wanted, let found = codes.indices.first(where: { $0 >= row && codes[$0] == wanted }) {
        // A number that skips rows whose numbers follow is a mistake too.
        let isLeap =
          found > row + 1
          && entries.dropFirst(clamping: index + 1).contains { later in
            codes[Range(clamping: row, found)].contains { $0 != nil && $0 == (isName ? later.code : later.code?.parent) }
          }
        if !isLeap { row = found }
      }
      guard rows.indices.contains(row) else { continue }
      let cell = rows[row][column]
      // The name is repeated on the next page.
      if isName, cell.text == entry.text { continue }
      rows[row][column] = TableCell(cell.isEmpty ? entry.text : cell.text + "\n" + entry.text, line: cell.isEmpty ? entry.line : cell.line)
    }
  }

  // MARK: Without numbers

  /// Assigns names by position: they are at the top or in the centre of their cells. The first one gives the height of its cell, and so the
  /// position of the next one.
  private mutating func byPlaces(_ contentColumn: Int) -> [TableRow] {
    let all = columns.joined()
    guard let first = all.min(by: { ($0.part, $0.y) < ($1.part, $1.y) }) else { return [] }
    remarks.append(
      Remark(
        .assumed, line: first.line,
        Bilingual(zh: "表格没有编号，按文字的位置分行；请核对", en: "the table has no numbers; its rows were divided by the places of the words: check them")))
    let names = blocks(columns[contentColumn])
    guard !names.isEmpty else { return [] }
    let ends = ends(of: names, first)
    var rows = names.map { name in
      var cells = Array(repeating: TableCell("", line: name.pieces.first?.line ?? 1), count: header.roles.count)
      cells[contentColumn] = TableCell(name.text, line: name.line)
      return cells
    }
    for (column, pieces) in columns.enumerated() where column != contentColumn {
      for piece in pieces {
        let row = min(ends.firstIndex { ($0.part, $0.y) > (piece.part, piece.y) } ?? rows.count - 1, rows.count - 1)
        let cell = rows[row][column]
        rows[row][column] = TableCell(
          cell.isEmpty ? piece.text : cell.text + "\n" + piece.text, line: cell.isEmpty ? piece.line : cell.line)
        rows[row][column].isWrapped = true
      }
    }
    return rows.map { TableRow(cells: $0, line: $0.map(\.line).min() ?? 1) }
  }

  /// Groups lines into names: lines with the distance of lines in a paragraph are one name.
  private func blocks(_ pieces: [PagePiece]) -> [Entry] {
    var blocks: [Entry] = []
    for piece in pieces {
      if let last = blocks.last?.pieces.last, last.part == piece.part, piece.y - last.y < last.height * 1.6 {
        blocks[blocks.count - 1].text = PrintedText.joined(blocks[blocks.count - 1].text, piece.text)
        blocks[blocks.count - 1].pieces.append(piece)
      } else {
        blocks.append(Entry(text: piece.text, code: nil, pieces: [piece]))
      }
    }
    return blocks
  }

  private func ends(of names: [Entry], _ first: PagePiece) -> [(part: Int, y: Double)] {
    var ends: [(part: Int, y: Double)] = []
    let start = names.first?.pieces.first
    let isTop = start.map { $0.part == first.part && $0.y - first.y < $0.height * 0.7 } ?? true
    var top = first.y - first.height / 2
    for (index, name) in names.enumerated() {
      let next = names.indices.contains(index + 1) ? names[index + 1].pieces.first : nil
      guard let next else {
        ends.append((Int.max, 0))
        break
      }
      guard let own = name.pieces.first, let last = name.pieces.last, own.part == next.part, !isTop else {
        ends.append((next.part, next.y - next.height / 2))
        top = next.y - next.height / 2
        continue
      }
      let middle = (own.y + last.y) / 2
      let bottom = min(max(2 * middle - top, last.y + last.height / 2), next.y - next.height / 2)
      ends.append((own.part, bottom))
      top = bottom
    }
    return ends
  }
}
