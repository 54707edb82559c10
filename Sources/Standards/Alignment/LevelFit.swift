import Schema
import TextModel

/// Tells from the references of a file which level they are written for.
struct LevelFit {
  private let index: StandardIndex
  private let references: [Reference]
  /// Fewer references with a number and a title than these say nothing.
  private static let fewest = 3
  /// Beyond so many lookups the other levels are not tried.
  private static let mostLookups = 1_000_000

  /// Only references that leave the level to the file count.
  init(_ index: StandardIndex, _ references: [Located<Reference>]) {
    self.index = index
    // One reference in many modules is one slip.
    var seen: Set<Text> = []
    self.references = references.lazy.map(\.value).filter {
      $0.level == nil && $0.code != nil && !$0.title.isEmpty && seen.insert($0.whole).inserted
    }
  }

  /// Another level, where nearly all references are right and at the named one many are wrong.
  func level(insteadOf named: Int) -> Int? {
    let wrong = wrongCount(at: named)
    guard wrong >= Self.fewest, wrong * 2 > references.count || wrong > 5, index.levels.count * references.count <= Self.mostLookups
    else { return nil }
    let others = index.levels.indices.filter { $0 != named }.map { (level: $0, wrong: wrongCount(at: $0)) }
    guard let best = others.min(by: { $0.wrong < $1.wrong }), best.wrong * 5 <= wrong else { return nil }
    return others.contains { $0.level != best.level && $0.wrong == best.wrong } ? nil : best.level
  }

  private func wrongCount(at level: Int) -> Int {
    references.count { reference in
      guard let code = reference.code else { return false }
      if let column = reference.column {
        return !(index.target(code, column: column, level: level).map { index.hasTitle(reference.title, $0) } ?? false)
      }
      if let target = index.target(code, column: nil, level: level) { return !index.hasTitle(reference.title, target) }
      return !Column.allCases.contains { column in
        index.target(code, column: column, level: level).map { index.hasTitle(reference.title, $0) } ?? false
      }
    }
  }
}
