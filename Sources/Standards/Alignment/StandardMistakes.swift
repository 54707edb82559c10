import Schema
import TextModel

/// A warning or error of a standard that the user sees: its place, and which of the two it is.
public struct ReportedMistake: Sendable {
  public let range: ByteRange
  public let isError: Bool

  public init(_ range: ByteRange, isError: Bool) {
    self.range = range
    self.isError = isError
  }
}

/// Mistakes of a standard that are reported there: a reference that is wrong only because of one of them is not reported again.
///
/// An error of a plan is left out only if the user sees an error at the same entry of the standard.
struct StandardMistakes {
  private let index: StandardIndex
  private let reported: [ReportedMistake]
  private let flaws: StandardFlaws
  /// The names of missing functions and contents, by level.
  private var missing: [Int: Set<NameKey>] = [:]
  /// The names that are not in the catalogue, each with the entry at which that is reported.
  private var unlisted: [Target: Target] = [:]
  /// Whether lines were lost, and that is reported.
  private let isIncomplete: Bool

  init(_ index: StandardIndex, _ reported: [ReportedMistake]) {
    self.index = index
    self.reported = reported
    flaws = StandardFlaws(index)
    isIncomplete = index.file.document.hasLostLines && Self.areLostLinesReported(index.file.document, reported)
    for fault in index.catalogueFaults {
      switch fault {
      case .missingFunction(let level, let entry):
        guard !isLower(entry, level) else { continue }
        missing[level, default: []].insert(entry.key)
        for content in entry.contents ?? [] { missing[level, default: []].insert(content.key) }
      case .missingContent(let function, let entry):
        guard !isLower(entry, index.functions[function].level) else { continue }
        missing[index.functions[function].level, default: []].insert(entry.key)
      case .unlisted(let target, _, let also): for other in [target] + also { unlisted[other] = target }
      case .renamed, .misspelt, .notCompared: continue
      }
    }
  }

  /// Whether a mistake of the standard is the reason why a reference is wrong.
  func explain(_ resolved: ResolvedReference) -> Bool {
    let reference = resolved.reference.value
    switch resolved.resolution {
    case .target, .numberMissing, .respelled, .several: return false
    case .unknownLevel, .ambiguous, .noSuchNumber(nil), .aboveLevel(_, nil): return isIncomplete
    case .misspelt(let target):
      return isIncomplete || flaws.explain(target, reference) && isReported(target)
    case .noSuchNumber(let nearest?):
      return isIncomplete || flaws.hasPositionalNumber(nearest, reference) && hasError(nearest)
        || flaws.isInOtherColumn(nearest, reference) && hasErrorAtColumns(of: nearest)
    // An entry without a text is a warning, and so is what refers to it.
    case .mistitled(let target, nil, _) where index.title(of: target).isEmpty: return isIncomplete || isReported(target)
    case .mistitled(let target, _, _):
      return isIncomplete || (flaws.lacksName(target, reference) || isRenamed(target, reference)) && hasError(unlisted[target] ?? target)
    case .aboveLevel(_, let target?): return isIncomplete || flaws.lacksName(target, reference) && hasError(target)
    }
  }

  /// Whether the user sees an error at the name of an entry.
  func hasError(_ target: Target) -> Bool {
    let name = index.name(of: target).range
    return reported.contains { $0.isError && $0.range.touches(name) }
  }

  private func isReported(_ target: Target) -> Bool {
    let name = index.name(of: target).range
    return reported.contains { $0.range.touches(name) }
  }

  /// Whether the standard has another name, which is not in its catalogue, in place of the missing one that the reference gives.
  private func isRenamed(_ target: Target, _ reference: Reference) -> Bool {
    unlisted[target] != nil && missing[index.level(of: target)]?.contains(NameKey(reference.title)) == true
  }

  /// Whether the user sees an error in the content of an item that is not about one of its entries: its two columns are exchanged.
  private func hasErrorAtColumns(of target: Target) -> Bool {
    guard case .item(let item) = target else { return false }
    if hasError(target) { return true }
    let content = index.items[item].content
    let names = [index.contents[content].name.range] + index.contents[content].items.map { index.items[$0].name.range }
    let whole = index.contents[content].record.range
    return reported.contains { place in
      place.isError && whole.start <= place.range.start && place.range.end <= whole.end && !names.contains { place.range.touches($0) }
    }
  }

  /// Whether levels are cumulative and a lower one has the entry: then the level need not repeat it.
  private func isLower(_ entry: Catalogue.Entry, _ level: Int) -> Bool {
    index.isCumulative && index.targets(named: entry.key).contains { index.level(of: $0) < level }
  }

  /// Whether an error is reported at a line that was lost, or beside it.
  private static func areLostLinesReported(_ document: Document, _ reported: [ReportedMistake]) -> Bool {
    let lines = document.source.lineIndex
    let problems = document.syntaxProblems.map(\.range) + document.shapeProblems.map(\.range)
    return reported.contains { place in
      guard place.isError else { return false }
      let near = Range(clamping: lines.line(at: place.range.start) - 1, lines.line(at: place.range.end) + 2)
      return problems.contains { Range(clamping: lines.line(at: $0.start), lines.line(at: $0.end) + 1).overlaps(near) }
    }
  }
}

extension ByteRange {
  /// Whether two ranges overlap, or one begins where the other ends.
  fileprivate func touches(_ other: ByteRange) -> Bool { start <= other.end && other.start <= end }
}
