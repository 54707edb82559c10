import Linter

/// The promised properties of a rule: ids are used in comments and configurations of users and never change.
struct PromisedRule: Sendable {
  /// The first is the rule's own; findings may weigh the others.
  let severities: [Severity]
  let isOnByDefault: Bool
  /// The kinds of fixes that its examples show at least.
  let fixes: [FixSafety]

  private init(_ severities: [Severity], _ fixes: [FixSafety] = [], isOn: Bool = true) {
    self.severities = severities
    isOnByDefault = isOn
    self.fixes = fixes
  }

  static let all: [String: PromisedRule] = syntax.merging(numbering) { first, _ in first }.merging(standard) { first, _ in first }
    .merging(wording) { first, _ in first }.merging(aligned) { first, _ in first }.merging(acrossFiles) { first, _ in first }

  private static let syntax: [String: PromisedRule] = [
    "malformed-yaml": PromisedRule([.error]),
    "tab-indentation": PromisedRule([.error], [.safe]),
    "fullwidth-space": PromisedRule([.error, .warning], [.safe]),
    "fullwidth-colon": PromisedRule([.error], [.safe]),
    "missing-space-after-colon": PromisedRule([.error], [.safe]),
    "fullwidth-flow-punctuation": PromisedRule([.error], [.safe]),
    "fullwidth-number": PromisedRule([.error], [.safe]),
    "unquoted-number": PromisedRule([.warning], [.safe]),
    "unquoted-colon": PromisedRule([.error], [.safe]),
    "reserved-indicator": PromisedRule([.error], [.safe]),
    "duplicate-key": PromisedRule([.error]),
    "unknown-key": PromisedRule([.error], [.safe]),
    "missing-key": PromisedRule([.error], [.assist]),
    "wrong-type": PromisedRule([.error], [.safe]),
    "unknown-value": PromisedRule([.error], [.safe]),
    "unknown-kind": PromisedRule([.error], [.safe]),
    "not-utf-8": PromisedRule([.error]),
    "unsupported-yaml": PromisedRule([.warning]),
    "over-limit": PromisedRule([.error]),
    "truncated-by-comment": PromisedRule([.warning], [.safe]),
    "surprising-scalar": PromisedRule([.warning], [.safe]),
    "chinese-boolean": PromisedRule([.warning], [.safe]),
    "smart-quotes": PromisedRule([.warning], [.safe]),
    "invisible-character": PromisedRule([.warning], [.safe]),
    "byte-order-mark": PromisedRule([.information], [.safe]),
    "mixed-line-endings": PromisedRule([.information], [.safe]),
    "compatibility-character": PromisedRule([.warning], [.safe]),
    "garbled-text": PromisedRule([.warning]),
    "spaced-han": PromisedRule([.warning], [.safe]),
    "mixed-key-language": PromisedRule([.hint]),
    "merge-conflict": PromisedRule([.error]),
  ]

  private static let numbering: [String: PromisedRule] = [
    "malformed-number": PromisedRule([.error], [.safe]),
    "joined-entries": PromisedRule([.error], [.safe]),
    "wrong-number-prefix": PromisedRule([.error], [.safe]),
    "duplicate-number": PromisedRule([.error], [.safe]),
    "number-gap": PromisedRule([.error], [.safe]),
    "missing-number": PromisedRule([.warning], [.safe]),
    "number-meaning-shift": PromisedRule([.information]),
  ]

