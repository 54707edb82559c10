import Schema
import TextModel

/// References in a column of their own, beside the column of duties: 主要职责 | 对应工作内容.
extension DraftReader {
  /// Reads references for the duties of the job. False for other labels, and if the standard does not have all of them.
  mutating func read(references label: String, _ value: TableCell) -> Bool {
    guard kind == .job, dutyReferences == nil, DraftWords.column(label.filter { $0 != "：" && $0 != ":" }) == .covers else { return false }
    let before = references.report
    let read = references.read(value)
    guard !read.references.isEmpty, read.left.isEmpty else {
      references.report = before
      return false
    }
    dutyReferences = (label, value, read.references)
    return true
  }

  /// A single reference is for each duty. Several are for the only duty, or for as many duties in order; otherwise they are kept as text.
  mutating func addDutyReferences() {
    guard let (label, value, covers) = dutyReferences else { return }
    let indices = draft.duties.indices.filter { draft.duties[$0].covers.isEmpty }
    guard !indices.isEmpty, covers.count == 1 || draft.duties.count == 1 || covers.count == indices.count else {
      return keep(extra: label, value)
    }
    let inOrder = covers.count > 1 && draft.duties.count > 1
    for (offset, index) in indices.enumerated() { draft.duties[index].covers = inOrder ? [covers[offset]] : covers }
    let name = PrintedText.excerpt(DraftWords.withoutMark(label).filter { $0 != "：" && $0 != ":" })
    report.add(
      .assumed, value.line,
      Bilingual(
        zh: inOrder ? "“\(name)”依次作为各项职责的对应内容" : "“\(name)”作为 \(indices.count) 项职责的对应内容",
        en: inOrder
          ? "“\(name)” was given to the duties in order"
          : "“\(name)” was taken for the references of \(English.count(indices.count, "duty", "duties"))"))
  }
}

/// References within a duty, and in a cell beside it without a header.
extension DraftReader {
  /// The duty without the references in brackets before its end, and these: 负责账户设置（2.2）、产品发布（2.1、2.3）.
  mutating func withoutBrackets(_ duty: DraftDuty) -> (duty: DraftDuty, covers: [String]) {
    guard duty.text.utf8.count <= 2000, duty.text.dropLast().contains(where: \.isClosingParenthesis) else { return (duty, []) }
    var duty = duty
    var covers: [String] = []
    var kept = ""
    var rest = duty.text[...]
    while let open = rest.firstIndex(where: \.isOpeningParenthesis), let close = rest[open...].firstIndex(where: \.isClosingParenthesis) {
      let after = rest[close...].dropFirst()
      guard !after.isEmpty else { break }
      let inner = TableCell(Self.reference(rest[open..<close].dropFirst()), line: duty.line)
      if let found = references.certain(inner) {
        covers += found.filter { !covers.contains($0) }
        kept += rest[..<open]
      } else {
        kept += rest[...close]
      }
      rest = after
    }
    duty.text = PrintedText.trimmed(kept + rest)
    return (duty, covers)
  }

  /// The text in brackets without a word before the reference: 对应2.2.
  static func reference(_ text: some StringProtocol) -> String {
    var inner = String(text)
    for word in ["对应标准", "对应", "标准", "见", "covers"] where inner.hasPrefix(word) { inner = String(inner.dropFirst(word.count)) }
    while let first = inner.first, "：: ".contains(first) { inner.removeFirst() }
    return inner
  }

  /// Reads a row with a duty and its references, without a header: 市场与品牌定位 | 1.1 产品选择. False for other rows.
  mutating func read(dutyBeside cells: [TableCell]) -> Bool {
    guard currentSection == .fact(.duties), let first = cells.first, DraftWords.fact(first.text, kind) == nil,
      DraftWords.column(first.text) == nil, !DraftWords.isSection(first.text), cells.dropFirst().contains(where: mayBeReferences)
    else { return false }
    var duty = DraftDuty(text: DraftWords.withoutOrdinal(DraftWords.withoutBullet(PrintedText.unwrapped(first.text))), line: first.line)
    var others: [TableCell] = []
    for cell in cells.dropFirst() {
      if let found = references.certain(cell) {
        duty.covers += found
      } else if references.matcher != nil, Self.hasNumber(cell) {
        let read = references.read(cell)
        duty.covers += read.references
        duty.unplaced += read.left
      } else {
        others.append(cell)
      }
    }
    dutyGroup?.fill(&duty)
    draft.duties.append(duty)
    for cell in others { addBeside(cell) }
    return true
  }

  /// Gives the last duty the references of a cell; false for a cell with other text.
  mutating func read(referencesBeside cell: TableCell) -> Bool {
    guard let last = draft.duties.indices.last, let found = references.certain(cell) else { return false }
    draft.duties[last].covers += found.filter { !draft.duties[last].covers.contains($0) }
    return true
  }

  /// Whether a cell has numbers of contents such as 1.1, or names of the standard. 3 and 20% may be anything.
  private func mayBeReferences(_ cell: TableCell) -> Bool {
    var others = references
    return others.certain(cell) != nil || Self.hasNumber(cell)
  }

  /// Whether each line of a cell begins with a number such as 1.1 before a name.
  private static func hasNumber(_ cell: TableCell) -> Bool {
    DraftLines.lines(of: cell.text).allSatisfy { line in
      let digits = line.prefix { $0.isASCIIDigit || $0 == "." }
      let name = line.dropFirst(digits.count)
      // 1.5小时 has no blank and is an amount.
      return digits.contains(".") && digits.first != "." && digits.last != "." && name.first == " " && name.contains(where: \.isLetter)
    }
  }
}
