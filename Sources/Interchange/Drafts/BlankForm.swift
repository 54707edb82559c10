import Schema

/// Places for signatures in a form: 任课教师签字：, 批准.
extension DraftReader {
  /// Skips a row that has only such labels, and reports it.
  mutating func skip(_ cells: [TableCell], of row: TableRow) -> Bool {
    guard row.cells.count > 1, Self.areSignatures(cells) else { return false }
    report(notSigned: row.written, row.line)
    return true
  }

  private static func areSignatures(_ cells: [TableCell]) -> Bool {
    cells.allSatisfy { isSignature(PrintedText.unwrapped($0.text)) } && cells.contains { isSure(PrintedText.unwrapped($0.text)) }
  }

  /// Reports labels for signatures without a value.
  mutating func report(notSigned labels: String, _ line: Int) {
    report.add(
      .notUsed, line,
      Bilingual(
        zh: "签名栏没有填写：\(PrintedText.excerpt(labels, 80))",
        en: "places for signatures that are not filled in: \(PrintedText.excerpt(labels, 80))"))
  }

  /// Whether a row has several labels for signatures and nothing else.
  static func isSignatures(_ row: TableRow) -> Bool {
    // Nearly every row is excluded by this test.
    guard let first = row.cells.first(where: { !$0.isEmpty }), first.text.utf8.count <= 72,
      first.text.unicodeScalars.contains(where: "编审批会签校盖章日时dDsS".unicodeScalars.contains)
    else { return false }
    let filled = row.cells.filter { !$0.isEmpty }
    return filled.count > 1 && areSignatures(filled)
  }

  /// Reads the names and days below labels for signatures: 编制人 | 审核人 above 刘海燕 | 赵国强. Returns the index of the row below them; nil if
  /// there are none.
  mutating func read(_ rows: [TableRow], signaturesAt index: Int) -> Int? {
    let header = rows[index]
    guard Self.isSignatures(header) else { return nil }
    var label = ""
    let labels = header.cells.map { cell in
      if !cell.isEmpty { label = PrintedText.unwrapped(cell.text) } else if cell.merge != .left { label = "" }
      return label
    }
    let signed = rows.dropFirst(clamping: index + 1).prefix(clamping: 3).prefix { row in
      Self.isSigned(row, below: labels) && !row.cells.contains { DraftWords.fact(PrintedText.unwrapped($0.text), kind) != nil }
        && DraftTableHeader.read([row], kind) == nil && PlainTable(header: row, above: [], kind: kind)?.isSure != true
    }
    guard !signed.isEmpty else { return nil }
    var open = labels.filter { !$0.isEmpty }
    for row in signed {
      // 姓名 and 日期 before the names and days.
      let name = labels.first == "" ? row.cells.first.map { PrintedText.unwrapped($0.text) } ?? "" : ""
      for (cell, label) in zip(row.cells, labels) where !cell.isEmpty && !label.isEmpty {
        keep(extra: label, name.isEmpty ? cell : TableCell(DraftSeparators.pair(name, PrintedText.unwrapped(cell.text)), line: cell.line))
        open.removeAll { $0 == label }
      }
    }
    if !open.isEmpty { report(notSigned: open.joined(separator: " | "), header.line) }
    return index + 1 + signed.count
  }

  /// Whether a row has short texts below labels, and the texts are not labels themselves.
  private static func isSigned(_ row: TableRow, below labels: [String]) -> Bool {
    guard row.cells.count <= labels.count else { return false }
    return zip(row.cells, labels).enumerated().allSatisfy { index, part in
      let (cell, label) = part
      let text = PrintedText.unwrapped(cell.text)
      return cell.isEmpty || index == 0 && label.isEmpty && text.count <= 6
        || !label.isEmpty && text.count <= 24 && !isSignature(text) && !text.contains { "：:。；".contains($0) }
    }
  }

  private static let labels: Set<String> = [
    "编制", "审核", "批准", "审批", "会签", "校对", "审定", "编制人", "审核人", "批准人", "审批人", "签字", "签名", "approvedby", "preparedby", "reviewedby", "checkedby",
    "authorisedby",
    "authorizedby", "signature",
  ]
  private static let others: Set<String> = ["日期", "时间", "date"]

  private static func isSignature(_ text: String) -> Bool { isSure(text) || others.contains(DraftWords.bare(text)) }

  private static func isSure(_ text: String) -> Bool {
    guard text.count <= 24 else { return false }
    let bare = DraftWords.bare(text)
    return labels.contains(bare) || ["签字", "签名", "盖章", "签章"].contains { bare.hasSuffix($0) || text.contains("（\($0)）") }
  }

  /// Whether a label in the last rows of a form is about the form itself: 编制, 审批人, 生效日期.
  static func isClosing(_ label: String) -> Bool {
    guard label.utf8.count <= 60 else { return false }
    let bare = DraftWords.bare(label)
    return labels.contains(bare) || closings.contains(bare)
  }

  private static let closings = Set(["日期", "date"]).union(acts.flatMap { [$0, $0 + "人", $0 + "者", $0 + "日期", $0 + "时间"] }).union(rest)
  private static let acts: [String] = [
    "编制", "制表", "填表", "拟制", "拟定", "起草", "核准", "复核", "签发", "制定", "制订", "修订", "审定", "校对", "审核", "批准", "审批", "发布", "会签", "签署",
  ]
  private static let rest: [String] = [
    "版本", "版次", "版本号", "文件编号", "表单编号", "生效日期", "实施日期", "执行日期", "启用日期", "签字日期", "批准部门", "编制部门", "制表部门", "制定部门", "编制单位", "制定单位", "发布部门",
    "审核部门", "effectivedate", "version", "issuedate", "dateofissue", "revisiondate", "issuedby", "signedby",
  ]

  /// Whether a line without a mark below a list is such a label with a name or a day: 编制：王敏 2024-01-02.
  func isClosing(_ pair: LabelledValue, in line: ManuscriptLine) -> Bool {
    let text = PrintedText.unwrapped(pair.value.text)
    return kind == .job && Self.isClosing(pair.label) && DraftWords.withoutBullet(line.text) == PrintedText.trimmed(line.text)
      && (1...20).contains(text.count) && !text.contains(where: { "，。；、,;".contains($0) })
      && (pair.label.count > 2 || text.contains(where: \.isASCIIDigit) || currentSection != .fact(.duties) && text.count <= 8)
  }
}
