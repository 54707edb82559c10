import ArgumentParser
import Interchange
import Linter
import Schema

/// How `coverage` is written: as a table for a terminal, or in a format for others.
enum CoverageFormatArgument: String, CaseIterable, ExpressibleByArgument {
  case text, csv, markdown, json, html

  /// Nil for a terminal's.
  var format: CoverageFormat? { CoverageFormat(rawValue: rawValue) }
}

/// `coverage`: what plans and job descriptions cover of their level.
struct ShowCoverage: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coverage",
      abstract: words("列出岗位说明、培训计划对标准的覆盖情况。", "Show what job descriptions and training plans cover of their standard."))
  }

  @Argument(
    help: help("岗位说明、培训计划或文件夹（默认为当前文件夹）", "job descriptions, training plans or folders (default: this folder)", valueName: "path"))
  var files: [String] = []

  @Option(help: help("输出格式：text、csv、markdown、json 或 html", "format: text, csv, markdown, json or html", valueName: "format"))
  var format: CoverageFormatArgument = .text

  @Option(name: [.customShort("o"), .long], help: help("写入此文件（默认标准输出）", "file to write (default: standard output)", valueName: "file"))
  var output: String?

  @Option(help: help("另存放标准的文件夹（可重复）", "a folder with standards to refer to (repeatable)", valueName: "dir"))
  var standards: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    let inputs = Inputs(paths: (files.isEmpty ? ["."] : files).map { DiskPath($0) })
    let loader = WorkspaceLoader(jobs: Parallel.cores, progress: Progress(isShown: false, language: common.language))
    let loaded = loader.load(inputs.files)
    let made = loader.workspace(loaded.compactMap(\.file), libraries: standards.map { DiskPath($0) }, folders: inputs.folders)
    var failures = inputs.failures + loaded.failures + made.failures + made.remarks
    var matrices: [CoverageMatrix] = []
    var tables: [String] = []
    for file in made.workspace.files {
      switch CoverageReport.make(file, in: made.workspace) {
      case .success(let report) where format == .text:
        tables.append(CoverageTable(report, language: common.language, style: common.style).text)
      case .success: if let matrix = CoverageMatrix.make(file, in: made.workspace) { matrices.append(matrix) }
      // A folder holds standards too; only a file that was named must be one of ours.
      case .failure(.isStandard) where !inputs.folders.isEmpty: continue
      case .failure(let fault): failures.append(ReportedFailure(path: file.path, message: fault.message))
      }
    }
    let isEmpty = tables.isEmpty && matrices.isEmpty
    if isEmpty, failures.isEmpty { throw Complaint.wrongUse(Self.nothing, common.language) }
    if !isEmpty {
      try write(format.format.map { $0.write(matrices, language: common.language) } ?? Array(tables.joined(separator: "\n").utf8))
    }
    for failure in failures { Complaint.write(failure, common.language) }
    if !failures.isEmpty { throw ExitCode.wrongUse }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else {
      StandardOutput.write(bytes)
      return
    }
    if case .failure(let error) = AtomicFile.write(DiskPath(output), bytes) { throw Complaint.wrongUse(error, at: output, common.language) }
  }

  private static let nothing = Bilingual(zh: "没有找到岗位说明或培训计划", en: "no job descriptions or training plans found")
}
