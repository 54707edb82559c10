import Foundation
import Testing

/// The command line in Chinese: help, errors of arguments, completions.
struct ChineseHelpTests {
  /// Words of the argument parser that Chinese readers are not to see.
  private static let parserWords = [
    "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "(default", "(values", "Error:", "Usage:", "See '", "<options>",
    "<subcommand>",
  ]

  @Test func everyHelpIsInChinese() throws {
    let command = Command(folder: try Folder())
    let subcommands = try ProgramHelp.read().subcommands
    #expect(subcommands.count > 15)
    for subcommand in subcommands {
      let words = subcommand.name.split(separator: " ").map(String.init)
      let page = try command.run(words + ["--help", "--lang", "zh"]).output
      #expect(page.hasPrefix("概述：") && page.contains("\n用法：competency-lint \(subcommand.name)"), "\(subcommand.name): \(page)")
      for word in Self.parserWords { #expect(!page.contains(word), "\(subcommand.name): \(word)") }
      for option in subcommand.options where option.hasPrefix("--") { #expect(page.contains(option), "\(subcommand.name): \(option)") }
      for line in page.split(separator: "\n") { #expect(Self.columns(of: line) <= 80, "\(line)") }
    }
  }

  @Test(arguments: [["--help"], ["help"], ["help", "check"], ["help", "baseline", "create"], ["check", "-h"], ["baseline", "--help"]])
  func helpIsShownForAllItsSpellings(arguments: [String]) throws {
    let outcome = try Command(folder: Folder()).run(arguments, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.code == 0 && outcome.output.hasPrefix("概述："))
    for word in Self.parserWords { #expect(!outcome.output.contains(word), "\(word)") }
  }

  /// `baseline` alone, which only has subcommands.
  @Test func aCommandWithoutItsSubcommandAnswersInChinese() throws {
    let outcome = try Command(folder: Folder()).run(["baseline"], environment: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.code == 0 && outcome.output.hasPrefix("概述：") && outcome.output.contains("competency-lint help baseline <子命令>"))
    for word in Self.parserWords { #expect(!outcome.output.contains(word), "\(word)") }
  }

  @Test func helpOfAnUnknownCommandIsAnError() throws {
    let command = Command(folder: try Folder())
    let outcome = try command.run("help", "chek", "--lang", "zh")
    #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.errors.contains("没有命令“chek”"))
    #expect(try command.run("help", "chek").errors.contains("there is no command `chek`; `competency-lint --help` lists all commands"))
  }

  @Test(arguments: [
    ("creat", "没有子命令“creat”；是否想用 baseline create？", "there is no subcommand `creat`; did you mean `baseline create`?"),
    ("samples", "没有子命令“samples”；可用：create、update、show", "there is no subcommand `samples`; there are: create, update, show"),
  ])
  func anUnknownSubcommandIsNamed(word: String, chinese: String, english: String) throws {
    let command = Command(folder: try Folder())
    for arguments in [["baseline", word], ["baseline", word, "samples", "--nonsense"]] {
      let outcome = try command.run(arguments, environment: ["LANG": "zh_CN.UTF-8"])
      #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.errors.contains(chinese), "\(outcome.errors)")
      #expect(try command.run(arguments, environment: ["LANG": "en_US.UTF-8"]).errors.contains(english))
    }
  }

  @Test(arguments: [
    (["check", "--colour", "always"], "没有选项“--colour”，是否应为“--color”？"), (["check", "--nonsense"], "没有选项“--nonsense”"),
    (["check", "--jobs"], "“--jobs <数量>”后面缺少内容"), (["check", "--jobs", "x"], "“--jobs <数量>”不能是“x”"),
    (["check", "--color", "x"], "“--color <何时>”不能是“x”，可取：auto、always、never"), (["check", "--format", "x"], "可取：\n  - pretty"),
    (["check", "--fix=1"], "选项“--fix”后面不写内容，而这里写了“1”"), (["explain"], "缺少参数“<规则>”"),
    (["rules", "a"], "多余的参数“a”"), (["rules", "a", "b"], "多余的参数（2 个）：“a”、“b”"),
    (["check", "--unsafe-fixes"], "--unsafe-fixes 要与 --fix 或 --diff 同用"),
    (["export", "xyz", "a"], "可取："),
  ])
  func errorsOfArgumentsAreInChinese(arguments: [String], message: String) throws {
    let outcome = try Command(folder: Folder()).run(arguments, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.code == 2 && outcome.errors.hasPrefix("错误：") && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.contains("\n用法：competency-lint "), "\(outcome.errors)")
    for word in Self.parserWords { #expect(!outcome.errors.contains(word), "\(word): \(outcome.errors)") }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreDescribedInChinese(shell: String) throws {
    let script = try Command(folder: Folder()).run("completions", shell, "--lang", "zh").output
    #expect(!script.contains("Show "))
    if shell != "bash" { #expect(script.contains("显示帮助。")) }
  }

  @Test func rulesAreNamedByTheirTitles() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    let command = Command(folder: folder)
    #expect(try command.run("explain", "编号与名称不一致", "--lang", "zh").output.hasPrefix("title-mismatch 编号与名称不一致\n级别：错误（error）"))
    let unlike = try command.run("explain", "编号与名称不符", "--lang", "zh")
    #expect(unlike.code == 2 && unlike.errors.contains("相近的有：title-mismatch（编号与名称不一致）"), "\(unlike.errors)")
    #expect(try command.run("explain", "编号", "--lang", "zh").errors.contains("duplicate-number（编号重复）"))
    #expect(try command.run("explain", "钢琴", "--lang", "zh").errors.contains("“competency-lint rules”列出全部规则"))
    #expect(try command.run("explain", "编号与名称不一到", "--lang", "zh").errors.contains("是否应为 title-mismatch（编号与名称不一致）？"))
    let byTitle = try command.run("check", "a.plan.yaml", "--select", "等级或工种不符").output
    #expect(try !byTitle.isEmpty && byTitle == command.run("check", "a.plan.yaml", "--select", "level-mismatch").output)
    #expect(try command.run("check", "a.plan.yaml", "--select", "level-mismatch", "--severity", "等级或工种不符=警告").code == 0)
  }

  /// `--lang`, the own variable, the configuration, the locale unless it is `C`, the keys of the files.
  @Test func languageIsChosenByPrecedence() throws {
    let plan = "文件类型: 培训计划\n格式版本: 1\n标识: p\n名称: 计划\n标准: cbec-operator@2021-draft\n等级: 神级\n模块: []\n"
    let folder = try Folder(["a.plan.yaml": plan])
    let command = Command(folder: folder)
    func isChinese(_ environment: [String: String], _ options: String...) throws -> Bool {
      try command.run(["check", "--select", "level-mismatch"] + options, environment: environment).output.contains("标准没有等级")
    }
    #expect(try isChinese(["LANG": "C.UTF-8"]) && isChinese(["LANG": ""]))
    #expect(try !isChinese(["LANG": "en_US.UTF-8"]) && !isChinese(["LANG": ""], "--lang", "en"))
    try folder.write("language: en\n", to: ".competency-lint.yaml")
    #expect(try !isChinese(["LANG": ""]) && !isChinese(["LANG": "zh_CN"]) && isChinese(["LANG": "", "COMPETENCY_LINT_LANG": "zh"]))
  }

  /// What commands other than `check` say follows the field names too.
  @Test(arguments: [
    (["fmt", "--check"], "没有写入"), (["baseline", "create"], "个已知问题"), (["diff", "a", "b"], "找不到标准“a”"), (["doctor"], "程序\n"),
    (["migrate", "a.plan.yaml", "--to", "x"], "找不到标准“x”"), (["coverage"], "中级，依据"),
  ])
  func commandsFollowTheFieldNames(arguments: [String], text: String) throws {
    let plan = "格式版本: 1\n文件类型: 培训计划\n标识: p\n名称: 计划\n标准: cbec-operator@2021-draft\n等级: 中级\n模块: []\n"
    let command = Command(folder: try Folder(["a.plan.yaml": plan]))
    let outcome = try command.run(arguments, environment: ["LANG": "C"])
    #expect((outcome.output + outcome.errors).contains(text), "\(outcome)")
    let english = try command.run(arguments + ["--lang", "en"], environment: ["LANG": "C"])
    #expect(!(english.output + english.errors).contains(text), "\(english)")
  }

  /// In the configuration as on the command line, where what comes later counts.
  @Test func settingsNameRulesByTheirTitles() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong, ".competency-lint.yaml": "规则: {等级或工种不符: 关闭}\n"])
    let command = Command(folder: folder)
    func rules(_ options: String...) throws -> Set<Substring> {
      let output = try command.run(["check", "--format", "concise"] + options).output
      return Set(output.split(separator: "\n").compactMap { $0.split(separator: "[").dropFirst().first?.split(separator: "]").first })
    }
    #expect(try rules().isDisjoint(with: ["level-mismatch", "unknown-rule"]))
    #expect(try rules("--severity", "level-mismatch=error").contains("level-mismatch"))
    try folder.write("规则: {等级或工种不符: 关, 没有的规则: 关}\n", to: ".competency-lint.yaml")
    #expect(try rules().isDisjoint(with: ["level-mismatch", "unknown-value"]) && rules().contains("unknown-rule"))
    #expect(try command.run("check", "--severity", "等级或工种不符=提示", "--fail-on", "提示").code == 1)
  }

  private static func columns(of line: Substring) -> Int { line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } }
}
