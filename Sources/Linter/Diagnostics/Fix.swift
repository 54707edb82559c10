import Schema
import TextModel

/// How far a fix may be trusted.
public enum FixSafety: Sendable, Hashable {
  /// Meaning and data stay: `--fix` applies it.
  case safe
  /// Probably right, but somebody should look: `--fix --unsafe-fixes`.
  case unsafe
  /// Writes something that the author completes: offered in editors only.
  case assist
}

extension FixSafety {
  /// Of a fix that writes a known word for one that is near: a word that may mean something else is for the author to look at.
  public init(slip written: Text, of known: String) { self = NearestName.isSlip(written.string, of: known) ? .safe : .unsafe }

  /// Of a fix that writes the known name for a misspelt one: `能不提交` for `能提交` is for the author to look at.
  public init(writing known: String, inPlaceOf written: Text) {
    self = NearestName.changesMeaning(written.string, known) ? .unsafe : .safe
  }
}

/// A way to repair a finding.
public struct Fix: Sendable, Hashable {
  /// A verb phrase: what happens.
  public let title: Bilingual
  public let safety: FixSafety
  /// May touch several files.
  public let edits: [FileEdit]

  public init(_ title: Bilingual, _ safety: FixSafety, edits: [FileEdit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}
