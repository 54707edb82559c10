import ArgumentParser
import Linter

extension CompletionKind {
  /// Files of ours, and folders on the way to them.
  static var yaml: CompletionKind { .file(extensions: ["yaml", "yml"]) }

  /// The names of the rules.
  static var rules: CompletionKind { .list(Rules.all.map(\.id.name)) }
}
