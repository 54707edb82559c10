import Linter
import TestSupport
import Testing

/// Two mistakes that have nothing to do with one another are both found: what explains one finding does not hide another.
struct MistakePairTests {
  private static let names: Set<String> = [
    "能 left out of an ability", "a word doubled", "the last digit wrong", "a character of a title doubled", "a key with a capital",
    "no blank after a colon", "the line of a key deleted, its list stays", "a content moved to the next function",
    "an item of a standard moved to the other column", "abilities called knowledge", "a digit doubled", "a function or content deleted",
    "no opening bracket", "two functions or contents exchanged", "a blank in a number", "a dash and a dash",
    "a zero-width space in a title",
  ]
  static let kinds = MistakeKind.all.filter { names.contains($0.name) }
  /// So many lines lie between the two: what is nearer may be one thing.
  private static let distance = 30

  @Test func allKindsAreThere() { #expect(Self.kinds.count == Self.names.count) }

  @Test(arguments: kinds)
  func bothAreFound(kind: MistakeKind) throws {
    let number = Self.kinds.firstIndex { $0.name == kind.name } ?? 0
    for (place, other) in Self.kinds.enumerated() where TestSize.isThorough || (number * 7 + place) % 17 == 0 {
      for (turn, text) in MistakeCheck.shared.texts.enumerated() where text.isStandard {
        let (first, second) = (kind.mistakes(text), other.mistakes(text))
        guard !first.isEmpty, !second.isEmpty else { continue }
        for round in 0..<TestSize.of(quick: 1, thorough: 6) {
          let mistake = first[(number * 31 + place * 17 + turn + round * 101) % first.count]
          let far = second.filter { $0.replaced.lowerBound > mistake.replaced.upperBound + Self.distance }
          guard !far.isEmpty else { continue }
          check(mistake, far[(number * 13 + place + round * 57) % far.count])
        }
      }
    }
  }

  private func check(_ first: Mistake, _ second: Mistake) {
    let lines = first.original.lines.map(\.text)
    let between = Array(lines[first.replaced.upperBound..<second.replaced.lowerBound])
    let both = Mistake(
      original: first.original, replaced: first.replaced.lowerBound..<second.replaced.upperBound, new: first.new + between + second.new,
      place: first.place.lowerBound...second.place.upperBound)
    let shift = first.new.count - first.replaced.count
    let (left, right) = (MistakeCheck.shared.outcome(of: first), MistakeCheck.shared.outcome(of: second))
    // What is found far from its place alone cannot be told from the other.
    guard let leftPlace = nearest(left, first.place), let rightPlace = nearest(right, second.place) else { return }
    let found = MistakeCheck.shared.outcome(of: both)
    for (line, rule, what) in [(leftPlace.line, leftPlace.rule, first), (rightPlace.line + shift, rightPlace.rule, second)] {
      // Among all findings: what lies between two mistakes may have been found before in the same words.
      let isFound = found.all.contains { finding in
        finding.location.path == both.path && abs(found.line(of: finding.location.range.start) - line) <= 1 && finding.rule == rule
      }
      #expect(isFound, "\(rule) in line \(line): \(what.new) with \(first.new) and \(second.new) in \(both.path)")
    }
  }

  /// The line, from 1, and the rule of the finding of a mistake at its place.
  private func nearest(_ outcome: MistakeCheck.Outcome, _ place: ClosedRange<Int>) -> (line: Int, rule: RuleID)? {
    for finding in outcome.findings where finding.location.path == outcome.mistake.path {
      let line = outcome.line(of: finding.location.range.start)
      if place.contains(line - 1) { return (line, finding.rule) }
    }
    return nil
  }
}
