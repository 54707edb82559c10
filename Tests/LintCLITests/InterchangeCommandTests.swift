import Foundation
import Testing

/// `import`, `export` and `coverage` as a user types them.
struct InterchangeCommandTests {
  private static let table = "表1 初级 😀\r\n职业功能\t工作内容\t技能要求\t相关知识要求\r\n1 甲\t1.1 cafe\u{301}\t1.1.1 能做 1.1.2 能想\t1.1.1 知\r\n"

  @Test func aTableBecomesAStandardThatCanBeChecked() throws {
    let folder = try Folder(["表.txt": Self.table])
    let command = Command(folder: folder)
    let arguments = ["import", "table", "表.txt", "--id", "demo", "--standard-version", "1", "-o", "demo.standard.yaml"]
    let made = try command.run(arguments)
    #expect(made.code == 0)
    #expect(made.output.isEmpty)
    #expect(made.errors.contains("表.txt: assumed: no title was found"))
    let text = try folder.text(of: "demo.standard.yaml")
    #expect(text.contains("- content: 1.1 cafe\u{301}\n            abilities:\n              - 1.1.1 能做\n              - 1.1.2 能想\n"))
    #expect(try command.run("check", "demo.standard.yaml").code != 2)
    // What is there is kept unless told otherwise.
    let second = try command.run(arguments)
    #expect(second.code == 2)
    #expect(second.errors.contains("demo.standard.yaml: already exists; nothing was written (--force overwrites it)"))
    #expect(try command.run(arguments + ["--force", "--lang", "zh"]).errors.contains("已写入 demo.standard.yaml"))
    #expect(Set(folder.names) == ["表.txt", "demo.standard.yaml"])
  }

