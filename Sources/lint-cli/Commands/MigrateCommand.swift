import ArgumentParser
import Linter
import Reports
import Schema
import Standards
import TextModel

/// `migrate`: rewrites plans and job descriptions for another edition of their standard.
struct MigrateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.migrate.rawValue,
      abstract: words("把计划和岗位说明改为依据标准的另一个版本。", "Move plans and job descriptions to another edition of their standard."),
      discussion: words(
        """
        引用按名称找到新编号；已删除的条目原样留下，新增的要求在报告里列出。报告写在标准错误上。
        例：competency-lint migrate 计划.plan.yaml --to cbec-operator@2024 --diff
        退出码：0 完成；1 有引用的条目已删除或高于本文件的等级，或者等级、起点等级或工种已取消，或者用 --diff 时有修改；2 用法错误，或找不到标准。
        """,
        """
        References get their new numbers by name. What the new edition no longer has is not changed, and its new requirements are listed in the report, which goes to standard error.
        Example: competency-lint migrate my.plan.yaml --to cbec-operator@2024 --diff
        Exit code: 0 when done, 1 when a reference, level, entry level or track has disappeared or a reference is now above the level, or --diff shows changes, 2 for wrong use and a standard that is not found.
        """))
  }

  @Argument(
    help: help("计划、岗位说明或文件夹", "plans, job descriptions or folders", valueName: "path"), completion: .yaml)
  var paths: [String]

  @Option(help: help("新版标准：标识@版本，或标准文件", "the new edition: id@version, or the standard's file", valueName: "standard"))
  var to: String

  @Flag(help: help("只显示会作的修改，不写入；有修改时以 1 退出", "show the changes, write nothing; exit with 1 if there are any"))
  var diff = false

  @Option(help: help("另存放标准的文件夹（可重复）", "a folder with standards to refer to (repeatable)", valueName: "dir"))
  var standards: [String] = []

  @Flag(name: [.short, .long], help: help("不输出报告", "no report"))
  var quiet = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let loader = WorkspaceLoader(jobs: Parallel.cores, progress: Progress(isShown: !quiet, language: common.language))
    var overrides = SettingOverrides()
    overrides.standards = standards
    let chosen = Inputs(paths: paths.map { DiskPath($0) })
    // The new edition may be anywhere in the working folder.
    let isFile = LoadedFile.load(DiskPath(to)).file != nil
    let wide = Inputs(paths: (paths + ["."] + (isFile ? [to] : [])).map { DiskPath($0) })
    let run = CheckRun(CheckRequest(source: .files(wide), configuration: nil, overrides: overrides), loader: loader)
    loader.progress.finish()
    let language = common.language(setBy: run.settings, for: run.loaded.compactMap(\.file))
    let new = try edition(run.workspace, language)
    let wanted = Set(chosen.stamps.map(\.identity))
    let files = run.workspace.files.filter {
      FileIdentity.of($0.path).map(wanted.contains) ?? false && !run.settings.isExcluded($0.path)
    }
    let all = files.compactMap { file in Migration(file, in: run.workspace, to: new).map { (file, $0) } }
    let made = filesToMigrate(all, to: new)
    for failure in chosen.failures { StderrMessage.write(failure, language) }
    if made.isEmpty, !chosen.failures.isEmpty { throw ExitCode.wrongUse }
    if made.isEmpty { return try reportNothingToDo(files, in: run.workspace, new, language) }
    for (file, migration) in made where migration.keepsNothing {
      throw StderrMessage.wrongUse(
        Bilingual(
          zh: "\(file.path)：\(to) 没有该文件引用的任何条目，未作修改；是否写错了标准？",
          en: "\(file.path): \(to) has nothing that this file refers to; nothing was changed. Is it the right standard?"),
        language)
    }
    let changes = made.compactMap { file, migration in
      RewrittenFile(file, edited: TextEdit.apply(migration.edits, to: file.document.source.bytes))
    }
    let failures = write(changes, run)
    if !quiet { report(made.map(\.1), others: all.count - made.count, language) }
    for failure in failures { StderrMessage.write(failure, language) }
    if !chosen.failures.isEmpty || !failures.isEmpty { throw ExitCode.wrongUse }
    let hasOmissions = made.contains(where: \.1.impact.hasLosses)
    if hasOmissions || diff && !changes.isEmpty { throw ExitCode.findings }
  }

  /// The files that cite another edition of the standard, or that are named. A folder may also contain files of other standards, which are
  /// skipped. If no file cites a standard with the new id, the id has changed, and all files are migrated.
  private func filesToMigrate(_ all: [(WorkspaceFile, Migration)], to new: StandardIndex) -> [(WorkspaceFile, Migration)] {
    let named = Set(paths.compactMap { FileIdentity.of($0) })
    let own = all.filter { file, migration in
      migration.impact.comparison.old.id == new.id || FileIdentity.of(file.path).map(named.contains) ?? false
    }
    return own.isEmpty ? all : own
  }

  /// Reports the files that cite the new edition already; throws if there are none.
  private func reportNothingToDo(_ files: [WorkspaceFile], in workspace: Workspace, _ new: StandardIndex, _ language: Language) throws {
    let finished = files.filter { Alignment.make($0, in: workspace).alignment?.index.file.path == new.file.path }
    guard !finished.isEmpty else { throw StderrMessage.wrongUse(Self.nothing(new), language) }
    if !quiet { for file in finished { StandardError.write(Self.finished(file, new)[language] + "\n") } }
  }

  /// Reports what was migrated, and the number of files that cite other standards.
  private func report(_ migrations: [Migration], others: Int, _ language: Language) {
    for migration in migrations { StandardError.write(MigrationText(migration, hasWritten: !diff).text(language)) }
    guard others > 0 else { return }
    let words = Bilingual(
      zh: "另有 \(others) 个文件依据其他标准，没有修改", en: "\(English.count(others, "file")) based on other standards left unchanged")
    StandardError.write("\(words[language])\n")
  }

  private func write(_ changes: [RewrittenFile], _ run: CheckRun) -> [ReportedFailure] {
    if diff {
      ChangePatch(changes, run.writable).write(common.style)
      return []
    }
    var writer = ChangeWriter(run.writable)
    writer.write(changes)
    return writer.failures
  }

  private func edition(_ workspace: Workspace, _ language: Language) throws -> StandardIndex {
    if let index = NamedEdition(name: to).find(in: workspace) { return index }
    throw StderrMessage.wrongUse(
      Bilingual(
        zh: "找不到标准“\(to)”；它应在当前文件夹、--standards 的文件夹或内置标准中",
        en: "standard `\(to)` not found in this folder, in the folders of --standards or among the standards that ship with the tool"),
      language)
  }

  private static func finished(_ file: WorkspaceFile, _ new: StandardIndex) -> Bilingual {
    let path = TerminalText.safe(file.path)
    return Bilingual(
      zh: "\(path)：已经依据 \(new.id)@\(new.version)，无需修改", en: "\(path): based on \(new.id)@\(new.version) already; nothing to do")
  }

  private static func nothing(_ new: StandardIndex) -> Bilingual {
    Bilingual(
      zh: "没有依据 \(new.id) 其他版本的计划或岗位说明；原来的版本也要能找到",
      en: "no plan or job description is based on another edition of \(new.id); the old edition must be found too")
  }
}
