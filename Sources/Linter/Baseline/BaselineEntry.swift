import Schema

/// A finding in a baseline. It is identified by its subject and by its place in the author's terms, not by its line.
public struct BaselineEntry: Sendable, Hashable {
  /// Relative to the folder of the baseline, with `/`.
  public let path: String
  public let rule: RuleID
  /// The author's own path: 中级 › 2 平台运营.
  public let at: String
  /// The field there: `hours.total`.
  public let field: String
  /// The marked text, or the line where no text is marked.
  public let text: String
  /// The subject that the rule gives.
  public let about: String

  public init(path: String, rule: RuleID, at: String = "", field: String = "", text: String = "", about: String = "") {
    self.path = path
    self.rule = rule
    self.at = at
    self.field = field
    self.text = text
    self.about = about
  }

  init(_ identity: FindingIdentity, path: String) {
    self.init(
      path: path, rule: identity.rule, at: Self.line(identity.at), field: Self.line(identity.field), text: identity.text,
      about: Self.line(identity.about))
  }

  private static func line(_ parts: [String]) -> String { parts.joined(separator: " › ") }

  /// The text for readers: all parts.
  var description: String { [at, field, text, about].filter { !$0.isEmpty }.joined(separator: " › ") }

  private var members: [String] { [at, about, field, text] }
}

extension BaselineEntry: Comparable {
  /// By file, rule and place: the same findings give the same file.
  public static func < (left: BaselineEntry, right: BaselineEntry) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.members.lexicographicallyPrecedes(right.members)
  }
}

/// A finding in the first format of baselines: the marked text alone, which does not identify what is missing.
struct FormerBaselineEntry {
  private static let longestText = 80

  static func make(_ diagnostic: Diagnostic, path: String, in document: Document?) -> BaselineEntry {
    guard let document else { return BaselineEntry(path: path, rule: diagnostic.rule) }
    let source = document.source
    var range = diagnostic.location.range
    if range.isEmpty { range = source.contentRange(ofLine: source.lineIndex.line(at: range.start)) }
    let words = source.string(in: range).split { $0.isWhitespace || $0.isNewline }
    return BaselineEntry(
      path: path, rule: diagnostic.rule, at: AuthorPath.line(AuthorPath.make(of: diagnostic.location.range, in: document)),
      text: String(words.joined(separator: " ").prefix(clamping: longestText)))
  }
}
