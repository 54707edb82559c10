import Schema

/// Empty places for signatures in a form: 任课教师签字：, 批准.
extension DraftReader {
  /// Skips a row that has only such labels, and reports it.
  mutating func pass(over cells: [TableCell], of row: TableRow) -> Bool {
    guard row.cells.count > 1, !cells.isEmpty, cells.allSatisfy({ Self.isSignature(PrintedText.unwrapped($0.text)) }),
      cells.contains(where: { Self.isSure(PrintedText.unwrapped($0.text)) })
    else { return false }
    report.add(
      .notUsed, row.line,
      Bilingual(
        zh: "签名栏没有填写：\(PrintedText.excerpt(row.written, 80))",
        en: "places for signatures that are not filled in: \(PrintedText.excerpt(row.written, 80))"))
    return true
  }

  private static let labels: Set<String> = [
    "编制", "审核", "批准", "审批", "会签", "校对", "审定", "编制人", "审核人", "批准人", "审批人", "签字", "签名", "approvedby", "preparedby", "reviewedby", "signature",
  ]
  private static let others: Set<String> = ["日期", "时间", "date"]

  private static func isSignature(_ text: String) -> Bool { isSure(text) || others.contains(DraftWords.bare(text)) }

  private static func isSure(_ text: String) -> Bool {
    guard text.count <= 24 else { return false }
    let bare = DraftWords.bare(text)
    return labels.contains(bare) || ["签字", "签名", "盖章", "签章"].contains { bare.hasSuffix($0) || text.contains("（\($0)）") }
  }
}
