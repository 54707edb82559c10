import Schema
import TextModel

/// What a new edition means for a level or track that a file names.
public struct NamedPartImpact: Sendable {
  public enum Part: Sendable, Hashable {
    case level
    /// The level at which the trainees begin.
    case entryLevel
    case track
  }

  public enum Outcome: Sendable, Hashable {
    case same
    /// The new edition has it under another name, spelled as the file does: an id for an id.
    case renamed(String)
    /// The new edition does not have it. For a level: the level that has most of its items now, if there is one.
    case removed(nearest: Int?)
  }

  public let part: Part
  public let written: Located<Text>
  public let outcome: Outcome

  /// Nothing for names that the old edition does not have either.
  static func all(_ alignment: Alignment, _ comparison: EditionComparison) -> [NamedPartImpact] {
    let (file, old, new) = (alignment.file, comparison.old, comparison.new)
    var found: [NamedPartImpact] = []
    for (part, written) in [(Part.level, file.level), (.entryLevel, file.fromLevel)] {
      guard let written, let level = old.level(spelled: written.value) else { continue }
      found.append(NamedPartImpact(part: part, written: written, outcome: outcome(of: level, spelled: written.value, comparison)))
    }
    if let written = file.track, let id = old.track(spelled: written.value) {
      let isKept = new.track(spelled: written.value) != nil
      let outcome: Outcome = isKept ? .same : new.track(spelled: id) != nil ? .renamed(id.string) : .removed(nearest: nil)
      found.append(NamedPartImpact(part: .track, written: written, outcome: outcome))
    }
    return found
  }

  private static func outcome(of level: Int, spelled: Text, _ comparison: EditionComparison) -> Outcome {
    let (old, new) = (comparison.old, comparison.new)
    guard let other = comparison.levels[level] else { return .removed(nearest: nearest(of: level, comparison)) }
    if new.level(spelled: spelled) == other { return .same }
    let isName = old.levels[level].name == spelled
    return .renamed((isName ? new.levels[other].name : new.levels[other].id).string)
  }

  /// The level that has more than half of the items of a removed level.
  private static func nearest(of level: Int, _ comparison: EditionComparison) -> Int? {
    let (old, new) = (comparison.old, comparison.new)
    let items = old.items.indices.filter { old.items[$0].level == level }
    var counts: [Int: Int] = [:]
    for item in items {
      if let counterpart = comparison.counterparts[.item(item)] { counts[new.level(of: counterpart), default: 0] += 1 }
    }
    return counts.first { $0.value * 2 > items.count }?.key
  }
}
