import Linter

/// A rule as the product promises it: ids are written into comments and configurations of others and never change.
struct PromisedRule: Sendable {
  /// Where the rule belongs in time: those of the first release are what the tool is for.
  enum Release: Sendable {
    case first
    case later
  }

  /// The first is the rule's own; findings may weigh the others.
  let severities: [Severity]
  let isOnByDefault: Bool
  let release: Release
  /// The kinds of fixes that its examples show at least.
  let fixes: [FixSafety]

  private init(_ severities: [Severity], _ release: Release, _ fixes: [FixSafety] = [], isOn: Bool = true) {
    self.severities = severities
    isOnByDefault = isOn
    self.release = release
    self.fixes = fixes
  }

  static let all: [String: PromisedRule] = syntax.merging(numbering) { first, _ in first }.merging(standard) { first, _ in first }
    .merging(wording) { first, _ in first }.merging(aligned) { first, _ in first }.merging(acrossFiles) { first, _ in first }

  private static let syntax: [String: PromisedRule] = [
    "malformed-yaml": PromisedRule([.error], .first),
    "tab-indentation": PromisedRule([.error], .first, [.safe]),
    "fullwidth-space": PromisedRule([.error], .first, [.safe]),
    "fullwidth-colon": PromisedRule([.error], .first, [.safe]),
    "missing-space-after-colon": PromisedRule([.error], .first, [.safe]),
    "fullwidth-flow-punctuation": PromisedRule([.error], .first, [.safe]),
    "fullwidth-number": PromisedRule([.error], .first, [.safe]),
    "unquoted-number": PromisedRule([.warning], .first, [.safe]),
    "unquoted-colon": PromisedRule([.error], .first, [.safe]),
    "reserved-indicator": PromisedRule([.error], .first, [.safe]),
    "duplicate-key": PromisedRule([.error], .first),
    "unknown-key": PromisedRule([.error], .first, [.safe]),
    "missing-key": PromisedRule([.error], .first, [.assist]),
    "wrong-type": PromisedRule([.error], .first, [.safe]),
    "unknown-value": PromisedRule([.error], .first, [.safe]),
    "unknown-kind": PromisedRule([.error], .first, [.safe]),
    "not-utf-8": PromisedRule([.error], .first),
    "unsupported-yaml": PromisedRule([.warning], .first),
    "over-limit": PromisedRule([.error], .first),
    "truncated-by-comment": PromisedRule([.warning], .later, [.safe]),
    "surprising-scalar": PromisedRule([.warning], .later, [.safe]),
    "chinese-boolean": PromisedRule([.warning], .later, [.safe]),
    "smart-quotes": PromisedRule([.warning], .later, [.safe]),
    "invisible-character": PromisedRule([.warning], .later, [.safe]),
    "byte-order-mark": PromisedRule([.information], .later, [.safe]),
    "mixed-line-endings": PromisedRule([.information], .later, [.safe]),
    "compatibility-character": PromisedRule([.warning], .later, [.safe]),
    "garbled-text": PromisedRule([.warning], .later),
    "spaced-han": PromisedRule([.warning], .later, [.safe]),
    "mixed-key-language": PromisedRule([.hint], .later),
    "merge-conflict": PromisedRule([.error], .later),
  ]

  private static let numbering: [String: PromisedRule] = [
    "malformed-number": PromisedRule([.error], .first, [.safe]),
    "joined-entries": PromisedRule([.error], .first, [.safe]),
    "wrong-number-prefix": PromisedRule([.error], .first, [.safe]),
    "duplicate-number": PromisedRule([.error], .first, [.safe]),
    "number-gap": PromisedRule([.error], .first, [.safe]),
    "missing-number": PromisedRule([.warning], .first, [.safe]),
    "number-meaning-shift": PromisedRule([.information], .later),
  ]

