import Schema
import YAML

/// One fault that documents can have, and how to find it. Rules have no state and no options.
package protocol Rule: Sendable {
  var id: RuleID { get }
  /// What a finding of the rule weighs unless the finding says otherwise.
  var severity: Severity { get }
  /// Off unless a preset or the configuration turns it on.
  var isOnByDefault: Bool { get }
  var documentation: RuleDocumentation { get }
  /// Looks at one document and reports only into that; the rest of the workspace is there to be looked at.
  func check(_ subject: Subject, report: (Finding) -> Void)
}

extension Rule {
  package var isOnByDefault: Bool { true }
}

/// A rule's page: shown by `explain`, in `docs/rules`, on hover and in SARIF.
package struct RuleDocumentation: Sendable {
  package let title: Bilingual
  /// Why the rule exists: what goes wrong otherwise.
  package let rationale: Bilingual
  /// The standard or convention that the rule rests on, where there is one.
  package let basis: Bilingual?
  /// Run as tests: a bad one must be found where its carets say, a good one must be silent.
  package let bad: [RuleExample]
  package let good: [RuleExample]

  package init(title: Bilingual, rationale: Bilingual, basis: Bilingual? = nil, bad: [RuleExample], good: [RuleExample]) {
    self.title = title
    self.rationale = rationale
    self.basis = basis
    self.bad = bad
    self.good = good
  }
}

/// An example of a rule: a whole file, or a part of one that is completed with the header of its kind (see `RuleExample.completed`).
/// In a bad example a comment line of carets (`#   ^^^^`) under a line marks the finding.
package struct RuleExample: Sendable {
  /// Another file of the example's workspace, whole and without findings of the rule.
  package struct Companion: Sendable {
    package let path: String
    package let text: String

    package init(_ path: String, _ text: String) {
      self.path = path
      self.text = text
    }
  }

  package let kind: DocumentKind
  package let text: String
  package let companions: [Companion]
  /// How the example's file is written: some faults lie there.
  package let encoding: TextEncoding

  package init(_ kind: DocumentKind, _ text: String, encoding: TextEncoding = .utf8, beside companions: [Companion] = []) {
    self.kind = kind
    self.text = text
    self.encoding = encoding
    self.companions = companions
  }
}
