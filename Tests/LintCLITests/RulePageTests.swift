import Foundation
import Testing

/// A setting gives the address of the rule pages, to which reports and terminals link.
struct RulePageTests {
  private static let english = "https://example.org/rules/level-mismatch.md"
  private static let chinese = "https://example.org/rules/level-mismatch.zh.md"

  private static func command(_ configuration: String? = nil) throws -> Command {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    if let configuration { try folder.write(configuration, to: ".competency-lint.yaml") }
    return Command(folder: folder)
  }

  private static let select = ["check", "--no-cache", "--select", "level-mismatch"]

  private static func object(_ text: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  @Test(arguments: [
    ("rule-pages: https://example.org/rules/\n", [String]()), ("规则网址: https://example.org/rules\n", []),
    ("rule-pages: https://other.example\n", ["--rule-pages", "https://example.org/rules"]),
    ("", ["--rule-pages=https://example.org/rules//"]),
  ])
  func reportsLinkToRulePages(configuration: String, options: [String]) throws {
    let command = try Self.command(configuration)
    let sarif = try Self.object(command.run(Self.select + options + ["--format", "sarif"]).output)
    let driver = ((sarif["runs"] as? [[String: Any]])?.first?["tool"] as? [String: Any])?["driver"] as? [String: Any]
    #expect(driver?["informationUri"] as? String == "https://example.org/rules/README.md")
    #expect((driver?["rules"] as? [[String: Any]])?.first?["helpUri"] as? String == Self.english)
    let reviewdog = try Self.object(command.run(Self.select + options + ["--format", "rdjson", "--lang", "zh"]).output)
    let code = (reviewdog["diagnostics"] as? [[String: Any]])?.first?["code"] as? [String: Any]
    #expect(code?["url"] as? String == Self.chinese && code?["value"] as? String == "level-mismatch")
    #expect(try command.run(Self.select + options + ["--format", "html"]).output.contains("href=\"\(Self.english)\""))
    let origin = options.isEmpty ? ".competency-lint.yaml:1" : "command line --rule-pages https://example.org/rules"
    let settings = try command.run(["check", "--show-settings", "a.plan.yaml"] + options).output
    #expect(settings.split(separator: "\n").contains { $0.hasPrefix("rule-pages: https://example.org/rules ") && $0.hasSuffix(origin) })
  }

  /// Nothing is linked by default, since the program does not know where an organisation has its pages.
  @Test func noLinksWithoutTheSetting() throws {
    let command = try Self.command()
    for format in ["sarif", "rdjson", "html", "pretty", "concise"] {
      let output = try command.run(Self.select + ["--format", format], environment: ["FORCE_HYPERLINK": "1"]).output
      #expect(
        !output.contains("helpUri") && !output.contains("informationUri") && !output.contains("level-mismatch.md")
          && !output.contains("\u{1B}]8"))
    }
  }

  @Test func invalidAddressIsReported() throws {
    let command = try Self.command("rule-pages: 内网\n")
    #expect(try Self.command().run(Self.select + ["--rule-pages", "docs/rules"]).code == 2)
    let outcome = try command.run(Self.select)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains(".competency-lint.yaml: `rule-pages` is not a web address (https://…): 内网"))
  }

  private static let link = "\u{1B}]8;;\(english)\u{1B}\\level-mismatch\u{1B}]8;;\u{1B}\\"

  @Test func terminalsThatSupportLinksGetThem() throws {
    let command = try Self.command("rule-pages: https://example.org/rules\n")
    for format in ["concise", "pretty"] {
      let forced = try command.run(Self.select + ["--format", format], environment: ["FORCE_HYPERLINK": "1"])
      #expect(forced.output.contains("error[\(Self.link)]: "))
      #expect(try !command.run(Self.select + ["--format", format]).output.contains("\u{1B}"))
    }
    // For programs there are none, however they are asked for.
    #expect(try !command.run(Self.select + ["--format", "json"], environment: ["FORCE_HYPERLINK": "1"]).output.contains("\u{1B}"))
  }

  /// In a real terminal: which variables decide.
  @Test(arguments: [
    (["TERM": "xterm-kitty"], true), (["TERM": "xterm", "VTE_VERSION": "7600"], true), (["TERM": "xterm", "TERM_PROGRAM": "vscode"], true),
    (["TERM": "xterm"], false), (["TERM": "xterm", "VTE_VERSION": "4200"], false), (["TERM": "dumb", "TERM_PROGRAM": "vscode"], false),
    (["TERM": "xterm-kitty", "NO_COLOR": "1"], false), (["TERM": "xterm-kitty", "CI": "true"], false),
    (["TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"], false), (["TERM": "dumb", "FORCE_HYPERLINK": "1"], true),
  ])
  func environmentDecidesAboutLinks(environment: [String: String], hasLinks: Bool) throws {
    let command = try Self.command("rule-pages: https://example.org/rules\n")
    let outcome = try command.shell(
      "script -qec \"$PROGRAM check --no-cache --select level-mismatch\" /dev/null < /dev/null", environment: environment)
    #expect(outcome.output.contains(Self.link) == hasLinks, "\(outcome.output)")
    #expect(outcome.output.contains("level-mismatch"))
  }
}
