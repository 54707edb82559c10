import Schema
import TextModel

/// Infers from the references of a file the level that they were written for.
struct LevelFit {
  private let index: StandardIndex
  private let written: [Located<Reference>]
  private let track: Text?
  /// With fewer wrong references that have a number and a title, no level is inferred; two are enough if the title names the other level
  /// too.
  static let minimumWrong = 3
  static let minimumWrongWithTitle = 2
  /// The maximum number of lookups at other levels.
  private static let maximumLookups = 1_000_000

  /// Only references that do not name a level are considered.
  init(_ index: StandardIndex, _ references: [Located<Reference>], track: Text?) {
    self.index = index
    self.track = track
    written = references
  }

  private func hasWrong(_ fewest: Int, at level: Int) -> Bool {
    var wrong = 0
    // By index, without a copy: references are large values.
    for position in written.indices where Self.counts(written[position].value) && isWrong(written[position].value, at: level) {
      wrong += 1
      if wrong >= fewest { return true }
    }
    return false
  }

  /// Whether a reference has a number and a title, and no level, so that its level can be inferred.
  static func counts(_ reference: Reference) -> Bool { reference.code != nil && !reference.title.isEmpty && reference.level == nil }

  /// The references without repetitions: one that is repeated in many modules is one mistake.
  private var distinct: [Reference] {
    var seen: Set<Text> = []
    return written.lazy.map(\.value).filter { Self.counts($0) && seen.insert($0.whole).inserted }
  }

  /// Index of another level at which nearly all references are correct, if many are wrong at the named level. `titled` returns the levels
  /// that the title of the file names.
  func level(insteadOf named: Int, titled: () -> [Int]) -> Int? {
    // Nearly all files have no wrong references, and need no further work.
    guard hasWrong(Self.minimumWrongWithTitle, at: named) else { return nil }
    let references = distinct
    let wrong = wrongCount(references, at: named)
    if wrong >= Self.minimumWrongWithTitle, let level = titled().first(where: { $0 != named }),
      wrongCount(references, at: level) * 5 <= wrong
    {
      return level
    }
    guard wrong >= Self.minimumWrong, wrong * 2 > references.count || wrong > 5,
      index.levels.count * references.count <= Self.maximumLookups
    else { return nil }
    let others = index.levels.indices.filter { $0 != named }.map { (level: $0, wrong: wrongCount(references, at: $0)) }
    guard let best = others.min(by: { $0.wrong < $1.wrong }), best.wrong * 5 <= wrong else { return nil }
    return others.contains { $0.level != best.level && $0.wrong == best.wrong } ? nil : best.level
  }

  private func wrongCount(_ references: [Reference], at level: Int) -> Int { references.count { isWrong($0, at: level) } }

  private func isWrong(_ reference: Reference, at level: Int) -> Bool {
    guard let code = reference.code else { return false }
    if let column = reference.column {
      return !(index.target(code, column: column, level: level, track: track).map { index.hasTitle(reference.title, $0) } ?? false)
    }
    if let target = index.target(code, column: nil, level: level, track: track) { return !index.hasTitle(reference.title, target) }
    return !Column.allCases.contains { column in
      index.target(code, column: column, level: level, track: track).map { index.hasTitle(reference.title, $0) } ?? false
    }
  }
}
