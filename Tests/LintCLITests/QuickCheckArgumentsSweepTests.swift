import ArgumentParser
import TestSupport
import Testing

@testable import lint_cli

/// The fast parser for the arguments of `check` gives the same result as ArgumentParser, or none.
struct QuickCheckArgumentsSweepTests {
  /// Every option of `check`, with values that it takes.
  private static let options: [[String]] = [
    ["--standards", "s"], ["--standards=a=b"], ["--files-from", "list"], ["--files-from", "-"], ["--null"],
    ["--stdin-filename", "x.plan.yaml"],
    ["--jobs", "3"], ["--no-cache"], ["--select", "title-mismatch,duplicate-id"], ["--ignore", "title-mismatch"],
    ["--severity", "title-mismatch=hint"], ["--preset", "publish"], ["--preset", "发布"], ["--config", "c.yaml"], ["--format", "sarif"],
    ["--output", "json:out:1.json"], ["--fail-on", "hint"], ["--max-diagnostics", "5"], ["--baseline", "b.yaml"],
    ["--fail-on-stale-baseline"],
    ["--rule-pages", "https://example.org/rules"], ["--statistics"], ["--quiet"], ["--fix"], ["--unsafe-fixes", "--fix"], ["--diff"],
    ["--add-allow", "title-mismatch", "--reason", "因为 x"], ["--show-settings"], ["--show-files"], ["--changed-since", "HEAD~1"],
    ["--staged"],
    ["--watch"], ["--lang", "zh"], ["--lang=en"], ["--color", "never"],
  ]

  /// Arguments that are wrong, or are not for the short way.
  private static let others: [[String]] = [
    ["-q"], ["-0"], ["-h"], ["--help"], ["--version"], ["--"], ["--no-such"], ["--jobs"], ["--jobs", "x"], ["--jobs", "0"],
    ["--format", "x"],
    ["--fix=yes"], ["--lang", "fr"], ["--select", "--fix"], ["--quiet", "--quiet"], ["--lang", "zh", "--lang", "en"], ["--reason", "x"],
    ["--unsafe-fixes"], ["--staged", "--fix"], ["--staged", "--changed-since", "x"], ["--watch", "-"], ["--output", "json"],
    ["--rule-pages", "not an address"], ["--max-diagnostics", "-1"], ["--output", "json:-", "--output", "sarif:-"],
    ["-", "a", "--jobs", "1"], ["help"],
    ["--standards", ""], [""], ["--jobs", "+3"], ["--jobs", "03"], ["--max-diagnostics", "９"],
  ]

  private static func parse(_ arguments: [String]) -> CheckOptions? {
    guard let command = try? CompetencyLint.parseAsRoot(arguments) else { return nil }
    return command as? CheckOptions
  }

  private static func expectSame(_ arguments: [String]) {
    guard let quick = QuickCheckArguments.read(arguments) else { return }
    guard let full = parse(arguments) else {
      Issue.record("ArgumentParser refuses \(arguments)")
      return
    }
    #expect(shown(quick) == shown(full), "\(arguments)")
  }

  /// All properties with their values. One that has none is shown as its definition.
  private static func shown(_ value: Any) -> [String] {
    let children = Mirror(reflecting: value).children
    guard !children.isEmpty, !(value is [String]) else { return ["\(value)"] }
    return children.flatMap { child in shown(child.value).map { "\(child.label ?? "").\($0)" } }
  }

  /// ArgumentParser needs much time in a debug build, so `make test` tries each option in one place only.
  private static func places(_ arguments: [String], _ turn: Int) -> [[String]] {
    let all = [["check"] + arguments, arguments, ["a.plan.yaml"] + arguments + ["文件夹"], ["check", "check.yaml"] + arguments]
    return TestSize.isThorough ? all : [all[turn % all.count]]
  }

  @Test func everyOptionAloneAndWithPathsIsRead() throws {
    for (turn, option) in Self.options.enumerated() {
      for arguments in Self.places(option, turn) {
        #expect(QuickCheckArguments.read(arguments) != nil, "\(arguments)")
        Self.expectSame(arguments)
      }
    }
  }

  @Test func pairsOfOptionsAreReadLikeArgumentParser() {
    var random = RandomSource(seed: 7)
    // A quick run begins with every third option.
    for (turn, first) in Self.options.enumerated() where TestSize.isThorough || turn.isMultiple(of: 3) {
      let seconds = Self.options + Self.others
      let wanted = TestSize.of(quick: 1, thorough: seconds.count)
      for second in wanted < seconds.count ? [seconds[random.number(below: seconds.count)]] : seconds {
        Self.expectSame(["check"] + first + second + ["x"])
      }
    }
  }

  @Test func unusualArgumentsAreLeftToArgumentParser() {
    for (turn, other) in Self.others.enumerated() {
      for arguments in Self.places(other, turn) { Self.expectSame(arguments) }
    }
    for command in CommandName.allCases where command != .check {
      #expect(QuickCheckArguments.read([command.rawValue]) == nil, "\(command)")
      #expect(QuickCheckArguments.read(["a.yaml", command.rawValue]) == nil, "\(command)")
    }
  }

  /// An option that is added to `check` is added here, or it costs every run the long way.
  @Test func everyOptionOfCheckIsInTheList() throws {
    let help = CheckOptions.helpMessage(columns: 400)
    let names = Set(help.matches(of: /--[a-z][a-z-]*/).map { String($0.output) }).subtracting(["--help", "--version"])
    let known = Set(Self.options.flatMap { $0 }.filter { $0.hasPrefix("--") }.map { $0.split(separator: "=")[0] }.map(String.init))
    let mentioned = names.filter { help.contains("  \($0)") || help.contains(", \($0)") }
    #expect(mentioned.subtracting(known) == [])
  }

  @Test func noArgumentsAreRead() throws {
    let options = try #require(QuickCheckArguments.read([]))
    #expect(options.paths == [])
    Self.expectSame([])
  }

  /// A command that lacks an argument is not read as a path.
  @Test func everyCommandIsKnownByItsName() throws {
    for subcommand in try ProgramHelp.read().subcommands where !subcommand.name.contains(" ") {
      #expect(CommandName(rawValue: subcommand.name) != nil, "\(subcommand.name)")
    }
    let outcome = try Command(folder: Folder()).run("migrate", "a.plan.yaml")
    #expect(outcome.code == 2 && outcome.errors.contains("--to"), "\(outcome.errors)")
  }
}
