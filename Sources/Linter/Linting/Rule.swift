import Schema
import TextModel

/// One fault that documents can have, and how to find it. Rules have no state and no options.
public protocol Rule: Sendable {
  var id: RuleID { get }
  /// The severity of the rule's findings, unless a finding says otherwise.
  var severity: Severity { get }
  /// Whether the rule is on if neither a preset nor the configuration sets it.
  var isOnByDefault: Bool { get }
  /// The kinds of file in which it may find something: all, unless it says otherwise.
  var documentKinds: Set<DocumentKind> { get }
  /// The parts of the author's text that the rule's safe fixes may change. A fix that changes any other word is unsafe.
  var rewrites: Set<RewrittenPart> { get }
  /// Whether the rule checks the wording of Chinese texts. It reports nothing in files in another language.
  var isAboutChinese: Bool { get }
  var documentation: RuleDocumentation { get }
  /// Checks one document. Reports only findings in it: the rest of the workspace is context.
  func check(_ subject: Subject, report: (Finding) -> Void)
}

extension Rule {
  public var isOnByDefault: Bool { true }
  public var documentKinds: Set<DocumentKind> { Set(DocumentKind.allWithConfiguration) }
  public var rewrites: Set<RewrittenPart> { [] }
  public var isAboutChinese: Bool { false }
}

/// A rule's page: shown by `explain`, in `docs/rules`, on hover and in SARIF.
public struct RuleDocumentation: Sendable {
  public let title: Bilingual
  /// Why the rule exists: what goes wrong otherwise.
  public let rationale: Bilingual
  /// The standard or convention that the rule is based on, where there is one.
  public let basis: Bilingual?
  /// Examples are run as tests: a bad one must have a finding at its carets, a good one must have none.
  public let bad: [RuleExample]
  public let good: [RuleExample]

  public init(title: Bilingual, rationale: Bilingual, basis: Bilingual? = nil, bad: [RuleExample], good: [RuleExample]) {
    self.title = title
    self.rationale = rationale
    self.basis = basis
    self.bad = bad
    self.good = good
  }
}

/// An example of a rule: a whole file, or a part of one that is completed with the header of its kind (see `RuleExample.completed`).
/// In a bad example a comment line of carets (`#   ^^^^`) under a line marks the finding.
public struct RuleExample: Sendable {
  /// Another file of the example's workspace, whole and without findings of the rule.
  public struct Companion: Sendable {
    public let path: String
    public let text: String

    public init(_ path: String, _ text: String) {
      self.path = path
      self.text = text
    }
  }

  public let kind: DocumentKind
  public let text: String
  public let companions: [Companion]
  /// The encoding of the example's file, for rules about encodings.
  public let encoding: TextEncoding

  /// The header lines that complete the text to a whole file; nil for the header of its kind.
  let header: [String]?

  public init(_ kind: DocumentKind, _ text: String, encoding: TextEncoding = .utf8, beside companions: [Companion] = []) {
    self.init(kind, text, encoding: encoding, beside: companions, header: nil)
  }

  init(_ kind: DocumentKind, _ text: String, encoding: TextEncoding, beside companions: [Companion], header: [String]?) {
    self.header = header
    self.kind = kind
    self.text = text
    self.encoding = encoding
    self.companions = companions
  }
}
