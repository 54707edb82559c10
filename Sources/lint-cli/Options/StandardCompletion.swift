import ArgumentParser
import Linter
import Rules
import Schema
import Standards

/// The completions of `--standard` and `--level`: the standards below the working folder and in the folders of `--standards`, and those
/// that ship. Only files named as standards are read, so that the shell answers immediately.
struct StandardCompletion {
  private let arguments: [String]

  static let standards = CompletionKind.custom { arguments, _, _ in StandardCompletion(arguments: arguments).standardNames }
  static let levels = CompletionKind.custom { arguments, _, _ in StandardCompletion(arguments: arguments).levelNames }

  private var standardNames: [String] {
    Set(indices.map { "\($0.id)@\($0.version)" }).sorted()
  }

  /// The levels of the standard that the command line names, else of all standards.
  private var levelNames: [String] {
    let named = values(of: "--standard") + arguments.filter { $0.contains("@") }
    let chosen = indices.filter { index in named.contains { $0 == "\(index.id)@\(index.version)" || $0 == index.id.string } }
    var names: [String] = []
    for level in (chosen.isEmpty ? indices : chosen).flatMap(\.levels) {
      for name in [level.id.string, level.name.string] where !name.isEmpty && !names.contains(name) { names.append(name) }
    }
    return names
  }

  private var indices: [StandardIndex] {
    let folders = values(of: "--standards")
    let inputs = Inputs(paths: (folders + ["."]).map { DiskPath($0) })
    let files = inputs.files.filter { DocumentKind.expected(byFileName: $0.display) == .standard }
    let loaded = WorkspaceLoader(jobs: 1, progress: Progress(isShown: false, language: .english)).load(files)
    let workspace = Workspace(files: loaded.compactMap(\.file), libraries: ShippedStandards.all)
    return workspace.standards.filter { !$0.id.isEmpty && !$0.levels.isEmpty }
  }

  /// The values that an option has so far, given after a blank or after `=`.
  private func values(of option: String) -> [String] {
    var values: [String] = []
    for (argument, next) in zip(arguments, Array(arguments.dropFirst()) + [""]) {
      if argument == option { values.append(next) }
      if argument.hasPrefix(option + "=") { values.append(String(argument.dropFirst(option.count + 1))) }
    }
    return values
  }
}

extension CompletionKind {
  /// YAML files, and folders that may contain them.
  static var yaml: CompletionKind { .file(extensions: ["yaml", "yml"]) }

  /// The names of the rules.
  static var rules: CompletionKind { .list(RuleSet.builtIn.all.map(\.id.name)) }
}
