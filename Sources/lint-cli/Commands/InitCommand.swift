import ArgumentParser
import Formatting
import Schema
import Standards

/// `init`: writes the outline of a new file.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.create.rawValue,
      abstract: words("写出一个带注释的框架，从它开始写。", "Write a commented outline to start from."),
      discussion: words(
        "例：competency-lint init training-plan --standard cbec-operator@2021-draft --level 中级 -o 我的.plan.yaml",
        "Example: competency-lint init training-plan --standard cbec-operator@2021-draft --level intermediate -o my.plan.yaml"))
  }

  @Argument(
    help: help("training-plan、job-description 或 standard", "kind of file"),
    completion: .list(KindArgument.allValueStrings))
  var kind: KindArgument

  @Option(
    help: help(
      "所依据的标准（只有一个时可省略）", "the standard that the file is based on (may be left out if there is only one)", valueName: "id@version"),
    completion: StandardCompletion.standards)
  var standard: String?

  @Option(
    help: help("标准中的等级", "a level of the standard", valueName: "level"), completion: StandardCompletion.levels)
  var level: String?

  @Option(help: help("工种（标准分工种时）", "the track, where the standard has tracks", valueName: "track"))
  var track: String?

  @Option(help: help("字段名的语言（默认随 --lang）", "language of the field names (default: that of --lang)", valueName: "zh|en"))
  var keys: Language?

  @Option(
    name: .customLong("standards"), help: help("另存放标准的文件夹（可重复）", "a folder with standards to refer to (repeatable)", valueName: "dir"))
  var folders: [String] = []

  @Option(
    name: [.customShort("o"), .long],
    help: help("写入此文件（默认标准输出；不覆盖已有文件）", "file to write (default: standard output); does not overwrite existing files", valueName: "file"))
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let text = try skeleton()
    guard let output else {
      StandardOutput.write(text)
      return
    }
    if case .failure(let error) = AtomicFile.create(DiskPath(output), Array(text.utf8)) {
      throw StderrMessage.wrongUse(
        Bilingual(zh: "\(output)：\(error.message.chinese)", en: "\(output): \(error.message.english)"), common.language)
    }
    StderrMessage.write(Bilingual(zh: "已写入 \(output)", en: "wrote \(output)"), common.language)
  }

  private func skeleton() throws -> String {
    let style = Skeleton.Style(keys: keys ?? common.language, comments: common.language)
    if kind.kind == .standard { return Skeleton.standard(style: style) }
    switch Skeleton.Target.find(standard: standard, level: level, track: track, in: standards()) {
    case .success(let choice) where kind.kind == .jobDescription: return Skeleton.jobDescription(for: choice, style: style)
    case .success(let choice): return Skeleton.trainingPlan(for: choice, style: style)
    case .failure(let fault): throw StderrMessage.wrongUse(fault.message, common.language)
    }
  }

  /// The standards of the named folders, or of the working folder if none is named, and the shipped ones.
  private func standards() -> [StandardIndex] {
    let inputs = Inputs(paths: (folders.isEmpty ? ["."] : folders).map { DiskPath($0) })
    let loader = WorkspaceLoader(jobs: Parallel.cores, progress: Progress(isShown: true, language: common.language))
    let loaded = loader.load(inputs.files)
    loader.progress.finish()
    return Workspace(files: loaded.compactMap(\.file), libraries: ShippedStandards.all).standards
  }
}
