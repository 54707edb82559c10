import Linter
import TextModel

/// A finding that a caret comment in a text expects.
///
/// A comment line of carets expects one finding in the nearest line above it that is not such a comment:
///
///     titel: Onboarding
///     #^^^^ error[unknown-key]: did you mean `title`
///
/// The carets mark display columns: a wide character has two of them and takes two carets. A `#` that touches the carets marks its own
/// column too. `^` alone with nothing under it (`# ^ …` past the end of the line) marks an empty range. `<file>` in place of the carets
/// expects a finding anywhere. The text after the rule is optional; if given, it must be part of the Chinese or English message.
package struct Expectation: Sendable, CustomStringConvertible {
  package let rule: String
  package let severity: Severity?
  package let message: String?
  /// Nil for a finding that may be anywhere.
  package let range: ByteRange?
  package let line: Int

  package var description: String {
    "line \(line + 1): \(severity?.name ?? "any")[\(rule)] at \(range.map { "\($0.start)..<\($0.end)" } ?? "anywhere")"
  }
}
