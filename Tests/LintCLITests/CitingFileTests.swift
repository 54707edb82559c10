import Foundation
import Testing

/// Renumbering a standard that is the only named file: files that cite it are changed too, or it is not renumbered.
struct CitingFileTests {
  private static let standard = """
    kind: standard
    format: 1
    id: coffee
    version: "1"
    title: 咖啡师职业能力要求
    cumulative: false
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 饮品制作
            contents:
              - content: 1.1 意式咖啡制作
                abilities:
                  - 1.1.1 能调试研磨度
                  - 1.1.3 能制作拉花
                  - 1.1.4 能清洁设备
                knowledge: [1.1.1 研磨的方法]

    """

  private static func job(_ reference: String = "{id: coffee, version: \"1\"}") -> String {
    """
    kind: job-description
    format: 1
    id: barista
    title: 咖啡师
    standard: \(reference)
    level: junior
    education: any
    years: 1
    duties:
      - duty: 负责制作咖啡
        covers: [A1.1.3, A1.1.4 能清洁设备]

    """
  }

  private static let cited = "[A1.1.2, A1.1.3 能清洁设备]"

  private func run(_ folder: Folder, _ arguments: String...) throws -> Command.Outcome {
    try Command(folder: folder).run(["--fix", "--select", "number-gap", "--fail-on", "never"] + arguments)
  }

  @Test(arguments: ["coffee.job.yaml", "jobs/coffee.job.yaml"])
  func unnamedFilesThatCiteTheStandardAreUpdated(path: String) throws {
    let folder = try Folder(["coffee.standard.yaml": Self.standard, path: Self.job()])
    let outcome = try run(folder, "coffee.standard.yaml")
    #expect(outcome.errors.contains("in 2 files"))
    #expect(try folder.text(of: "coffee.standard.yaml").contains("1.1.2 能制作拉花"))
    #expect(try folder.text(of: path).contains(Self.cited))
  }

  @Test(arguments: ["std", "std/coffee.standard.yaml", "./std"])
  func theCurrentFolderIsSearched(named: String) throws {
    let folder = try Folder(["std/coffee.standard.yaml": Self.standard, "jobs/coffee.job.yaml": Self.job()])
    _ = try run(folder, named)
    #expect(try folder.text(of: "std/coffee.standard.yaml").contains("1.1.2 能制作拉花"))
    #expect(try folder.text(of: "jobs/coffee.job.yaml").contains(Self.cited))
  }

  @Test func theWholeRepositoryIsSearched() throws {
    let folder = try Folder([
      ".competency-lint.yaml": "preset: review\n", "standards/coffee.standard.yaml": Self.standard,
      "jobs/coffee.job.yaml": Self.job("{file: ../standards/coffee.standard.yaml}"),
    ])
    _ = try run(folder, "standards/coffee.standard.yaml")
    #expect(try folder.text(of: "standards/coffee.standard.yaml").contains("1.1.2 能制作拉花"))
    #expect(try folder.text(of: "jobs/coffee.job.yaml").contains(Self.cited))
  }

  @Test func unnamedFilesHaveNoFindings() throws {
    let folder = try Folder(["coffee.standard.yaml": Self.standard, "coffee.job.yaml": Self.job()])
    let outcome = try Command(folder: folder).run("--fix", "coffee.standard.yaml", "--fail-on", "never")
    #expect(!outcome.output.contains("coffee.job.yaml"))
  }

  @Test func aStandardFromStandardInputIsNotRenumbered() throws {
    let folder = try Folder(["coffee.job.yaml": Self.job()])
    let arguments = ["--fix", "--select", "number-gap", "--fail-on", "never", "-", "--stdin-filename", "coffee.standard.yaml"]
    let outcome = try Command(folder: folder).run(arguments, input: Data(Self.standard.utf8))
    #expect(outcome.output == Self.standard)
  }
}
