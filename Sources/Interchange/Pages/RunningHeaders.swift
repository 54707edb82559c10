/// Removes page numbers and running headers and footers.
enum RunningHeaders {
  static func removed(from lines: [PageLine]) -> (lines: [PageLine], removed: [PageLine]) {
    var edges: [Int: (first: Int, last: Int)] = [:]
    for (index, line) in lines.enumerated() { edges[line.page] = (edges[line.page]?.first ?? index, index) }
    guard edges.count > 1 else {
      // A single page has a page number only if the text says so.
      guard let last = lines.last, last.segments.count == 1, PageMark.isNamedNumber(last.text) else { return (lines, []) }
      return (lines.dropLast(), [last])
    }
    var counts: [String: Int] = [:]
    for edge in edges.values {
      for index in Set([edge.first, edge.last]) { counts[pattern(lines[index].text), default: 0] += 1 }
    }
    let edgeLines = Set(edges.values.flatMap { [$0.first, $0.last] })
    var removed: [PageLine] = []
    var titles: Set<String> = []
    let kept = lines.enumerated().filter { index, line in
      guard edgeLines.contains(index) else { return true }
      let pattern = pattern(line.text)
      // The first running title is kept, since it may be the title of the document.
      let isNumber = PageMark.isPageNumber(line.text) && line.segments.count == 1
      let isTitle = (counts[pattern] ?? 0) >= 3 && PageTableHeader.mayNot(line) && !titles.insert(pattern).inserted
      if isNumber || isTitle { removed.append(line) }
      return !isNumber && !isTitle
    }.map(\.element)
    return (kept, removed)
  }

  /// A text without its numbers, which differ on each page.
  private static func pattern(_ text: String) -> String { String(text.filter { !$0.isNumber }) }
}
