import Schema
import YAML

/// A finding as a baseline remembers it: by what it says and where it stands in the author's terms, never by line.
public struct BaselineEntry: Sendable, Hashable {
  /// Relative to the folder of the baseline, with `/`.
  public let path: String
  public let rule: RuleID
  /// The author's own path: 中级 › 2 平台运营.
  public let at: String
  /// What is marked, or the line where nothing is.
  public let text: String

  public init(path: String, rule: RuleID, at: String, text: String) {
    self.path = path
    self.rule = rule
    self.at = at
    self.text = text
  }

  /// Longer texts are cut: enough to tell one finding from another.
  private static let longestText = 80

  init(_ diagnostic: Diagnostic, path: String, document: Document?) {
    guard let document else {
      self.init(path: path, rule: diagnostic.rule, at: "", text: "")
      return
    }
    let source = document.source
    var range = diagnostic.location.range
    if range.isEmpty { range = source.contentRange(ofLine: source.lineIndex.line(at: range.start)) }
    self.init(
      path: path, rule: diagnostic.rule,
      at: AuthorPath.line(AuthorPath.make(of: diagnostic.location.range, in: document)),
      text: Self.normalized(source.string(in: range)))
  }

  /// Without differences in white space.
  private static func normalized(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }
    return String(words.joined(separator: " ").prefix(clamping: longestText))
  }
}

extension BaselineEntry: Comparable {
  /// By file, rule and place: the same findings give the same file.
  public static func < (left: BaselineEntry, right: BaselineEntry) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.at != right.at ? left.at < right.at : left.text < right.text
  }
}