  private static let standard: [String: PromisedRule] = [
    "missing-function": PromisedRule([.error], .first, [.assist]),
    "missing-content": PromisedRule([.warning, .information], .first, [.assist]),
    "unlisted-name": PromisedRule([.error], .first),
    "misspelt-name": PromisedRule([.warning], .first, [.safe]),
    "empty-content": PromisedRule([.error], .first, [.assist]),
    "duplicate-item": PromisedRule([.error, .warning, .information], .first),
    "ability-repeats-knowledge": PromisedRule([.error], .first),
    "swapped-columns": PromisedRule([.error], .first, [.safe]),
    "level-order": PromisedRule([.error], .first),
    "experience-not-increasing": PromisedRule([.error, .warning], .first),
    "weights-not-100": PromisedRule([.error], .first),
    "duplicate-position": PromisedRule([.warning], .first),
    "placeholder-left": PromisedRule([.warning, .error], .later),
    "empty-value": PromisedRule([.warning], .later),
    "number-year-mismatch": PromisedRule([.warning], .later),
    "invalid-date": PromisedRule([.error], .later),
    "broken-cross-reference": PromisedRule([.error], .later),
    "unused-term": PromisedRule([.warning], .later),
    "undefined-term": PromisedRule([.warning], .later),
    "unused-reference": PromisedRule([.warning], .later),
    "malformed-standard-number": PromisedRule([.information], .later, [.safe]),
    "condition-without-years": PromisedRule([.information], .later),
    "invalid-previous-level": PromisedRule([.error], .later),
    "uncovered-example": PromisedRule([.information], .later),
    "other-level-named": PromisedRule([.warning], .later),
    "cumulative-unstated": PromisedRule([.hint], .later, [.unsafe]),
    "missing-training-hours": PromisedRule([.information], .later),
    "single-content-function": PromisedRule([.information], .later),
    "missing-coaching-function": PromisedRule([.information], .later),
    "missing-translation": PromisedRule([.hint], .later),
  ]

  private static let wording: [String: PromisedRule] = [
    "ability-form": PromisedRule([.warning], .later),
    "knowledge-as-ability": PromisedRule([.warning], .later),
    "knowledge-form": PromisedRule([.hint], .later),
    "cognition-verb": PromisedRule([.information], .later),
    "mixed-modal": PromisedRule([.hint], .later, [.unsafe]),
    "doubled-word": PromisedRule([.warning], .later, [.safe]),
    "punctuation-width": PromisedRule([.warning], .later, [.safe]),
    "variant-word": PromisedRule([.information], .later, [.unsafe]),
    "vague-word": PromisedRule([.hint], .later, isOn: false),
    "open-list": PromisedRule([.hint], .later, isOn: false),
    "item-length": PromisedRule([.hint], .later, isOn: false),
    "item-final-punctuation": PromisedRule([.hint], .later),
    "two-requirements": PromisedRule([.hint], .later, isOn: false),
    "near-duplicate-item": PromisedRule([.hint], .later, isOn: false),
    "repeated-entry": PromisedRule([.warning, .information], .later, [.unsafe]),
    "redundant-modal": PromisedRule([.warning], .later, [.unsafe]),
    "discriminatory-condition": PromisedRule([.warning], .later),
  ]

  private static let aligned: [String: PromisedRule] = [
    "unresolved-standard": PromisedRule([.error], .first, [.safe]),
    "unresolved-reference": PromisedRule([.error], .first, [.safe]),
    "ambiguous-reference": PromisedRule([.error], .first, [.safe]),
    "title-mismatch": PromisedRule([.error], .first, [.safe]),
    "reference-range": PromisedRule([.error], .first),
    "level-mismatch": PromisedRule([.error], .first, [.unsafe]),
    "missing-item": PromisedRule([.warning, .information], .first, [.assist]),
    "uncovering-entry": PromisedRule([.warning], .first, [.assist]),
    "covered-and-excused": PromisedRule([.error], .first, [.unsafe]),
    "unclear-rest": PromisedRule([.warning], .later),
    "stale-excuse": PromisedRule([.warning, .error], .first, [.unsafe]),
    "entry-condition-unmet": PromisedRule([.warning], .first),
    "hours-mismatch": PromisedRule([.error], .first, [.unsafe]),
    "assessment-not-100": PromisedRule([.error], .first),
    "duplicate-coverage": PromisedRule([.information, .hint], .later),
    "below-level": PromisedRule([.information, .error], .later),
    "reference-without-title": PromisedRule([.hint], .later, [.safe]),
    "never-assessed": PromisedRule([.warning], .later),
    "ability-without-knowledge": PromisedRule([.warning], .later),
    "hours-off-weight": PromisedRule([.information], .later),
    "low-practice-share": PromisedRule([.information], .later),
    "below-training-hours": PromisedRule([.information], .later),
    "too-many-excuses": PromisedRule([.warning], .later),
  ]

  private static let acrossFiles: [String: PromisedRule] = [
    "duplicate-id": PromisedRule([.error], .first),
    "newer-version": PromisedRule([.warning], .later),
    "digest-mismatch": PromisedRule([.error], .later),
    "taught-nowhere": PromisedRule([.information], .later, isOn: false),
    "unportable-path": PromisedRule([.warning], .later),
    "unused-allow": PromisedRule([.warning], .later),
    "unknown-rule": PromisedRule([.warning], .later),
    "allow-without-reason": PromisedRule([.warning], .later),
  ]
}
