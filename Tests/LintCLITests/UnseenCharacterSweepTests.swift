import Foundation
import Reports
import TestSupport
import Testing

/// No command writes control characters for terminals: not from texts of files, their names, or its arguments.
struct UnseenCharacterSweepTests {
  /// Escapes of YAML for one of each kind: ESC, DEL, NEL, marks of direction, a C0 control and a carriage return.
  private static let escapes = #"\e[31m\x7f\x85\u202e\u2066\u061c\u200f\x01\r"#
  private static let raw = "\u{1B}[31m\u{7F}\u{85}\u{202E}\u{2066}\u{61C}\u{200F}\u{1}\r"
  /// What YAML lets stand as it is.
  private static let plain = "\u{202E}\u{2066}\u{61C}\u{200F}"

  private static func text(_ words: String) -> String { "\"\(escapes)\(words)\"" }

  /// As a name of a file, and as an argument.
  private static func name(_ words: String) -> String { "a" + raw + words }

  private static let standard = """
    kind: standard
    format: 1
    id: \(text("s"))
    version: \(text("v"))
    title: \(text("标准"))
    number: \(text("T/X 1—2024"))
    issuer: \(text("机构"))
    tracks: [{id: \(text("t")), name: \(text("工种"))}]
    references: [\(text("GB/T 1—2024 术语"))]
    terms: [{term: "3.1 \(escapes)术语", definition: \(text("定义"))}]
    levels:
      - level: \(text("初"))
        name: \(text("初级"))
        functions:
          - function: "1 \(escapes)选品"
            contents:
              - content: "1.1 \(escapes)选择"
                abilities: ["1.1.1 能\(escapes)选择", 1.1.2 能\(plain)看, "1.1.4 能\(escapes)想"]
                knowledge: ["1.1.1 \(escapes)选择的方法"]
              - content: "1.2 \(escapes)采购"
                abilities: ["1.2.1 能\(escapes)采购"]

    """

  private static func cited(_ kind: String, _ rest: String) -> String {
    """
    kind: \(kind)
    format: 1
    id: \(text(kind))
    title: \(text("计划"))
    standard: {id: \(text("s")), version: \(text("v"))}
    level: \(text("初"))
    \(rest)

    """
  }

  private static let plan = cited(
    "training-plan",
    """
    hours: {total: \(text("10")), theory: 5, practice: 6}
    \(plain)x: 1
    modules:
      - module: "M1 \(escapes)选品"
        hours: {theory: 1, practice: 1}
        objectives: [\(text("目标"))]
        covers: ["1.2 \(escapes)选", "1.1.1 能\(plain)选", "1.1 \(escapes)选择"]
    not-covered: [{item: "1.2 \(escapes)采购", reason: \(text("理由"))}]
    """)

  private static let folder = name("folder")

  /// Each text twice: in a file with a plain name, and in one whose name is as bad.
  private static func files() throws -> Folder {
    let job = cited("job-description", "duties: [{duty: \(text("职责")), covers: [\"1.1 \(escapes)选择\", \"2.1 \(escapes)\"]}]")
    var files = [
      "s.standard.yaml": standard, "p.plan.yaml": plan, "j.job.yaml": job,
      folder + "/" + name("f.plan.yaml"): "kind：training-plan\nformat: 1\ntitle: 计\(plain)划\n",
      "other/.competency-lint.yaml": """
      exclude: [\(text("x"))]
      standards: [\(text("y"))]
      words: {placeholders: {add: [\(text("x"))]}}
      rules: {\(text("x")): off, \(text("y")): \(text("z"))}

      """,
      "other/p.plan.yaml": plan, name("t.txt"): "职业功能\t工作内容\t技能要求\t相关知识要求\n1. 选\(raw)品\t1.1 选择\t1.1.1 能\(raw)选\t1.1.1 方法\n乱\(raw)七八糟\n",
      "known.yaml": "kind: baseline\n",
    ]
    for (path, text) in [("s.standard.yaml", standard), ("p.plan.yaml", plan), ("j.job.yaml", job)] {
      files[folder + "/" + name(path)] = text
    }
    return try Folder(files)
  }

  /// A workbook is compressed.
  private static let formats = ReportFormat.allCases.filter { !$0.isBinary }.map(\.rawValue)

