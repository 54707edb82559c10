import TextModel

/// The header of a table of modules or duties on a page. Its names may have up to six lines, as narrow columns break them.
struct FormTableHeader {
  let names: [String]
  let segments: [PageSegment]
  let page: Int
  let line: Int
  /// The height of its characters.
  let textHeight: Double
  /// The number of its lines.
  let height: Int

  private static let maximumHeight = 6

  static func read(_ lines: ArraySlice<PageLine>, _ form: FormVocabulary) -> FormTableHeader? {
    guard let first = lines.first, first.segments.count >= 2 else { return nil }
    var best: (header: FormTableHeader, known: Int)?
    var some: [PageLine] = []
    for line in lines.prefix(clamping: maximumHeight) {
      guard line.page == first.page, !line.text.contains(where: { $0.isASCIIDigit || "：:。；".contains($0) }) else { break }
      some.append(line)
      let columns = columns(some)
      let names = columns.map { name($0.pieces, form) }
      let cells = names.map { TableCell($0, line: first.line) }
      guard columns.count >= 2, form.isTable(cells) else { continue }
      let known = form.columns(names)
      // Another line belongs to the header only if more columns have a known name with it.
      if let best, known <= best.known { continue }
      best = (
        FormTableHeader(
          names: names, segments: columns.map(\.segment), page: first.page, line: first.line, textHeight: first.height, height: some.count),
        known
      )
    }
    return best?.header
  }

  private static func columns(_ lines: [PageLine]) -> [(segment: PageSegment, pieces: [String])] {
    var columns: [(segment: PageSegment, pieces: [String])] = []
    for segment in lines.flatMap(\.segments) {
      if let index = columns.firstIndex(where: { $0.segment.left < segment.right && segment.left < $0.segment.right }) {
        columns[index].pieces.append(segment.text)
        columns[index].segment.left = min(columns[index].segment.left, segment.left)
        columns[index].segment.right = max(columns[index].segment.right, segment.right)
      } else {
        columns.append((segment, [segment.text]))
      }
    }
    return columns.sorted { $0.segment.left < $1.segment.left }
  }

  /// 总学 and 时 below 学时 give 总学时: a header over several columns is not a part of the name.
  private static func name(_ pieces: [String], _ form: FormVocabulary) -> String {
    let whole = pieces.joined()
    if form.columns([whole]) > 0 || pieces.count < 2 { return whole }
    let below = pieces.dropFirst().joined()
    return form.columns([below]) > 0 ? below : whole
  }
}
