import Schema
import TextModel

/// The safety of a fix.
public enum FixSafety: Sendable, Hashable {
  /// Keeps meaning and data: `--fix` applies it.
  case safe
  /// Probably right, but should be reviewed: `--fix --unsafe-fixes`.
  case unsafe
  /// Writes something that the author completes: offered in editors only.
  case assist
}

extension FixSafety {
  /// The safety of a fix that replaces a word by a similar known word: unsafe where the word may mean something else.
  public init(typo written: Text, of known: String) {
    self = NearestName.isTypo(written.string, of: known) && NameEnds.haveCleanEnds(known, comparedWith: written.string) ? .safe : .unsafe
  }

  /// The safety of a fix that replaces a misspelt name by the known name: unsafe for `能不提交` and `能提交`, and where the known name seems
  /// to have the mistake.
  public init(writing known: String, inPlaceOf written: Text) {
    self = Typo.isLikely(written.string, of: known) && NameEnds.haveCleanEnds(known, comparedWith: written.string) ? .safe : .unsafe
  }
}

/// A way to fix a finding.
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
