import ArgumentParser
import Linter
import Reports
import Schema
import Standards
import TextModel

/// `coverage`: reports what plans and job descriptions cover of their level.
struct CoverageCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.coverage.rawValue,
      abstract: words("列出岗位说明、培训计划对标准的覆盖情况。", "Show what job descriptions and training plans cover of their standard."),
      discussion: words(
        """
        例：competency-lint coverage 计划.plan.yaml
            competency-lint coverage --format html -o 覆盖情况.html .
        html 是独立的一页，不联网，可打印，中英文、深浅色可切换。
        退出码：0 每个文件都列出；1 有文件列不出（例如找不到标准）；2 用法错误或输入无法读取。
        """,
        """
        Example: competency-lint coverage my.plan.yaml
                 competency-lint coverage --format html -o coverage.html .
        html is one page that needs no network, prints well, and can be switched between Chinese and English, light and dark.
        Exit code: 0 when every file is shown, 1 when a file could not be shown (its standard was not found, for example), 2 for wrong use and unreadable input.
        """))
  }

  @Argument(
    help: help("岗位说明、培训计划或文件夹（默认为当前文件夹）", "job descriptions, training plans or folders (default: this folder)", valueName: "path"))
  var paths: [String] = []

  @Option(help: help("输出格式：text、csv、markdown、json、html 或 xlsx", "format of the output", valueName: "format"))
  var format: CoverageFormatArgument = .text

  @Option(help: help("另存放标准的文件夹（可重复）", "a folder with standards to refer to (repeatable)", valueName: "dir"))
  var standards: [String] = []

  @OptionGroup var result: ResultOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let loader = WorkspaceLoader(jobs: Parallel.cores, progress: Progress(isShown: true, language: common.language))
    let run = CheckRun(request, loader: loader)
    loader.progress.finish()
    for file in run.loaded.compactMap(\.file) { try result.refuse(toReplace: file.path, common.language) }
    let language = common.language(setBy: run.settings, for: run.loaded.compactMap(\.file))
    let coverage = WorkspaceCoverage(run.workspace, including: { !run.settings.isExcluded($0.path) })
    let standards = namedStandards(coverage)
    for failure in run.failures + standards { StderrMessage.write(failure, language) }
    for omission in coverage.omissions {
      StderrMessage.write(ReportedFailure(path: omission.path, message: omission.fault.message), language)
    }
    if !coverage.matrices.isEmpty {
      try result.write(bytes(of: coverage, language), language)
    } else if run.failures.isEmpty, standards.isEmpty, coverage.omissions.isEmpty {
      throw StderrMessage.wrongUse(Self.nothing, language)
    }
    if !run.failures.isEmpty || !standards.isEmpty { throw ExitCode.wrongUse }
    if !coverage.omissions.isEmpty { throw ExitCode.findings }
  }

  private var request: CheckRequest {
    var overrides = SettingOverrides()
    overrides.language = common.lang
    overrides.standards = standards
    let inputs = Inputs(paths: (paths.isEmpty ? ["."] : paths).map { DiskPath($0) })
    return CheckRequest(source: .files(inputs), configuration: nil, overrides: overrides)
  }

  private func bytes(of coverage: WorkspaceCoverage, _ language: Language) -> [UInt8] {
    if let format = format.format { return format.write(coverage, language: language) }
    let tables = coverage.matrices.map { CoverageTable($0, language: language, style: common.style).text }
    return Array(tables.joined(separator: "\n").utf8)
  }

  /// Standards in folders are skipped; a standard that is named on the command line is an error.
  private func namedStandards(_ coverage: WorkspaceCoverage) -> [ReportedFailure] {
    let named = Set(paths.map { DiskPath($0).normalized.display })
    return coverage.standards.filter(named.contains).map { ReportedFailure(path: $0, message: CoverageMatrix.Fault.isStandard.message) }
  }

  private static let nothing = Bilingual(zh: "没有找到岗位说明或培训计划", en: "no job descriptions or training plans found")
}

/// The formats of `coverage`: `text` for a terminal, the others for other programs.
enum CoverageFormatArgument: String, CaseIterable, ExpressibleByArgument {
  case text, csv, markdown, json, html, xlsx

  /// Nil for `text`.
  var format: CoverageFormat? { CoverageFormat(rawValue: rawValue) }
}
