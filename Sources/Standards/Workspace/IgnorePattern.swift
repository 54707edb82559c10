import TextModel

/// One line of a `.gitignore`.
struct IgnorePattern: Sendable {
  let isNegated: Bool
  private let matchesFoldersOnly: Bool
  /// The parts between the slashes. A pattern without an inner slash matches at any depth, and begins with `**` here.
  private let segments: [[UInt8]]
  /// The only part of a pattern without an inner slash: it is compared with the last part of a path.
  private let name: [UInt8]?

  private static let anyDepth: [UInt8] = [ASCII.asterisk, ASCII.asterisk]

  /// Nil for blank lines and comments.
  init?(line: ArraySlice<UInt8>) {
    var rest = Self.trimmed(line)
    guard let first = rest.first, first != ASCII.numberSign else { return nil }
    isNegated = first == ASCII.exclamationMark
    if isNegated { rest.removeFirst() }
    matchesFoldersOnly = rest.last == ASCII.slash
    if matchesFoldersOnly { rest.removeLast() }
    var segments = rest.split(separator: ASCII.slash, omittingEmptySubsequences: true).map(Array.init)
    guard !segments.isEmpty else { return nil }
    let hasSlash = rest.contains(ASCII.slash)
    name = hasSlash || segments[0] == Self.anyDepth ? nil : segments[0]
    if !hasSlash { segments.insert(Self.anyDepth, at: 0) }
    self.segments = segments
  }

  /// The line without trailing blanks, unless a backslash keeps them, and without the carriage return of a CRLF line end.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    if rest.last == ASCII.carriageReturn { rest.removeLast() }
    while rest.last == ASCII.space, rest.dropLast().last != ASCII.backslash { rest.removeLast() }
    return rest
  }

  func matches(_ path: [UInt8], isFolder: Bool) -> Bool {
    if matchesFoldersOnly, !isFolder { return false }
    if let name {
      let start = path.lastIndex(of: ASCII.slash).map { $0 + 1 } ?? 0
      return start < path.count && IgnoreGlob.matches(name, path[start...])
    }
    return Self.matches(segments[...], path.split(separator: ASCII.slash)[...])
  }

  private static func matches(_ segments: ArraySlice<[UInt8]>, _ parts: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard let segment = segments.first else { return parts.isEmpty }
    if segment == anyDepth {
      let rest = segments.dropFirst()
      // At the end, `a/**` matches everything inside `a`, but not `a` itself.
      if rest.isEmpty { return !parts.isEmpty }
      return parts.indices.contains { matches(rest, parts[$0...]) }
    }
    guard let part = parts.first, IgnoreGlob.matches(segment, part) else { return false }
    return matches(segments.dropFirst(), parts.dropFirst())
  }
}