  /// Commands that read files.
  private static var readings: [[String]] {
    let (bad, other) = (folder + "/" + name("s.standard.yaml"), name("nothing"))
    var commands = formats.map { ["check", ".", other, "--no-cache", "--statistics", "--format", $0] }
    for format in ["case", "markdown", "html", "csv", "json-schema"] {
      commands += [["export", format, bad], ["export", format, "s.standard.yaml", "-o", name("out." + format)]]
    }
    commands += ["text", "csv", "markdown", "json", "html"].map {
      ["coverage", "p.plan.yaml", "j.job.yaml", "s.standard.yaml", "--format", $0]
    }
    commands += ["text", "markdown", "json"].map { ["diff", "s.standard.yaml", bad, "--format", $0] }
    commands += [
      ["export", "open-badges", bad, "--level", raw + "初"], ["export", "open-badges", bad, "--level", other], ["check", "--show-files"],
      ["check", "--show-settings", "other/p.plan.yaml"], ["check", "--diff", "--select", "fullwidth-colon", "--color", "always"],
      ["doctor"], ["doctor", "other"],
      ["coverage", folder], ["diff", "s.standard.yaml", other], ["fmt", "--check"], ["fmt", "--diff", "--color", "always"], ["fmt", other],
      ["import", "table", name("t.txt"), "--id", "x", "--level", "初级"], ["import", "csv", name("t.txt")],
      ["import", "case", name("t.txt")],
      ["import", "table", other], ["import", "table", name("t.txt"), "--id", other, "--standard-version", other, "--level", other],
      ["baseline", "create", "--baseline", name("b.yaml")], ["baseline", "show", "--baseline", name("b.yaml")],
      ["baseline", "update", "--baseline", name("b.yaml")], ["baseline", "show", "--baseline", other],
      ["init", "training-plan", "--standards", "other"],
      ["init", "job-description", "--standard", "\(raw)s@\(raw)v", "--level", raw + "初"],
      ["init", "training-plan", "--standard", "\(raw)s@\(raw)v", "--level", raw + "初"], ["init", "standard", "-o", name("new/x")],
      ["check", "--add-allow", "unknown-key", "--reason", other, "--diff", "--color", "always", "p.plan.yaml"],
      ["check", "--rule-pages", "https://example.org/\(raw)", "--format", "sarif", "p.plan.yaml"],
    ]
    return commands
  }

  /// Arguments that are wrong.
  private static var arguments: [[String]] {
    let bad = name("x")
    let options = [
      "--format", "--select", "--ignore", "--severity", "--jobs", "--output", "--config", "--standards", "--files-from", "--changed-since",
      "--baseline", "--preset", "--fail-on", "--lang", "--color", "--add-allow", "--rule-pages", "--" + bad, "--stdin-filename",
    ]
    return options.map { ["check", "s.standard.yaml", $0, bad] } + [
      [bad], ["--" + bad], ["explain", bad], ["help", bad], ["schema", bad], ["completions", bad], ["init", bad], ["export", bad, bad],
      ["export", "case", bad], ["import", bad, bad], ["rules", bad], ["manual", bad], ["server", bad], ["merge", bad],
      ["check", "--severity", "number-gap=\(bad)"],
      ["check", "--output", "json:\(bad)/y", "s.standard.yaml"], ["coverage", bad], ["doctor", bad], ["fmt", "--keys", bad],
      ["init", "training-plan", "--standard", bad], ["init", "training-plan", "--standard", "cbec-operator@2021-draft", "--level", bad],
    ]
  }

  @Test func commandsWriteNoInvisibleCharacters() throws { try Self.expectNothingUnseen(Self.readings) }

  @Test func wrongArgumentsAreEscaped() throws { try Self.expectNothingUnseen(Self.arguments) }

  private static func expectNothingUnseen(_ commands: [[String]]) throws {
    #expect(commands.count > 30)
    let command = Command(folder: try files())
    // A quick run tries every second one, and those that make what others read.
    for (index, arguments) in commands.enumerated() where TestSize.isThorough || index % 2 == 0 || arguments.first == "baseline" {
      let language = index % 4 < 2 ? "en" : "zh"
      let outcome = try command.run(arguments, environment: ["COMPETENCY_LINT_LANG": language])
      #expect((0...2).contains(outcome.code), "\(arguments)")
      let isCSV = arguments.contains("csv")
      let isColored = arguments.contains("always")
      for text in [outcome.output, outcome.errors] {
        let found = unseen(in: text, isCSV: isCSV, isColored: isColored)
        #expect(found == nil, "\(arguments) writes \(found.map { String($0, radix: 16) } ?? "")")
      }
    }
  }

  /// The first one. Rows of CSV end in CRLF, and colours are our own.
  private static func unseen(in text: String, isCSV: Bool, isColored: Bool) -> UInt32? {
    var text = isCSV ? text.replacingOccurrences(of: "\r\n", with: "\n") : text
    if isColored { text = text.replacingOccurrences(of: "\u{1B}\\[[0-9;]*m", with: "", options: .regularExpression) }
    return text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case ..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }?.value
  }

  /// Data survive where the format has escapes.
  @Test func jsonKeepsEscapedCharacters() throws {
    let command = Command(folder: try Self.files())
    let outcome = try command.run("export", "json-schema", "s.standard.yaml")
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect((schema?["title"] as? String)?.contains(Self.raw + "标准") == true)
    #expect(outcome.output.contains(#"\u202e\u2066\u061c\u200f\u0001\r标准"#))
  }
}