  @Test(arguments: ["table", "plan", "job", "case"]) func ourFilesAreNotImported(kind: String) throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong, "table.yaml": "a: 1\n"])
    let command = Command(folder: folder)
    let outcome = try command.run("import", kind, "a.plan.yaml", "--lang", "zh")
    #expect(outcome.code == 2 && outcome.errors.contains("a.plan.yaml：这已经是本工具的文件，不必导入"), "\(outcome.errors)")
    #expect(try !command.run("import", kind, "table.yaml").errors.contains("already"))
  }

  @Test func omissionsChangeTheExitCode() throws {
    let folder = try Folder([
      "备注.txt": Self.table.replacingOccurrences(of: "相关知识要求", with: "相关知识要求\t备注").replacingOccurrences(of: "知\r\n", with: "知\t要\r\n")
    ])
    let command = Command(folder: folder)
    let lost = try command.run("import", "table", "备注.txt", "--lang", "zh")
    #expect(lost.code == 1)
    #expect(lost.errors.contains("备注.txt:3: 遗漏：栏目“备注”在本格式中没有对应的字段：“要”"))
    #expect(lost.output.contains("1.1.2 能想"))
    let none = try command.run("import", "csv", "-", input: Data("%PDF-1.4".utf8))
    #expect(none.code == 2)
    #expect(none.errors.contains("-: left out: this is a PDF, not text"))
    #expect(none.output.isEmpty)
  }

  @Test func exportedStandardIsImported() throws {
    let folder = try Folder()
    let command = Command(folder: folder)
    for format in ["case", "csv"] {
      #expect(try command.run("export", format, "cbec-operator@2021-draft", "-o", format).code == 0)
      let printed = Data(try command.run("export", format, "cbec-operator@2021-draft").output.utf8)
      #expect(try Data(contentsOf: folder.url.appendingPathComponent(format)) == printed)
      let back = try command.run("import", format, format, "-o", "\(format).standard.yaml")
      #expect(back.code == 0)
      #expect(back.errors.hasPrefix("nothing to report\n"))
    }
    #expect(try folder.text(of: "case.standard.yaml") == folder.text(of: "csv.standard.yaml"))
    #expect(try command.run("export", "case", "case.standard.yaml").output == (try folder.text(of: "case")))
  }

  @Test func identifiersOfOthersAreKept() throws {
    let identifier = "00000000-0000-4000-8000-00000000000a"
    let package =
      "{\"CFDocument\": {\"title\": \"Baking\"}, \"CFItems\": [{\"identifier\": \"\(identifier)\", \"fullStatement\": \"Mixes\"}]}"
    let folder = try Folder(["case.json": package])
    let command = Command(folder: folder)
    let made = try command.run("import", "case", "case.json", "-o", "baking.standard.yaml", "--identifiers", "kept.json")
    #expect(made.code == 0)
    #expect(try command.run("import", "case", "case.json").errors.contains("name a file with --identifiers"))
    let again = try command.run("export", "case", "baking.standard.yaml", "--identifiers", "kept.json")
    #expect(again.output.contains("\"identifier\": \"\(identifier)\""))
    let named = try command.run("import", "case", "case.json", "--id", "bake", "--standard-version", "2")
    #expect(named.output.contains("\nid: bake\nversion: 2\n"))
  }

  /// A package of 50,000 items is larger than any file that is checked.
  @Test func aLargePackageIsNotRefused() throws {
    let package = "{\"CFDocument\": {\"title\": \"Baking\"}, \"CFItems\": [{\"identifier\": \"a\", \"fullStatement\": \"Mixes\"}]}"
    let folder = try Folder()
    try folder.write(Data(package.utf8) + Data(repeating: 0x20, count: 40 << 20), to: "case.json")
    let outcome = try Command(folder: folder).run("import", "case", "case.json")
    #expect(outcome.code != 2 && outcome.output.contains("Mixes"), "\(outcome.errors)")
  }

  /// A package of our own has no identifiers of others: the file for them is written all the same, since the next command reads it.
  @Test(arguments: ["cbec-operator@2021-draft", "a.standard.yaml"]) func identifierFileIsWrittenForOurPackages(standard: String) throws {
    let folder = try Folder(["a.standard.yaml": "kind: standard\nformat: 1\nid: a\nversion: \"1\"\ntitle: 茶艺 😀\nlevels: []\n"])
    let command = Command(folder: folder)
    #expect(try command.run("export", "case", standard, "-o", "case.json").code == 0)
    let made = try command.run("import", "case", "case.json", "-o", "b.standard.yaml", "--identifiers", "kept.json")
    #expect(made.code == 0 && made.errors.contains("wrote kept.json"), "\(made.errors)")
    #expect(try command.run("export", "case", "b.standard.yaml", "--identifiers", "kept.json", "-o", "again.json").code == 0)
    #expect(try folder.text(of: "again.json") == (try folder.text(of: "case.json")))
  }

  @Test func exportsReportOmissions() throws {
    let command = Command(folder: try Folder(["a.yaml": "kind: training-plan\nformat: 1\n"]))
    #expect(try command.run("export", "open-badges", "cbec-operator@2021-draft").errors.contains("choose a level with --level: junior"))
    #expect(try command.run("export", "open-badges", "cbec-operator@2021-draft", "--level", "中级").code == 0)
    #expect(try command.run("export", "case", "a.yaml").errors.contains("can be exported as docx, xlsx"))
    #expect(try command.run("export", "csv", "none.yaml").code == 2)
    #expect(try command.run("export", "word", "cbec-operator@2021-draft").code == 2)
  }

  /// `--force` is for older results; it does not replace the file that the result is made from, whatever its name.
  @Test(
    arguments: ["a.plan.yaml", "./a.plan.yaml", "link.yaml"],
    [
      ["export", "csv", "a.plan.yaml"], ["export", "docx", "a.plan.yaml"], ["coverage", "--format", "csv", "a.plan.yaml"],
      ["coverage", "--format", "csv", "."],
    ])
  func aSourceIsNotReplaced(target: String, command: [String]) throws {
    let folder = try Folder(["a.plan.yaml": Self.plan])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("link.yaml"), withDestinationURL: folder.url.appendingPathComponent("a.plan.yaml"))
    let outcome = try Command(folder: folder).run(command + ["-o", target, "--force", "--lang", "en"])
    #expect(outcome.code == 2 && outcome.errors.contains("\(target): the result is made from this file"), "\(outcome.errors)")
    #expect(try folder.text(of: "a.plan.yaml") == Self.plan)
    #expect(try Command(folder: folder).run(command + ["-o", "b.out", "--force"]).code != 2)
  }

  @Test func anImportedFileIsNotReplaced() throws {
    let folder = try Folder(["a.csv": Self.table])
    let outcome = try Command(folder: folder).run("import", "table", "a.csv", "-o", "a.csv", "--force", "--lang", "zh")
    #expect(outcome.code == 2 && outcome.errors.contains("不能写到它自己"), "\(outcome.errors)")
    #expect(try folder.text(of: "a.csv") == Self.table)
  }

  // MARK: Coverage

  private static let plan = CheckTests.header + "level: 初级\nmodules:\n  - module: M1 a\n    covers: [1 选品与采购]\n"

  @Test func coverageOfAFolder() throws {
    let folder = try Folder([
      "a.plan.yaml": Self.plan, "b.plan.yaml": Self.plan.replacingOccurrences(of: "level: 初级", with: "level: 神级"), "c.yaml": "x: 1\n",
    ])
    let command = Command(folder: folder)
    for format in ["text", "csv", "markdown", "json", "html"] {
      let outcome = try command.run("coverage", "--format", format)
      #expect(outcome.code == 1)
      #expect(
        outcome.errors
          == "competency-lint: b.plan.yaml: it does not name a level of its standard; available: junior (初级), intermediate (中级), senior (高级)\n"
      )
      #expect(outcome.output.contains("a.plan.yaml"))
    }
    #expect(try command.run("coverage", "a.plan.yaml", "--format", "html", "-o", "page.html").code == 0)
    #expect(try folder.text(of: "page.html").hasPrefix("<!DOCTYPE html>\n<html lang=\"en\""))
    #expect(try command.run("coverage", "a.plan.yaml", "-o", "page.html").code == 2)
    #expect(try command.run("coverage", "c.yaml").errors.contains("no job descriptions or training plans found"))
  }

  @Test func foldersOfStandardsAndExcludedFiles() throws {
    let folder = try Folder([
      "a.plan.yaml": Self.plan, "old/b.plan.yaml": Self.plan, "s.standard.yaml": "kind: standard\nformat: 1\nid: s\n",
    ])
    try folder.write("exclude: [old]\n", to: ".competency-lint.yaml")
    let command = Command(folder: folder)
    let outcome = try command.run("coverage")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("a.plan.yaml") && !outcome.output.contains("b.plan.yaml"))
    let named = try command.run("coverage", "s.standard.yaml", "a.plan.yaml")
    #expect(named.code == 2)
    #expect(named.errors.contains("s.standard.yaml: this is a standard, not a job description or training plan"))
  }

  /// Word documents and workbooks go into files and pipes, not to a terminal.
  @Test(arguments: [
    "check --no-cache --format xlsx a.plan.yaml", "check --no-cache --output xlsx:- a.plan.yaml",
    "export docx cbec-operator@2021-draft", "export xlsx cbec-operator@2021-draft", "coverage --format xlsx a.plan.yaml",
  ])
  func binaryDocumentIsNotWrittenToATerminal(arguments: String) throws {
    let command = Command(folder: try Folder(["a.plan.yaml": CheckTests.header + "level: 初级\nmodules: []\n"]))
    let refused = try command.shell("script -qec \"$PROGRAM \(arguments)\" /dev/null < /dev/null")
    #expect(refused.code == 2)
    #expect(refused.output.contains("cannot be shown in a terminal") && !refused.output.contains("PK"))
    let file = try command.shell("$PROGRAM \(arguments) > out; [ \"$(head -c 2 out)\" = PK ]")
    #expect(file.code == 0, "\(file.errors)")
  }

  @Test func findingsAreWrittenAsAWorkbook() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    let command = Command(folder: folder)
    let run = try command.run("check", "--no-cache", "--output", "xlsx:a.xlsx", "--output", "xlsx:b.xlsx", "a.plan.yaml", "--lang", "zh")
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(try command.shell("cmp a.xlsx b.xlsx").code == 0)
  }
}