  private static let standard: [String: PromisedRule] = [
    "missing-function": PromisedRule([.error], [.assist]),
    "missing-content": PromisedRule([.warning, .information], [.assist]),
    "unlisted-name": PromisedRule([.error]),
    "misspelt-name": PromisedRule([.warning], [.safe]),
    "empty-content": PromisedRule([.error], [.assist]),
    "duplicate-item": PromisedRule([.error, .warning, .information]),
    "ability-repeats-knowledge": PromisedRule([.error]),
    "swapped-columns": PromisedRule([.error], [.safe]),
    "level-order": PromisedRule([.error]),
    "experience-not-increasing": PromisedRule([.error, .warning]),
    "weights-not-100": PromisedRule([.error]),
    "duplicate-position": PromisedRule([.warning]),
    "placeholder-left": PromisedRule([.warning, .error]),
    "empty-value": PromisedRule([.warning, .information, .error]),
    "number-year-mismatch": PromisedRule([.warning]),
    "invalid-date": PromisedRule([.error]),
    "broken-cross-reference": PromisedRule([.error]),
    "unused-term": PromisedRule([.warning]),
    "undefined-term": PromisedRule([.warning]),
    "unused-reference": PromisedRule([.warning]),
    "malformed-standard-number": PromisedRule([.information], [.safe]),
    "condition-without-years": PromisedRule([.information, .error], [.unsafe]),
    "invalid-previous-level": PromisedRule([.error]),
    "uncovered-example": PromisedRule([.information]),
    "other-level-named": PromisedRule([.warning]),
    "cumulative-unstated": PromisedRule([.hint], [.unsafe]),
    "missing-training-hours": PromisedRule([.information]),
    "single-content-function": PromisedRule([.information]),
    "missing-coaching-function": PromisedRule([.information]),
    "missing-translation": PromisedRule([.hint]),
  ]

  private static let wording: [String: PromisedRule] = [
    "ability-form": PromisedRule([.warning]),
    "knowledge-as-ability": PromisedRule([.warning]),
    "knowledge-form": PromisedRule([.hint]),
    "cognition-verb": PromisedRule([.information]),
    "mixed-modal": PromisedRule([.hint], [.unsafe]),
    "doubled-word": PromisedRule([.warning], [.safe]),
    "punctuation-width": PromisedRule([.warning], [.safe]),
    "variant-word": PromisedRule([.information], [.unsafe]),
    "vague-word": PromisedRule([.hint], isOn: false),
    "open-list": PromisedRule([.hint], isOn: false),
    "item-length": PromisedRule([.hint], isOn: false),
    "item-final-punctuation": PromisedRule([.hint]),
    "two-requirements": PromisedRule([.hint], isOn: false),
    "near-duplicate-item": PromisedRule([.hint], isOn: false),
    "repeated-entry": PromisedRule([.warning, .information], [.unsafe]),
    "redundant-modal": PromisedRule([.warning], [.unsafe]),
    "discriminatory-condition": PromisedRule([.warning]),
  ]

  private static let aligned: [String: PromisedRule] = [
    "unresolved-standard": PromisedRule([.error], [.safe]),
    "unresolved-reference": PromisedRule([.error], [.safe]),
    "ambiguous-reference": PromisedRule([.error], [.safe]),
    "title-mismatch": PromisedRule([.error, .warning], [.safe]),
    "reference-range": PromisedRule([.error]),
    "level-mismatch": PromisedRule([.error], [.unsafe]),
    "missing-item": PromisedRule([.warning, .information], [.assist]),
    "uncovering-entry": PromisedRule([.warning], [.assist]),
    "covered-and-excused": PromisedRule([.error], [.unsafe]),
    "unclear-rest": PromisedRule([.warning]),
    "stale-excuse": PromisedRule([.warning, .error], [.unsafe]),
    "entry-condition-unmet": PromisedRule([.warning]),
    "hours-mismatch": PromisedRule([.error], [.unsafe]),
    "assessment-not-100": PromisedRule([.error]),
    "duplicate-coverage": PromisedRule([.information, .hint]),
    "below-level": PromisedRule([.information, .error]),
    "reference-without-title": PromisedRule([.hint], [.safe]),
    "never-assessed": PromisedRule([.warning]),
    "ability-without-knowledge": PromisedRule([.warning]),
    "hours-off-weight": PromisedRule([.information]),
    "low-practice-share": PromisedRule([.information]),
    "below-training-hours": PromisedRule([.information]),
    "too-many-excuses": PromisedRule([.warning]),
  ]

  private static let acrossFiles: [String: PromisedRule] = [
    "duplicate-id": PromisedRule([.error]),
    "newer-version": PromisedRule([.warning]),
    "digest-mismatch": PromisedRule([.error]),
    "taught-nowhere": PromisedRule([.information], isOn: false),
    "unportable-path": PromisedRule([.warning]),
    "unused-allow": PromisedRule([.warning]),
    "unknown-rule": PromisedRule([.warning]),
    "allow-without-reason": PromisedRule([.warning]),
  ]
}
