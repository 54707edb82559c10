import Foundation
import Reports
import Testing

/// Output that cannot be written completely is an error, whatever the result of the command.
struct OutputFaultTests {
  private static let formats = ReportFormat.allCases.map(\.rawValue)

  /// Every command that writes to standard output.
  private static let commands: [String] =
    formats.map { "check a.plan.yaml --no-cache --format \($0)" } + [
      "check a.plan.yaml", "check a.plan.yaml --statistics", "check --show-files", "check --show-settings", "check --diff d.plan.yaml",
      "check --fix - < a.plan.yaml",
      "fmt --diff b.plan.yaml", "fmt --check b.plan.yaml", "fmt - < b.plan.yaml", "rules", "rules --format json", "explain number-gap",
      "coverage c.plan.yaml", "coverage --format html c.plan.yaml", "coverage --format csv c.plan.yaml",
      "export csv cbec-operator@2021-draft", "export case cbec-operator@2021-draft", "export markdown cbec-operator@2021-draft",
      "import table table.txt --quiet --level 初级 --id x", "diff cbec-operator@2021-draft cbec-operator@2021-draft", "schema standard",
      "doctor", "manual", "merge m.report m.records", "check a.plan.yaml --output jsonl:x --output records:-",
      "completions bash", "baseline show --baseline known.yaml", "init standard", "help", "help check", "--help", "check --help",
      "--version",
    ]

  private static func command() throws -> Command {
    let folder = try Folder([
      "a.plan.yaml": CheckTests.wrong, "b.plan.yaml": CheckTests.wrong.replacingOccurrences(of: "level: ", with: "level:   "),
      "c.plan.yaml": CheckTests.header + "level: 初级\nmodules: []\n",
      "d.plan.yaml": CheckTests.wrong.replacingOccurrences(of: "kind: ", with: "kind："),
      "table.txt": "职业功能\t工作内容\t技能要求\t相关知识要求\n1. 选品\t1.1 选择\t1.1.1 能选择\t1.1.1 选择的方法\n",
    ])
    let command = Command(folder: folder)
    _ = try command.run("check", "a.plan.yaml", "--output", "jsonl:m.report", "--output", "records:m.records")
    #expect(try command.run("baseline", "create", "a.plan.yaml", "--baseline", "known.yaml").code == 0)
    return command
  }

  @Test func aFullDiskFailsEveryCommand() throws {
    let command = try Self.command()
    for arguments in Self.commands {
      let outcome = try command.shell("$PROGRAM \(arguments) > /dev/full" + (arguments.contains("<") ? "" : " < /dev/null"))
      #expect(outcome.code == 2, "\(arguments)")
      #expect(outcome.errors.contains("standard output could not be written in full: the disk is full"), "\(arguments): \(outcome.errors)")
    }
  }

  @Test func aReportThatCannotBeWrittenFailsTheRun() throws {
    let command = try Self.command()
    for format in Self.formats {
      let outcome = try command.run("check", "a.plan.yaml", "--output", "\(format):/dev/full", "--fail-on", "never")
      #expect(outcome.code == 2 && outcome.errors.contains("/dev/full: the disk is full"), "\(format)")
    }
  }

  @Test func closedPipeIsNotAnError() throws {
    let command = try Self.command()
    for arguments in ["rules --format json", "export case cbec-operator@2021-draft", "manual"] {
      let outcome = try command.shell("$PROGRAM \(arguments) | head -n 1 > /dev/null; exit ${PIPESTATUS[0]}")
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(arguments): \(outcome.errors)")
    }
  }

  /// The next file that is opened would take its place, and be written over.
  @Test func closedStandardOutputIsAnError() throws {
    let command = try Self.command()
    let before = try command.folder.text(of: "a.plan.yaml")
    let outcome = try command.shell("$PROGRAM check a.plan.yaml --no-cache >&-")
    #expect(outcome.code == 2)
    #expect(try command.shell("$PROGRAM check --fix a.plan.yaml >&- <&- 2>&-").code == 2)
    #expect(try command.folder.text(of: "a.plan.yaml") == before)
  }
}
