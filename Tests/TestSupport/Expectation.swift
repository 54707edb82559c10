import Linter
import TextModel

/// A finding that a text says it should have.
///
/// A comment line of carets expects one finding in the nearest line above it that is not such a comment:
///
///     titel: Onboarding
///     #^^^^ error[unknown-key]: did you mean `title`
///
/// The carets mark the columns, by bytes of display: a caret under a wide character stands under its first column and the next one under
/// its second. A `#` that touches the carets marks its own column too. `^` alone with nothing under it (`# ^ …` past the end of the line)
/// marks an empty range. Instead of carets `<file>` means: anywhere. The words behind the rule are optional; if given, they must be
/// part of the message, in Chinese or in English.
package struct Expectation: Sendable, CustomStringConvertible {
  package let rule: String
  package let severity: Severity?
  package let message: String?
  /// Nil for a finding that may stand anywhere.
  package let range: ByteRange?
  package let line: Int

  package var description: String {
    "line \(line + 1): \(severity?.name ?? "any")[\(rule)] at \(range.map { "\($0.start)..<\($0.end)" } ?? "anywhere")"
  }
}
