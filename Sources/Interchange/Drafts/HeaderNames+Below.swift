import Schema

/// A second row of the head with unknown words: 学时 above 讲授, 自学 and 讨论.
extension HeaderNames {
  /// The names with those of a row that divides the merged cells above it: it has no numbers, while the rows below it do.
  func below(_ names: [String], _ second: TableRow, _ rows: ArraySlice<TableRow>) -> HeaderNames? {
    let marks = names.indices.filter { !names[$0].isEmpty && !(words.indices.contains($0) && words[$0] == names[$0]) }
    guard (2...64).contains(marks.count), !marks.contains(0), Set(marks.map { names[$0] }).count == marks.count,
      marks.allSatisfy({ Self.mayBePart(names[$0]) }), Self.haveNumbers(rows, marks)
    else { return nil }
    var joined = self
    for index in marks {
      // A head extends from its own column to the next one.
      guard let start = words.prefix(clamping: index + 1).lastIndex(where: { !$0.isEmpty }),
        words.indices.contains(start), marks.contains(start), marks.contains(where: { $0 != start && isUnder(start, $0) })
      else { return nil }
      if Self.isOfHours(words[start]) { joined.parts.insert(index) }
    }
    for index in marks { joined.set(names[index], shown: names[index], at: index) }
    return joined
  }

  /// Whether a column is below the head of the column at `start` only.
  private func isUnder(_ start: Int, _ index: Int) -> Bool {
    index > start
      && Range(clamping: start + 1, index + 1).allSatisfy { index in
        !words.indices.contains(index) || words[index].isEmpty || words[index] == words[start]
      }
  }

  private static func isOfHours(_ head: String) -> Bool {
    if DraftWords.column(head).map(isHours) == true { return true }
    let folded = PrintedText.folded(head)
    return ["学时", "课时", "hours"].contains { folded.contains($0) }
  }

  private static func mayBePart(_ name: String) -> Bool {
    name.count <= 14 && HoursWording(name) == nil && !HoursWording.isNone(name) && !name.contains { "：:。；;".contains($0) }
  }

  /// Whether the columns contain almost only numbers.
  private static func haveNumbers(_ rows: ArraySlice<TableRow>, _ indices: [Int]) -> Bool {
    let texts = rows.prefix(clamping: 8).flatMap { row in
      indices.compactMap { row.cells.indices.contains($0) ? PrintedText.unwrapped(row.cells[$0].text) : nil }
    }.filter { !HoursWording.isNone($0) }
    let numbers = texts.count { HoursWording($0) != nil }
    return numbers > 0 && numbers * 4 >= texts.count * 3
  }
}
