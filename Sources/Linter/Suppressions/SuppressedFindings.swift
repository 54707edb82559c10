import Schema
import YAML

/// What is left of a file's findings when its comments have been heeded, and which of the comments did something.
struct SuppressedFindings {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var used: Set<Suppressions.Use> = []
  private let suppressions: Suppressions

  /// `allowsErrors` is false where errors stay whatever a comment says.
  init(_ found: [Diagnostic], _ suppressions: Suppressions, allowsErrors: Bool) {
    self.suppressions = suppressions
    for diagnostic in found {
      let matches = suppressions.matches(diagnostic.rule, diagnostic.location.range)
      used.formUnion(matches)
      if matches.isEmpty {
        diagnostics.append(diagnostic)
      } else if diagnostic.severity == .error, !allowsErrors {
        diagnostics.append(explained(diagnostic, matches))
      }
    }
  }

  private func explained(_ diagnostic: Diagnostic, _ matches: [Suppressions.Use]) -> Diagnostic {
    let notes = matches.prefix(1).map { use in
      Note(
        Location(path: diagnostic.location.path, range: suppressions.allows[use.allow].comment.range),
        Bilingual(zh: "预设“发布”下，错误不能用注释放行", en: "Under the preset `publish` a comment cannot allow an error"))
    }
    return Diagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, location: diagnostic.location, message: diagnostic.message,
      notes: diagnostic.notes + notes, fixes: diagnostic.fixes)
  }
}
