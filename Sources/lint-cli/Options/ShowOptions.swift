import ArgumentParser
import Linter
import Rules
import Schema
import TextModel

/// Options that show what `check` would do instead of doing it.
struct ShowOptions: ParsableArguments {
  @Flag(help: help("列出生效的设置及其来源，不作检查", "print the effective settings and their origins; check nothing"))
  var showSettings = false

  @Flag(help: help("列出将检查的文件，不作检查", "print the files that would be checked; check nothing"))
  var showFiles = false

  var isRequested: Bool { showSettings || showFiles }

  func write(_ run: CheckRun, _ language: Language) {
    if showFiles {
      let files = run.loaded.filter { $0.file != nil && !run.settings.isExcluded($0.path.display) }
      StandardOutput.write(files.map { TerminalText.safe($0.path.display) + "\n" }.joined())
    }
    guard showSettings else { return }
    // Settings may differ between files: those of the first file are shown.
    let lines = run.settings.lines(for: run.loaded.first?.path.display ?? LayeredSettings.anyFile, rules: .builtIn)
    let columns = lines.map { DisplayWidth.columns(of: Self.text($0).utf8) }.max() ?? 0
    for line in lines {
      let text = Self.text(line)
      let padding = String(" ", times: columns - DisplayWidth.columns(of: text.utf8))
      StandardOutput.write("\(text)\(padding)  # \(TerminalText.safe(line.origin.text[language]))\n")
    }
  }

  private static func text(_ line: SettingLine) -> String { TerminalText.safe("\(line.key): \(line.value)") }
}

extension ShowOptions {
  /// Every property with its declared default, for `QuickCheckArguments`.
  static var defaults: ShowOptions {
    var options = ShowOptions()
    options.showSettings = false
    options.showFiles = false
    return options
  }
}
