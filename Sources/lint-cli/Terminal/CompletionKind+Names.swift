import ArgumentParser
import Linter
import Rules

extension CompletionKind {
  /// Files of ours, and folders on the way to them.
  static var yaml: CompletionKind { .file(extensions: ["yaml", "yml"]) }

  /// The names of the rules.
  static var rules: CompletionKind { .list(RuleSet.builtIn.all.map(\.id.name)) }
}
