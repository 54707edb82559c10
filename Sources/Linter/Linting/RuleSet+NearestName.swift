import Schema

extension RuleSet {
  /// The name of the rule that was probably meant.
  public func nearestName(to written: String) -> String? {
    let names = all.map(\.id.name)
    if let near = NearestName.find(written, among: names) { return near }
    // Part of a name: `title`, `mismatch`, `missing-space`.
    let holding = names.filter { !written.isEmpty && $0.utf8.count > written.utf8.count && Self.contains($0, written.lowercased()) }
    return holding.count == 1 ? holding.first : holding.first { $0.hasPrefix(written.lowercased()) }
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard !part.isEmpty, text.count >= part.count else { return false }
    return Range(clamping: 0, text.count - part.count + 1).contains { text[$0...].starts(with: part) }
  }
}
