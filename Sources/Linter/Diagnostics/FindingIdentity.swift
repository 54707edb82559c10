import Schema
import TextModel

/// The identity of a finding across runs, which does not depend on lines. Baselines and fingerprints use it.
public struct FindingIdentity: Sendable, Hashable {
  public let rule: RuleID
  /// The author's path: 中级 › 2 平台运营. Empty if the subject identifies the finding.
  public let at: [String]
  /// The fields between the last entry of the path and the marked text, and the text around it where only a part is marked.
  public let field: [String]
  /// The marked text, or the line where no text is marked.
  public let text: String
  /// The subject that the rule gives.
  public let about: [String]
  /// What the finding lists, sorted.
  public let items: [String]

  public init(_ diagnostic: Diagnostic, in document: Document?) {
    self.init(rule: diagnostic.rule, subject: diagnostic.subject, range: diagnostic.location.range, in: document)
  }

  public init(rule: RuleID, subject: FindingSubject?, range: ByteRange, in document: Document?) {
    self.rule = rule
    about = (subject?.parts ?? []).map(Self.normalized)
    items = Set((subject?.items ?? []).map(Self.normalized)).sorted()
    guard let document, subject?.isWhole != true else {
      at = []
      field = []
      text = ""
      return
    }
    text = FieldPath.key(markedBy: range, in: document) ?? Self.text(of: range, in: document.source)
    at = AuthorPath.make(of: range, in: document).map(Self.normalized)
    field = FieldPath.make(of: range, in: document).map(Self.normalized)
  }

  /// The marked text. Where it is empty, the line; where it is white space, the text that follows on the line.
  private static func text(of range: ByteRange, in source: SourceText) -> String {
    let line = source.contentRange(ofLine: source.lineIndex.line(at: range.start))
    let string = { (range: ByteRange) in
      normalized(source.string(in: ByteRange(range.start, min(range.end, range.start + maximumContext))))
    }
    if range.isEmpty { return string(line) }
    let text = normalized(source.string(in: range))
    return text.isEmpty ? string(ByteRange(min(range.end, line.end), line.end)) : text
  }

  /// In bytes. Of a longer text around a mark only the beginning counts, so that the cost of a finding does not grow with it.
  static let maximumContext = 4096

  /// Longer texts are cut.
  private static let maximumTextLength = 80

  /// Normalizes white space. The part that is cut off a long text is represented by its hash.
  static func normalized(_ text: String) -> String {
    let joined = text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
    guard joined.utf8.count > maximumTextLength,
      let end = joined.index(joined.startIndex, offsetBy: maximumTextLength, limitedBy: joined.endIndex), end < joined.endIndex
    else { return joined }
    return joined[..<end] + "…" + Fingerprint.hash(of: joined).suffix(8)
  }
}
