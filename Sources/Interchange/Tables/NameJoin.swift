/// Joins the parts of a name that a page break divided. Characters may be repeated: 数据采集 and 集与分析 give 数据采集与分析.
enum NameJoin {
  /// The whole name, and whether it occurs elsewhere in the document.
  static func join(_ pieces: [String], known: Set<String>) -> (name: String, isKnown: Bool) {
    guard let first = pieces.first, pieces.count > 1 else { return (pieces.first ?? "", pieces.first.map(known.contains) ?? false) }
    var candidates = [first]
    for piece in pieces.dropFirst() {
      // The number of candidates is limited: names are rarely divided into more than a few parts.
      let some = candidates.prefix(16)
      candidates = some.flatMap { begun in joined(begun, piece) }
    }
    if let name = candidates.first(where: known.contains) { return (name, true) }
    return (candidates.last ?? first, false)
  }

  /// Both parts joined, and joined with their common characters written once.
  private static func joined(_ left: String, _ right: String) -> [String] {
    var results = [PrintedText.joined(left, right)]
    let a = Array(left)
    let b = Array(right)
    for length in stride(from: min(a.count, b.count, 4), to: 0, by: -1)
    where a.suffix(clamping: length).elementsEqual(b.prefix(clamping: length)) {
      results.append(String(a + b.dropFirst(clamping: length)))
      break
    }
    return results
  }
}
