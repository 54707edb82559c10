import Foundation
import Testing

/// A file named on the command line is never skipped silently.
struct NamedFileTests {
  private static let documents: [(name: String, bytes: [UInt8], says: String)] = [
    ("咖啡师.docx", Array("PK\u{3}\u{4}".utf8) + [0, 0], "a Word document"),
    ("旧.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a word processor's document"),
    ("表.xlsx", Array("PK\u{3}\u{4}".utf8) + [0], "an Excel workbook"), ("标准.pdf", Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3], "a PDF"),
    ("没有名字", Array("%PDF-1.4\n".utf8), "a PDF"), ("表.csv", Array("职业功能,工作内容\n选品,选择\n".utf8), "a table in CSV"),
    ("说明.md", Array("# 标题\n\n说明: 一段话\n".utf8), "Markdown"), ("页.html", Array("<p>x</p>\n".utf8), "a web page"),
    ("字.txt", Array("职业功能\t工作内容\n".utf8), "plain text"), ("包.json", Array("{\"CFDocument\": {}}\n".utf8), "import case"),
    ("图.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a picture"), ("数据.bin", [1, 0, 2, 0, 3], "not a text file"),
  ]

  @Test func otherDocumentsAreReported() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    for document in Self.documents { try folder.write(Data(document.bytes), to: document.name) }
    let command = Command(folder: folder)
    for document in Self.documents {
      let outcome = try command.run("check", document.name)
      #expect(outcome.code == 2, "\(document.name)")
      #expect(
        outcome.errors.contains("\(document.name): ") && outcome.errors.contains(document.says), "\(document.name): \(outcome.errors)")
      #expect(!outcome.errors.contains("other YAML file"))
    }
    // All of them in one run.
    let names = Self.documents.map(\.name)
    let chinese = try command.run(["check", "--lang", "zh"] + names)
    let formatted = try command.run(["fmt"] + names)
    #expect(chinese.code == 2 && formatted.code == 2)
    for name in names {
      #expect(chinese.errors.contains("\(name)：\(name == "数据.bin" ? "" : "这是")"), "\(name)")
      #expect(formatted.errors.contains("\(name): "), "\(name)")
    }
    // In a folder and in a list there may be anything.
    let all = try command.run("check", "--select", "level-mismatch")
    #expect(all.code == 1 && all.errors == "Found 1 error in 1 file\n")
    let list = (Self.documents.map(\.name) + ["a.plan.yaml"]).joined(separator: "\n")
    #expect(try command.run(["check", "--select", "level-mismatch", "--files-from", "-"], input: Data(list.utf8)).code == 1)
  }

  @Test func otherYAMLFilesAreReportedAsUnrelated() throws {
    let command = Command(folder: try Folder(["pod.yaml": CheckTests.foreign, "compose.yml": "services: {web: {image: x}}\n"]))
    for name in ["pod.yaml", "compose.yml"] {
      let outcome = try command.run("check", name)
      #expect(outcome.code == 0)
      #expect(outcome.errors.contains("\(name): not a standard, job description or training plan (no `kind`); not checked"))
      #expect(try command.run("check", name, "--quiet").errors.isEmpty)
    }
    #expect(try !command.run("check").errors.contains("not checked\n"))
  }

  /// Files whose first line is gone, in both key languages.
  private static let lost = [
    ("format: 1\nid: p\ntitle: 计划\nstandard: cbec-operator@2021-draft\nlevel: 中级\nmodules: []\n", "training-plan", "kind: training-plan\n"),
    ("标识: p\n名称: 计划\n标准: {标识: cbec-operator, 版本: 2021-draft}\n等级: 中级\n模块: []\n", "培训计划", "文件类型: 培训计划\n"),
    ("id: j\ntitle: 岗位\nstandard: cbec-operator@2021-draft\nlevel: 中级\nduties: []\n", "job-description", "kind: job-description\n"),
    ("标识: j\n名称: 岗位\n标准: cbec-operator@2021-draft\n等级: 中级\n职责: []\n", "岗位说明", "文件类型: 岗位说明\n"),
    ("id: s\nversion: 1\ntitle: 面点师\nlevels: []\n", "standard", "kind: standard\n"),
    ("标识: s\n版本: 1\n名称: 面点师\n等级表: []\n", "职业标准", "文件类型: 职业标准\n"),
  ]

  @Test(arguments: lost) func missingKindIsAFinding(text: String, kind: String, line: String) throws {
    let folder = try Folder(["x.yaml": text])
    let command = Command(folder: folder)
    let select = ["--select", "unknown-kind"]
    let outcome = try command.run(["check", "x.yaml"] + select)
    #expect(outcome.code == 1)
    #expect(
      outcome.output.contains("x.yaml:1:1: error[unknown-kind]: The file does not state its kind; judging by its fields it is a `\(kind)`"))
    #expect(try command.run(["check", "-"] + select, input: Data(text.utf8)).code == 1)
    #expect(try command.run(["check", "."] + select).code == 0)
    #expect(try command.run(["check", "--fix", "x.yaml"] + select).code == 0)
    #expect(try folder.text(of: "x.yaml") == line + text)
  }

  /// A list as Windows programs write it, from a file or standard input.
  @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian], ["\n", "\r\n"])
  func aListMayHaveAByteOrderMark(encoding: String.Encoding, lineBreak: String) throws {
    let folder = try Folder(["甲 😀.plan.yaml": CheckTests.wrong, "b.plan.yaml": CheckTests.wrong])
    let list = try #require("\u{FEFF}甲 😀.plan.yaml\(lineBreak)b.plan.yaml\(lineBreak)".data(using: encoding))
    try folder.write(list, to: "list")
    let command = Command(folder: folder)
    let select = ["--select", "level-mismatch", "--format", "concise"]
    for outcome in [
      try command.run(["check", "--files-from", "list"] + select), try command.run(["check", "--files-from", "-"] + select, input: list),
    ] {
      #expect(outcome.code == 1)
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
      #expect(outcome.output.contains("甲 😀.plan.yaml:6:8") && outcome.output.contains("b.plan.yaml:6:8"))
    }
  }
}
