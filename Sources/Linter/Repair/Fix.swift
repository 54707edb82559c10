import Schema
import YAML

/// How far a fix may be trusted.
package enum FixSafety: Sendable, Hashable {
  /// Meaning and data stay: `--fix` applies it.
  case safe
  /// Probably right, but somebody should look: `--fix --unsafe-fixes`.
  case unsafe
  /// Writes something that the author completes: offered in editors only.
  case assist
}

/// Edits of one file.
package struct FileEdit: Sendable, Hashable {
  package let path: String
  package let edit: TextEdit

  package init(path: String, _ edit: TextEdit) {
    self.path = path
    self.edit = edit
  }
}

/// A way to repair a finding.
package struct Fix: Sendable, Hashable {
  /// A verb phrase: what happens.
  package let title: Bilingual
  package let safety: FixSafety
  /// May touch several files.
  package let edits: [FileEdit]

  package init(_ title: Bilingual, _ safety: FixSafety, edits: [FileEdit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}
