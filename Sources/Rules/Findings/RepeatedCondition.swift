import Linter
import Schema
import TextModel

/// An entry condition that says the same as one above it.
enum RepeatedCondition {
  private struct Fields: Hashable {
    let education: Education?
    let years: Quantity?
    let previousLevel: Text?
    let other: Text?
  }

  /// In a file with more problems than this, repeated conditions are not looked for: each would be compared with all of them.
  private static let maximumUnread = 100

  static func findings(in list: Located<[Located<EntryCondition>]>, _ subject: Subject) -> [Finding] {
    // What could not be read may be the difference between two conditions.
    let unread = subject.document.shapeProblems.map(\.range)
    guard list.value.count > 1, unread.count <= maximumUnread else { return [] }
    var first: [Fields: ByteRange] = [:]
    return list.value.compactMap { entry in
      let condition = entry.value
      let fields = Fields(
        education: condition.education?.value, years: condition.years?.value, previousLevel: condition.previousLevel?.value,
        other: condition.other?.value)
      guard let above = first[fields] else {
        first[fields] = entry.range
        return nil
      }
      let isRead = !unread.contains { entry.range.contains($0) || above.contains($0) }
      guard isRead, fields.education != nil || fields.years != nil || fields.previousLevel != nil || fields.other != nil else { return nil }
      let edit = ListEditing(subject.document.source).remove(entry.range, fromListAt: list.range, key: list.keyRange, isOnlyItem: false)
      return Finding(
        at: entry.range, Bilingual(zh: "这条申报条件写了两次，请删去一处", en: "This entry condition is stated twice; remove one"),
        notes: [Note(subject.location(above), Bilingual(zh: "另一处在此", en: "the other one"))],
        fixes: edit.map { [subject.fix(Bilingual(zh: "删去这一条", en: "Remove it here"), .unsafe, [$0])] } ?? [])
    }
  }
}
