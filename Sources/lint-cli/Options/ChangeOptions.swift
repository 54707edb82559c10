import ArgumentParser
import Schema

/// Options that select files by their changes, and `--watch`.
struct ChangeOptions: ParsableArguments {
  @Option(
    help: help(
      "只检查自某提交以来改动的文件，以及所依据的标准或配置有改动的文件",
      "check only files changed since a commit, and those whose standard or configuration has changed", valueName: "ref"))
  var changedSince: String?

  @Flag(
    help: help(
      "检查暂存的内容（git add 之后的），只报告暂存的文件及受其影响的文件",
      "check what is staged, not the working tree; report staged files and those that depend on them"
    ))
  var staged = false

  @Flag(help: help("文件一有改动就重新检查，直到按 Ctrl-C", "check again whenever a file changes, until Ctrl-C"))
  var watch = false

  func validate() throws {
    if staged, changedSince != nil {
      throw ValidationError(words("--staged 与 --changed-since 只能用一个", "only one of --staged and --changed-since can be given"))
    }
  }

  var isRequested: Bool { staged || changedSince != nil }

  /// The changed files of `--changed-since`; nil without it.
  func since(_ language: Language) throws -> ChangedFiles? {
    guard let changedSince else { return nil }
    switch Git.inWorkingFolder().flatMap({ git in git.changes(since: changedSince).map { ChangedFiles($0, root: git.root) } }) {
    case .success(let files): return files
    case .failure(let fault): throw StderrMessage.wrongUse(fault.message, language)
    }
  }
}

extension ChangeOptions {
  /// Every property with its declared default, for `QuickCheckArguments`.
  static var defaults: ChangeOptions {
    var options = ChangeOptions()
    options.changedSince = nil
    options.staged = false
    options.watch = false
    return options
  }
}
