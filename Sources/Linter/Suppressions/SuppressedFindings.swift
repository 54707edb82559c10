import Schema
import TextModel

/// The findings that the comments of a file do not allow, and the comments that allowed something.
struct SuppressedFindings {
  /// A remaining finding: its index among the given ones, and its new message.
  struct Kept {
    let index: Int
    let diagnostic: Diagnostic
  }

  private(set) var kept: [Kept] = []
  private(set) var used: Set<Suppressions.Use> = []
  private let suppressions: Suppressions

  /// `allowsErrors` is false if comments cannot allow errors.
  init(_ found: [Diagnostic], _ suppressions: Suppressions, allowsErrors: Bool) {
    self.suppressions = suppressions
    var match = AllowMatch(found, suppressions)
    match.run()
    used = match.used
    for (index, diagnostic) in found.enumerated() {
      guard let allow = match.allows[index] else {
        kept.append(Kept(index: index, diagnostic: diagnostic))
        continue
      }
      if diagnostic.severity == .error, !allowsErrors {
        kept.append(Kept(index: index, diagnostic: explained(diagnostic, suppressions.allows[allow])))
      }
    }
  }

  private func explained(_ diagnostic: Diagnostic, _ allow: AllowComment) -> Diagnostic {
    let note = Note(
      Location(path: diagnostic.location.path, range: allow.comment.range),
      Bilingual(zh: "预设为“发布”时，错误不能用注释列为例外", en: "With the preset `publish`, a comment cannot allow an error"))
    return Diagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, location: diagnostic.location, message: diagnostic.message,
      notes: diagnostic.notes + [note], fixes: diagnostic.fixes)
  }
}
