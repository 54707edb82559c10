import Linter
import Schema

/// The numbers of the terms and of the basic requirements: clauses of the printed document, which begin with any number. Only the first fault of a
/// list is reported, since the numbers below it often follow from it.
struct ClauseNumbers {
  enum Fault {
    /// As in `NumberGap`: the clause before the gap, and the first missing number.
    case gap(after: NumberCode, missing: NumberCode)
    case disorder(after: NumberCode)
    case missing(expected: NumberCode?)
  }

  /// The terms, then the basic requirements.
  static func lists(of standard: Standard) -> [[Located<NumberedText>]] {
    [(standard.terms?.value ?? []).compactMap(\.value.term), standard.basicRequirements?.value ?? []]
  }

  /// The first fault of each list, with its clause. A list with a repeated number has only that finding, and one with an entry that could
  /// not be read may have no gap.
  static func faults(in subject: Subject) -> [(name: Located<NumberedText>, fault: Fault)] {
    guard let standard = subject.standard?.standard, !subject.document.hasLostLines,
      standard.terms?.value.allSatisfy({ $0.value.term != nil }) ?? true
    else { return [] }
    return lists(of: standard).compactMap { list in
      let codes = list.compactMap(\.value.code)
      // A single `2.1` among several texts is a number too; a single `5` may be a part of the text.
      guard codes.count > 1 || list.count > 1 && codes.contains(where: { $0.depth > 1 }), Set(codes).count == codes.count else {
        return nil
      }
      return missing(in: list) ?? outOfOrder(in: list, Set(codes))
    }
  }

  private static func missing(in list: [Located<NumberedText>]) -> (Located<NumberedText>, Fault)? {
    let unnumbered = list.indices.filter { list[$0].value.code == nil }
    guard let index = unnumbered.first else { return nil }
    let next = index > 0 ? list[index - 1].value.code?.next : nil
    let isFree = unnumbered.count == 1 && next.map { next in !list.contains { $0.value.code == next } } ?? false
    return (list[index], .missing(expected: isFree ? next : nil))
  }

  private static func outOfOrder(in list: [Located<NumberedText>], _ codes: Set<NumberCode>) -> (Located<NumberedText>, Fault)? {
    var last: [NumberCode.Prefix: NumberCode] = [:]
    for name in list {
      guard let code = name.value.code, let series = code.series else { continue }
      defer { last[series.prefix] = code }
      guard let before = last[series.prefix], let number = before.series?.number else { continue }
      if series.number < number { return (name, .disorder(after: before)) }
      if let next = before.next, next != code, !codes.contains(next) { return (name, .gap(after: before, missing: next)) }
    }
    return nil
  }
}
