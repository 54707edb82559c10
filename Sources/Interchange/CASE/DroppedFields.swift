import JSON
import Schema

/// Counts the fields of a package that the format does not have, so that each is reported once.
struct DroppedFields {
  /// How often each field occurs, and the lines of its first occurrence.
  private var counts: [String: (count: Int, lines: ClosedRange<Int>, isContent: Bool)] = [:]
  private var order: [String] = []

  /// Fields that an export generates, or that follow from others.
  private static let derived: Set<String> = [
    "uri", "lastChangeDateTime", "CFItemTypeURI", "CFDocumentURI", "CFPackageURI", "CFConceptURI", "listEnumeration", "language",
    "educationLevel",
    "identifier", "extensions", "caseVersion", "frameworkType", "creator", "publisher", "statusStartDate", "officialSourceURL",
  ]

  mutating func note(_ object: JSONValue, in collection: String, known: Set<String>, isOwn: Bool, line: (Int) -> Int) {
    var members = object.members
    while let key = members.next(), let value = members.next() {
      guard let name = key.string, !known.contains(name), !value.isNull, !value.isEmpty else { continue }
      let isDerived = Self.derived.contains(name)
      if isDerived, isOwn { continue }
      let first = line(key.offset)
      note("\(collection).\(name)", lines: first...max(first, line(value.end)), isContent: !isDerived)
    }
  }

  mutating func note(_ field: String, lines: ClosedRange<Int>, isContent: Bool) {
    if counts[field] == nil { order.append(field) }
    counts[field] = ((counts[field]?.count ?? 0) + 1, counts[field]?.lines ?? lines, isContent)
  }

  var remarks: [Remark] {
    order.compactMap { field in
      guard let found = counts[field] else { return nil }
      return Remark(
        found.isContent ? .leftOut : .notUsed, lines: found.lines,
        Bilingual(
          zh: "\(field) 在本格式中没有对应的字段，共 \(found.count) 处（首处在此）",
          en: "the format has no place for \(field) (\(found.count), first here)"))
    }
  }
}

extension JSONValue {
  /// A text, list or object with nothing in it.
  fileprivate var isEmpty: Bool {
    if let string { return string.isEmpty }
    if isArray || isObject { return elements.first(where: { _ in true }) == nil && members.first(where: { _ in true }) == nil }
    return false
  }
}
