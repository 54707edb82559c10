import Standards
import TextModel

/// Patterns of a configuration, for paths below its folder; written and read as in `.gitignore`.
struct PathPatterns: Sendable {
  private let rules: IgnoreRules

  init(_ patterns: [String]) {
    rules = IgnoreRules(Array(patterns.joined(separator: "\n").utf8))
  }

  var isEmpty: Bool { rules.isEmpty }

  /// Whether a pattern matches a file or a folder that contains it.
  func match(_ path: String) -> Bool {
    guard !isEmpty else { return false }
    let bytes = Array(path.utf8)
    for (offset, byte) in bytes.enumerated() where byte == ASCII.slash && offset > 0 {
      if rules.verdict(Array(bytes[..<offset]), isFolder: true) == true { return true }
    }
    return rules.verdict(bytes, isFolder: false) ?? false
  }
}
