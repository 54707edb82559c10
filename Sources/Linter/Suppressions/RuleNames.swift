import Schema

/// The names of rules in comments and settings: ids, and titles in Chinese.
public struct RuleNames: Sendable {
  private let ids: Set<RuleID>
  private let titles: [(title: String, rule: RuleID)]

  public static let none = RuleNames([])

  public init(_ titles: [(title: String, rule: RuleID)]) {
    self.titles = titles
    ids = Set(titles.map(\.rule))
  }

  /// The rule with this id or title; if there is none, the text itself as an id.
  public func rule(spelled text: String) -> RuleID {
    let id = RuleID(text)
    return contains(id) ? id : titles.first { $0.title == text }?.rule ?? id
  }

  func contains(_ id: RuleID) -> Bool { ids.contains(id) }

  /// The rule whose title is at an offset of a text, and where the title ends. The longest of several titles counts.
  func rule(titledAt start: Int, in bytes: [UInt8], end: Int) -> (rule: RuleID, end: Int)? {
    var best: (rule: RuleID, end: Int)?
    for (title, rule) in titles {
      let titleEnd = start + title.utf8.count
      guard titleEnd <= min(end, bytes.count), titleEnd > best?.end ?? start else { continue }
      if bytes[start..<titleEnd].elementsEqual(title.utf8) { best = (rule, titleEnd) }
    }
    return best
  }

  /// Whether a word is nearly the title of a rule.
  func isNearTitle(_ word: String) -> Bool { NearestName.find(word, among: titles.map(\.title)) != nil }
}
