import ArgumentParser
import Linter
import Schema

/// `coverage`: what plans and job descriptions cover of their level.
struct ShowCoverage: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coverage",
      abstract: words("列出岗位说明、培训计划对标准的覆盖情况。", "Show what job descriptions and training plans cover of their standard."))
  }

  @Argument(help: help("岗位说明或培训计划", "job descriptions and training plans", valueName: "file"))
  var files: [String]

  @Option(help: help("另存放标准的文件夹（可重复）", "a folder with standards to refer to (repeatable)", valueName: "dir"))
  var standards: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    let inputs = Inputs(paths: files.map { DiskPath($0) })
    let loader = WorkspaceLoader(jobs: Parallel.cores, progress: Progress(isShown: false, language: common.language))
    let loaded = loader.load(inputs.files)
    let made = loader.workspace(loaded.compactMap(\.file), libraries: standards.map { DiskPath($0) }, folders: inputs.folders)
    var failures = inputs.failures + loaded.failures + made.failures + made.remarks
    var tables: [String] = []
    for file in made.workspace.files {
      switch CoverageReport.make(file, in: made.workspace) {
      case .success(let report): tables.append(CoverageTable(report, language: common.language, style: common.style).text)
      // A folder holds standards too; only a file that was named must be one of ours.
      case .failure(.isStandard) where !inputs.folders.isEmpty: continue
      case .failure(let fault): failures.append(ReportedFailure(path: file.path, message: fault.message))
      }
    }
    StandardOutput.write(tables.joined(separator: "\n"))
    for failure in failures { Complaint.write(failure, common.language) }
    if tables.isEmpty, failures.isEmpty { throw Complaint.wrongUse(Self.nothing, common.language) }
    if !failures.isEmpty { throw ExitCode.wrongUse }
  }

  private static let nothing = Bilingual(zh: "没有找到岗位说明或培训计划", en: "no job descriptions or training plans found")
}
