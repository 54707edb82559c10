/// A label with its value.
struct LabelledValue {
  let label: String
  let value: TableCell
  /// Further cells after the value that are not labels.
  var more: [TableCell] = []
}

/// Finds pairs of label and value in cells and lines.
extension DraftFacts {
  /// Pairs in a line or row.
  func pairs(of part: Manuscript.Element) -> [LabelledValue] {
    switch part {
    case .text(let line): pairs(of: line)
    case .row(let row): pairs(of: row) ?? []
    case .tableEnd: []
    }
  }

  /// The pairs in a row of a table; nil if it has none.
  func pairs(of row: TableRow) -> [LabelledValue]? {
    var cells: [(index: Int, cell: TableCell)] = []
    // Merged cells may be repeated.
    for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
      if let last = cells.last, last.cell.text == cell.text, !cell.text.allSatisfy({ $0.isNumber || ".% ".contains($0) }) { continue }
      cells.append((index, cell))
    }
    guard cells.count >= 2, let first = cells.first else { return nil }
    let isLabelled = isLabel(first.cell) || cells.count == 2 && Self.isEnglishLabel(first.cell)
    guard isLabelled || hasKnownLabel(first.cell) else { return nil }
    if let pairs = Self.withColons(cells.map(\.cell)) { return pairs }
    guard isLabelled else { return nil }
    var pairs: [LabelledValue] = []
    var index = 0
    while index < cells.count {
      let label = cells[index]
      let next = index + 1 < cells.count ? cells[index + 1] : nil
      let isKnown = isFact(label.cell)
      if next == nil, DraftReader.isClosing(PrintedText.unwrapped(label.cell.text)), !pairs.isEmpty {
        pairs.append(LabelledValue(label: PrintedText.unwrapped(label.cell.text), value: TableCell("", line: label.cell.line)))
        index += 1
      } else if let last = pairs.indices.last, !isLabel(label.cell) || next == nil && !isKnown {
        // A value in two cells.
        pairs[last].more.append(label.cell)
        index += 1
      } else if let next, !(isKnown && next.index > label.index + 1 && isFact(next.cell)) {
        pairs.append(LabelledValue(label: PrintedText.unwrapped(label.cell.text), value: next.cell))
        index += 2
      } else {
        // A label without a value.
        index += 1
      }
    }
    return pairs.isEmpty ? nil : pairs
  }

  /// 制表部门：人力资源部 | 制表日期：2024: each cell has a label with its value, or the value is in the next cell.
  private static func withColons(_ cells: [TableCell]) -> [LabelledValue]? {
    var pairs: [LabelledValue] = []
    var hasWhole = false
    var index = 0
    while index < cells.count {
      let text = PrintedText.unwrapped(cells[index].text)
      guard let colon = text.firstIndex(where: isColon) else { return nil }
      let label = PrintedText.trimmed(text[..<colon])
      let value = PrintedText.trimmed(text[colon...].dropFirst())
      guard (1...10).contains(label.count), !label.contains(where: { $0.isNumber || "，。；,".contains($0) }) else { return nil }
      if value.isEmpty {
        guard index + 1 < cells.count else { return nil }
        pairs.append(LabelledValue(label: label, value: cells[index + 1]))
        index += 2
      } else {
        hasWhole = true
        pairs.append(LabelledValue(label: label, value: TableCell(value, line: cells[index].line)))
        index += 1
      }
    }
    return hasWhole ? pairs : nil
  }

  /// Whether a cell has a known label with its value: 执行标准：《…》.
  private func hasKnownLabel(_ cell: TableCell) -> Bool {
    let text = PrintedText.unwrapped(cell.text)
    guard let colon = text.prefix(14).firstIndex(where: Self.isColon) else { return false }
    return DraftWords.fact(PrintedText.trimmed(text[..<colon]), kind)?.isOneValue == true
  }

  private func isFact(_ cell: TableCell) -> Bool { DraftWords.fact(PrintedText.unwrapped(cell.text), kind) != nil }

  /// Whether a cell is a label: a known word, a short text with a colon, or a text at the position of a label.
  private func isLabel(_ cell: TableCell) -> Bool {
    let text = PrintedText.unwrapped(cell.text)
    if DraftWords.fact(text, kind) != nil { return true }
    guard text.count <= 14, !text.contains("。"), !text.contains("；") else { return false }
    // 参 and 百 are numerals also, and no numbers in a label.
    return !DraftWords.withoutMark(text).contains { $0.isNumber && (!$0.isLetter || $0.isHanNumeral) } || text.hasSuffix("：")
      || text.hasSuffix(":")
  }

  /// The same for English, whose words are longer: Purpose of the role.
  private static func isEnglishLabel(_ cell: TableCell) -> Bool {
    let text = PrintedText.unwrapped(cell.text)
    return text.count <= 40 && text.unicodeScalars.allSatisfy(\.isASCII) && text.first?.isLetter == true
      && text.split(separator: " ").count <= 6 && !text.contains { $0.isNumber || ".;,|".contains($0) }
  }

  /// The pairs in a line, `岗位名称：运营专员　所属部门：运营部`; empty if it has none.
  func pairs(of line: ManuscriptLine) -> [LabelledValue] {
    let text = labelled(DraftWords.withoutMark(DraftMatcher.trimmedBullet(line.text)))
    var pairs: [LabelledValue] = []
    var rest = text[...]
    while let colon = rest.prefix(Self.maximumLabelLength * 2).firstIndex(where: Self.isColon) {
      let label = PrintedText.trimmed(rest[..<colon])
      let isShort = label.count <= 14 || kind == .plan && isEnglishName(label) || DraftWords.fact(label, kind) != nil
      guard !label.isEmpty, isShort,
        !label.contains(where: { "，。；,;（".contains($0) }) || DraftWords.fact(label, kind) != nil
          || isEnglishName(label)
      else { return [] }
      let after = rest[rest.index(after: colon)...]
      let end = nextLabel(after) ?? after.endIndex
      var value = Self.withoutBar(PrintedText.trimmed(after[..<end]))
      while end < after.endIndex, let last = value.last, "，；".contains(last) { value.removeLast() }
      pairs.append(LabelledValue(label: label, value: TableCell(value, line: line.line)))
      rest = after[end...]
    }
    return pairs
  }

  /// Whether a text may be a label in English, whose words are longer: Employment type.
  private func isEnglishName(_ label: String) -> Bool {
    label.count <= 32 && label.first?.isUppercase == true && label.split(separator: " ").count <= 4
      && label.utf8.allSatisfy { $0 < 0x80 } && !label.contains { $0.isNumber || ".;,|()".contains($0) }
  }

  /// The value without the bar after it: `Location: Bath | Department: Sales`.
  private static func withoutBar(_ value: String) -> String {
    guard let last = value.last, last == "|" || last == "｜" else { return value }
    return PrintedText.trimmed(value.dropLast())
  }

  private static func isColon(_ character: Character) -> Bool { character == "：" || character == ":" }

  /// A known label in brackets, rewritten with a colon: `【任职资格】本科`.
  private func labelled(_ text: String) -> String {
    guard text.first == "【", let close = text.firstIndex(of: "】") else { return text }
    let label = PrintedText.trimmed(text[..<close].dropFirst())
    let rest = text[text.index(after: close)...]
    guard let next = rest.first, next != "：", next != ":", DraftWords.fact(label, kind) != nil || DraftWords.isSection(label) else {
      return text
    }
    return "\(label)：\(rest)"
  }

  /// The length of the longest label, with its signs.
  private static let maximumLabelLength = 40

  /// The start of the next known label after a blank. Each colon is examined once, with the text directly before it.
  private func nextLabel(_ text: Substring) -> Substring.Index? {
    var start = text.startIndex
    while let colon = text[start...].firstIndex(where: Self.isColon) {
      let from = text.index(colon, offsetBy: -Self.maximumLabelLength, limitedBy: start) ?? start
      for index in text[from..<colon].indices where " \u{3000}\t；，".contains(text[index]) {
        let label = PrintedText.trimmed(text[text.index(after: index)..<colon])
        // The colon of 19:00 is that of a time.
        let mayBeLabel = label.count <= 8 && !label.isEmpty && !label.allSatisfy(\.isNumber)
        if DraftWords.fact(label, kind) != nil || mayBeLabel && !label.contains(where: { "，。；, ".contains($0) }) {
          return text.index(after: index)
        }
      }
      start = text.index(after: colon)
    }
    return nil
  }

  /// A label and its level with a blank between them: 适用级别 中级.
  func level(of line: ManuscriptLine) -> LabelledValue? {
    let text = DraftWords.withoutMark(DraftMatcher.trimmedBullet(line.text))
    guard text.utf8.count <= 90, let blank = text.firstIndex(where: { " \u{3000}\t".contains($0) }),
      DraftWords.fact(String(text[..<blank]), kind) == .level
    else { return nil }
    let value = PrintedText.trimmed(text[blank...])
    guard LevelNames.find(in: value) != nil, value.count <= 12 else { return nil }
    return LabelledValue(label: String(text[..<blank]), value: TableCell(value, line: line.line))
  }
}
