import TextModel

/// The rules of one `.gitignore`, for paths below its folder.
public struct IgnoreRules: Sendable {
  private let patterns: [IgnorePattern]

  public init(_ text: [UInt8]) {
    var patterns: [IgnorePattern] = []
    // Git skips a byte order mark too.
    let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
    for line in text.split(whereSeparator: { $0 == ASCII.lineFeed }) {
      if let pattern = IgnorePattern(line: line) { patterns.append(pattern) }
    }
    self.patterns = patterns
  }

  public var isEmpty: Bool { patterns.isEmpty }

  /// Whether the file ignores a path (true) or excludes it from being ignored (false); nil if no pattern matches. The last pattern that
  /// matches decides. `path` has no slash at its start or end.
  public func verdict(_ path: [UInt8], isFolder: Bool) -> Bool? {
    patterns.last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated }
  }
}
