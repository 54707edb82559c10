import Linter
import Reports
import Schema

/// Reads the usual arguments of `check` without ArgumentParser, whose type look-ups take half of the time of a small run. It accepts
/// arguments only if ArgumentParser would certainly give the same options. Everything else, including help and wrong arguments, is left to
/// ArgumentParser.
///
/// Each group of options has its `defaults` in its own file, since ArgumentParser properties that only have a declaration cannot be read.
struct QuickCheckArguments {
  private var paths: [String] = []
  private var input = InputOptions.defaults
  private var rules = RuleOptions.defaults
  private var output = OutputOptions.defaults
  private var fixes = FixOptions.defaults
  private var allows = AllowOptions.defaults
  private var show = ShowOptions.defaults
  private var changes = ChangeOptions.defaults
  private var common = CommonOptions.defaults
  /// The non-repeatable options that were given.
  private var given: Set<String> = []

  /// `arguments` are those of the program, without its own name. Returns nil if ArgumentParser has to read them.
  static func read(_ arguments: some Sequence<String>) -> CheckOptions? {
    var rest = Array(arguments)[...]
    let isNamed = rest.first == CommandName.check.rawValue
    if isNamed { rest = rest.dropFirst() }
    var parser = QuickCheckArguments()
    while let argument = rest.popFirst() {
      guard parser.parse(argument, from: &rest) else { return nil }
    }
    if parser.paths.contains(where: { $0 == "help" || !isNamed && CommandName(rawValue: $0) != nil }) { return nil }
    return parser.options
  }

  private mutating func parse(_ argument: String, from rest: inout ArraySlice<String>) -> Bool {
    guard argument.utf8.first == UInt8(ascii: "-"), argument != "-" else {
      paths.append(argument)
      return true
    }
    if setFlag(argument) { return given.insert(argument).inserted }
    if let sign = argument.firstIndex(of: "=") {
      let value = String(argument[argument.index(after: sign)...])
      return set(String(argument[..<sign]), to: value)
    }
    guard let value = rest.popFirst(), value.utf8.first != UInt8(ascii: "-") || value == "-" else { return false }
    return set(argument, to: value)
  }

  private mutating func setFlag(_ name: String) -> Bool {
    switch name {
    case "--null": input.null = true
    case "--no-cache": input.noCache = true
    case "--fail-on-stale-baseline": output.failOnStaleBaseline = true
    case "--statistics": output.statistics = true
    case "--quiet": output.quiet = true
    case "--fix": fixes.fix = true
    case "--unsafe-fixes": fixes.unsafeFixes = true
    case "--diff": fixes.diff = true
    case "--show-settings": show.showSettings = true
    case "--show-files": show.showFiles = true
    case "--staged": changes.staged = true
    case "--watch": changes.watch = true
    default: return false
    }
    return true
  }

  private mutating func set(_ name: String, to value: String) -> Bool {
    switch name {
    case "--standards": input.standards.append(value)
    case "--select": rules.select.append(value)
    case "--ignore": rules.ignore.append(value)
    case "--severity": rules.severity.append(value)
    case "--add-allow": allows.rules.append(value)
    case "--output":
      guard let target = OutputTarget(argument: value) else { return false }
      output.output.append(target)
    default: return given.insert(name).inserted && setOnce(name, to: value)
    }
    return true
  }

  private mutating func setOnce(_ name: String, to value: String) -> Bool {
    switch name {
    case "--files-from": input.filesFrom = value
    case "--stdin-filename": input.stdinFilename = value
    case "--config": rules.config = value
    case "--baseline": output.baseline = value
    case "--reason": allows.reason = value
    case "--changed-since": changes.changedSince = value
    case "--jobs": return Self.assign(Int(value)) { input.jobs = $0 }
    case "--max-diagnostics": return Self.assign(Int(value)) { output.maxDiagnostics = $0 }
    case "--preset": return Self.assign(PresetArgument(argument: value)) { rules.preset = $0 }
    case "--format": return Self.assign(ReportFormat(rawValue: value)) { output.format = $0 }
    case "--fail-on": return Self.assign(FailLevel(argument: value)) { output.failOn = $0 }
    case "--rule-pages": return Self.assign(RulePages(value)) { output.rulePages = $0 }
    case "--lang": return Self.assign(Language(rawValue: value)) { common.lang = $0 }
    case "--color": return Self.assign(ColorChoice(rawValue: value)) { common.color = $0 }
    default: return false
    }
    return true
  }

  private static func assign<Value>(_ value: Value?, _ store: (Value) -> Void) -> Bool {
    guard let value else { return false }
    store(value)
    return true
  }

  /// Nil if the options contradict each other.
  private var options: CheckOptions? {
    do {
      try input.validate()
      try output.validate()
      try fixes.validate()
      try allows.validate()
      try changes.validate()
      var options = CheckOptions()
      options.paths = paths
      options.input = input
      options.rules = rules
      options.output = output
      options.fixes = fixes
      options.allows = allows
      options.show = show
      options.changes = changes
      options.common = common
      try options.validate()
      return options
    } catch {
      return nil
    }
  }
}
