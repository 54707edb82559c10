import Schema

extension RuleSet {
  /// The name of the rule that was probably meant.
  public func nearestName(to written: String) -> String? {
    let names = all.map(\.id.name)
    if let near = NearestName.find(written, among: names) { return near }
    let titles = all.map(\.documentation.title.chinese)
    if let near = NearestName.find(written, among: titles) ?? Self.only(titles, containing: written) { return rule(spelled: near)?.id.name }
    // Part of a name: `title`, `mismatch`, `missing-space`.
    let holding = names.filter { !written.isEmpty && $0.utf8.count > written.utf8.count && Self.contains($0, written.lowercased()) }
    return holding.count == 1 ? holding.first : holding.first { $0.hasPrefix(written.lowercased()) }
  }

  /// Part of a title: 编号重 for 编号重复.
  private static func only(_ titles: [String], containing written: String) -> String? {
    guard written.utf8.count >= 6, written.utf8.first.map({ $0 >= 0x80 }) ?? false else { return nil }
    let holding = titles.filter { contains($0, written) }
    return holding.count == 1 ? holding.first : nil
  }

  /// The rules that a text may mean: those that have it in their name or title or, for Chinese, two thirds of its pairs of characters. The
  /// best come first.
  func similarNames(to written: String) -> [String] {
    let text = Array(written.lowercased().unicodeScalars)
    let pairs = Array(zip(text, text.dropFirst()))
    guard !pairs.isEmpty else { return [] }
    let isHan = text.allSatisfy { $0.value >= 0x2E80 }
    let scored = all.enumerated().compactMap { index, rule -> (name: String, score: Int, index: Int)? in
      let title = rule.documentation.title
      let known = isHan ? [title.chinese] : [rule.id.name, title.english.lowercased()]
      if known.contains(where: { Self.contains($0, written.lowercased()) }) { return (rule.id.name, pairs.count + 1, index) }
      let score = isHan ? Self.count(pairs, in: Array(title.chinese.unicodeScalars)) : 0
      return score > 0 && score * 3 >= pairs.count * 2 ? (rule.id.name, score, index) : nil
    }
    return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.name)
  }

  private static func count(_ pairs: [(Unicode.Scalar, Unicode.Scalar)], in text: [Unicode.Scalar]) -> Int {
    let known = Array(zip(text, text.dropFirst()))
    return pairs.count { pair in known.contains { $0 == pair } }
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard !part.isEmpty, text.count >= part.count else { return false }
    return Range(clamping: 0, text.count - part.count + 1).contains { text[$0...].starts(with: part) }
  }
}
