import Foundation
import TestSupport
import Testing

/// The manual page has all commands and options. `COMPETENCY_LINT_RECORD=1` writes it again.
struct ManualTests {
  @Test(arguments: [("en", "docs/man/competency-lint.1"), ("zh", "docs/man/competency-lint.zh.1")])
  func manualPageIsUpToDate(language: String, path: String) throws {
    let page = try Command(folder: Folder()).run("manual", "--lang", language).output
    let file = Repository.url(of: path)
    if ProcessInfo.processInfo.environment["COMPETENCY_LINT_RECORD"] != nil {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page, "stale: run `make man`")
  }

  @Test(arguments: ["en", "zh"])
  func everyCommandAndOptionIsDocumented(language: String) throws {
    let page = try Command(folder: Folder()).run("manual", "--lang", language).output.replacingOccurrences(of: "\\-", with: "-")
    let help = try ProgramHelp.read()
    #expect(help.subcommands.count > 15)
    for command in help.subcommands {
      let sections = page.components(separatedBy: ".SS \"competency-lint \(command.name)\"\n")
      #expect(sections.count == 2, "\(command.name)")
      let section = sections.last?.components(separatedBy: "\n.S").first ?? ""
      for option in command.options where !["--lang", "--color", "--help", "-h", "--version"].contains(option) {
        #expect(section.contains("\"\(option)") || section.contains(", \(option)"), "\(command.name) \(option)")
      }
    }
    #expect(page.contains(".SH \"\(language == "zh" ? "退出码" : "EXIT STATUS")\""))
  }
}
