import ArgumentParser
import Linter
import Rules
import Schema

/// Options for allowing findings.
struct AllowOptions: ParsableArguments {
  @Option(
    name: .customLong("add-allow"),
    help: help(
      "把这些规则现有的问题都用注释列为例外（逗号分隔，可重复；要写 --reason，与 --diff 同用则只显示）",
      "write comments that allow all problems of these rules (comma-separated, repeatable; needs --reason; with --diff only shown)",
      valueName: "rule"), completion: .rules)
  var rules: [String] = []

  @Option(help: help("例外的理由，写进注释", "the reason, which is written into the comments", valueName: "text"))
  var reason: String?

  func validate() throws {
    if isRequested, (reason ?? "").allSatisfy(\.isWhitespace) {
      throw ValidationError(words("--add-allow 要用 --reason 写明理由", "--add-allow needs a reason: --reason TEXT"))
    }
    if isRequested, rules.joined().allSatisfy({ $0 == "," || $0.isWhitespace }) {
      throw ValidationError(words("--add-allow 要写规则名", "--add-allow needs the name of a rule"))
    }
    if !isRequested, reason != nil { throw ValidationError(words("--reason 要与 --add-allow 同用", "--reason needs --add-allow")) }
  }

  var isRequested: Bool { !rules.isEmpty }

  /// The rules to allow and the reason; nil without `--add-allow`.
  func order(_ language: Language) throws -> AllowAdditions.Order? {
    guard isRequested else { return nil }
    switch RuleArguments.rules(rules, in: .builtIn) {
    case .success(let rules): return AllowAdditions.Order(rules, reason: reason ?? "")
    case .failure(let unknown): throw StderrMessage.wrongUse(RuleArgumentText.message(unknown), language)
    }
  }
}

extension AllowOptions {
  /// Every property with its declared default, for `QuickCheckArguments`.
  static var defaults: AllowOptions {
    var options = AllowOptions()
    options.rules = []
    options.reason = nil
    return options
  }
}
