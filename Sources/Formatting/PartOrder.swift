/// Sorts the entries of a record into the order of its shape.
enum PartOrder {
  /// Unknown keys stay after the key that precedes them. Comments at the top of a file are about the file, and stay there even if another
  /// entry becomes the first.
  static func ordered(_ parts: [FormattedPart], isRoot: Bool) -> [FormattedPart] {
    guard let first = parts.first, zip(parts, parts.dropFirst()).contains(where: { $0.rank > $1.rank }) else { return parts }
    let staysFirst = parts.allSatisfy { $0.rank >= first.rank }
    guard isRoot, !staysFirst, !first.comments.isEmpty else { return sorted(parts) }
    var parts = parts
    let header = removeHeader(from: &parts[0])
    var result = sorted(parts)
    result[0] = put(header.comments, above: result[0], separated: header.isSeparated)
    return result
  }

  private static func sorted(_ parts: [FormattedPart]) -> [FormattedPart] {
    parts.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  /// Removes and returns the comments above an entry, except those that allow findings in it.
  private static func removeHeader(from part: inout FormattedPart) -> (comments: [LineComment], isSeparated: Bool) {
    let comments = part.comments
    let attached = part.hasBlankLineBefore ? comments.count : comments.lastIndex { $0.hasBlankLineBefore } ?? 0
    guard comments[attached...].contains(where: \.isAllow) else {
      let isSeparated = part.hasBlankLineBefore
      part.comments = []
      part.hasBlankLineBefore = false
      return (comments, isSeparated)
    }
    part.comments = Array(comments[attached...])
    let isSeparated = part.comments[0].hasBlankLineBefore
    part.comments[0].hasBlankLineBefore = false
    return (Array(comments[..<attached]), isSeparated)
  }

  private static func put(_ header: [LineComment], above part: FormattedPart, separated: Bool) -> FormattedPart {
    guard !header.isEmpty else { return part }
    var part = part
    if part.comments.isEmpty { part.hasBlankLineBefore = separated } else { part.comments[0].hasBlankLineBefore = separated }
    part.comments = header + part.comments
    return part
  }
}
