import Schema

/// Checks that the text of each table cell is in the standard or in a remark, so that no cell is skipped without a report.
struct UnreadCells {
  /// All sequences of three Han characters or letters in the standard and the remarks.
  private var known = TrigramSet()
  /// Whether Latin letters are checked too. In a table the author wrote them; in other formats they may be names of the format.
  private let readsLetters: Bool

  static func remarks(_ outline: Outline, _ standard: Standard, _ report: ImportReport) -> [Remark] {
    let check = UnreadCells(standard, report, readsLetters: true)
    let reportedLines = report.remarks.filter { $0.kind == .leftOut || $0.kind == .notUsed }.compactMap(\.lines)
    return outline.blocks.flatMap { block -> [Remark] in
      guard case .table(let table) = block, table.header.isRequirements else { return [] }
      return table.rows.flatMap { zip(table.header.roles, $0.cells).filter { $0.0 != .skipped }.map(\.1) }.filter { cell in
        check.lacks(cell.text) && !ChineseOrdinal.countsRow(cell.text) && !reportedLines.contains { $0.overlaps(cell.lines) }
      }.map(remark)
    }
  }

  init(_ standard: Standard, _ report: ImportReport, readsLetters: Bool = false) {
    self.readsLetters = readsLetters
    add(DocumentWriter.write(standard))
    for remark in report.remarks { add(remark.message.chinese) }
    for text in report.kept { add(text.text) }
  }

  /// Whether a text has letters, and not only signs and numbers.
  static func containsWords(_ text: String) -> Bool {
    text.unicodeScalars.contains { PrintedText.isHan($0) || $0.properties.isAlphabetic }
  }

  private static func remark(_ cell: TableCell) -> Remark {
    Remark(
      .leftOut, lines: cell.lines,
      Bilingual(
        zh: "单元格的内容没有全部导入：“\(PrintedText.excerpt(cell.text, 60))”",
        en: "the text of a cell was not taken over as a whole: “\(PrintedText.excerpt(cell.text, 60))”"))
  }

  private mutating func add(_ text: String) {
    Self.forEachTrigram(text.unicodeScalars.lazy.compactMap(folded)) { known.insert($0) }
  }

  /// Whether a sequence of three Han characters or letters of a text is missing.
  func lacks(_ text: String) -> Bool {
    var isLacking = false
    // `iii` is the label of an entry.
    for run in text.unicodeScalars.split(whereSeparator: { folded($0) == nil })
    where !run.allSatisfy({ "ivxIVX".unicodeScalars.contains($0) }) {
      Self.forEachTrigram(run.lazy.compactMap(folded)) { if !known.contains($0) { isLacking = true } }
    }
    return isLacking
  }

  /// Han characters, and letters without case and width; nil for anything else.
  private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if PrintedText.isHan(scalar) { return scalar }
    guard readsLetters else { return nil }
    let narrow = (0xFF21...0xFF5A).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    return narrow.isASCII && narrow.properties.isAlphabetic ? Unicode.Scalar(narrow.value | 0x20) : nil
  }

  private static func forEachTrigram(_ scalars: some Sequence<Unicode.Scalar>, _ body: (UInt64) -> Void) {
    var trigram: UInt64 = 0
    var count = 0
    for scalar in scalars {
      trigram = (trigram << 21 | UInt64(scalar.value)) & 0x7FFF_FFFF_FFFF_FFFF
      count += 1
      if count >= 3 { body(trigram) }
    }
  }
}
