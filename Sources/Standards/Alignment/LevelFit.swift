import Schema
import TextModel

/// Infers from the references of a file the level that they are written for.
struct LevelFit {
  private let index: StandardIndex
  private let references: [Reference]
  /// With fewer references that have a number and a title, nothing is inferred.
  private static let fewest = 3
  /// The most lookups that are spent on other levels.
  private static let mostLookups = 1_000_000

  /// Only references that leave the level to the file count.
  init(_ index: StandardIndex, _ references: [Located<Reference>]) {
    self.index = index
    // One reference in many modules is one mistake.
    var seen: Set<Text> = []
    self.references = references.lazy.map(\.value).filter {
      $0.level == nil && $0.code != nil && !$0.title.isEmpty && seen.insert($0.whole).inserted
    }
  }

  /// Another level at which nearly all references are correct, where many are wrong at the named level.
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
