import Schema

extension RuleSet {
  /// The name of the rule that was probably meant.
  public func nearestName(to written: String) -> String? {
    let names = all.map(\.id.name)
    if let near = NearestName.find(written, among: names) { return near }
    let titles = all.map(\.documentation.title.chinese)
    if let near = NearestName.find(written, among: titles) ?? Self.only(titles, holding: written) { return rule(spelled: near)?.id.name }
    // Part of a name: `title`, `mismatch`, `missing-space`.
    let holding = names.filter { !written.isEmpty && $0.utf8.count > written.utf8.count && Self.contains($0, written.lowercased()) }
    return holding.count == 1 ? holding.first : holding.first { $0.hasPrefix(written.lowercased()) }
  }

  /// Part of a title: 编号重 for 编号重复.
  private static func only(_ titles: [String], holding written: String) -> String? {
    guard written.utf8.count >= 6, written.utf8.first.map({ $0 >= 0x80 }) ?? false else { return nil }
    let holding = titles.filter { contains($0, written) }
    return holding.count == 1 ? holding.first : nil
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard !part.isEmpty, text.count >= part.count else { return false }
    return Range(clamping: 0, text.count - part.count + 1).contains { text[$0...].starts(with: part) }
  }
}
