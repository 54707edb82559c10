import Schema
import Standards
import TextModel

/// The names of the standard that are similar to a text.
extension DraftMatcher {
  private static let maximumComparisons = 3000
  static let maximumPieceLength = 120
  /// The lowest similarity at which a name is taken, in percent.
  static let minimumSimilarity = 60
  /// The lowest similarity at which a message suggests a name, in percent.
  private static let minimumNearSimilarity = 40

  /// The name at the level that is most similar to a text.
  mutating func similar(_ text: String, _ column: Column?) -> Match? {
    let name = NameKey(Text(text)).scalars
    guard name.count >= 3, name.count <= Self.maximumPieceLength, comparisons < Self.maximumComparisons else { return nil }
    comparisons += 1
    var best: (target: Target, similarity: Int)?
    for candidate in candidates where fits(candidate.target, column) {
      let shorter = min(name.count, candidate.name.count)
      guard shorter >= 3, shorter * 2 >= max(name.count, candidate.name.count) else { continue }
      let similarity = Self.similarity(name, candidate.name)
      if similarity > best?.similarity ?? Self.minimumSimilarity - 1 { best = (candidate.target, similarity) }
    }
    if let best { return Match([spelling(best.target, column)], .similarity(best.similarity)) }
    // 数据监控 may be the start of exactly one name.
    let begun = candidates.filter { fits($0.target, column) && name.count >= 4 && $0.name.starts(with: name) }
    guard begun.count == 1, let only = begun.first else { return nil }
    return Match([spelling(only.target, column)], .beginning)
  }

  /// Whether a name begins with this text, or with all but its last words.
  func begins(_ target: Target, with text: String) -> Bool {
    let (name, start) = (index.key(of: target).scalars, NameKey(Text(text)).scalars)
    return start.count >= 2 && start.count < name.count && name.starts(with: start)
  }

  /// The name that is most similar to a text without a match; nil if none is similar enough.
  mutating func nearest(to text: String) -> String? {
    let name = NameKey(Reference.read(Text(Self.cleaned(text)), listColumn: nil).reference.title).scalars
    guard name.count >= 3, name.count <= Self.maximumPieceLength, comparisons < Self.maximumComparisons else { return nil }
    comparisons += 1
    let mostSimilar = candidates.map { ($0.target, Self.similarity(name, $0.name, atLeast: Self.minimumNearSimilarity)) }.max {
      $0.1 < $1.1
    }
    return mostSimilar.flatMap { $0.1 >= Self.minimumNearSimilarity ? spelling($0.0, nil) : nil }
  }

  private func fits(_ target: Target, _ column: Column?) -> Bool {
    guard let column else { return true }
    if case .item(let item) = target { return index.items[item].column == column }
    return false
  }

  /// The percentage of unchanged characters.
  static func similarity(_ left: [UInt32], _ right: [UInt32], atLeast least: Int = minimumSimilarity) -> Int {
    let longest = max(left.count, right.count)
    guard longest > 0, let distance = EditDistance.between(left, right, atMost: longest * (100 - least) / 100) else { return 0 }
    return 100 - distance * 100 / longest
  }
}
