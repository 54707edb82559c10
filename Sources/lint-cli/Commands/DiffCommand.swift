import ArgumentParser
import Reports
import Schema
import Standards
import TextModel

/// `diff`: compares two editions of a standard.
struct DiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.diff.rawValue,
      abstract: words(
        "比较标准的两个版本，以及对计划和岗位说明的影响。", "Compare two editions of a standard, and what that means for plans and job descriptions."),
      discussion: words(
        "版本可以写文件，也可以写 标识@版本，如 cbec-operator@2021-draft。", "An edition is a file, or ID@VERSION as in cbec-operator@2021-draft."))
  }

  @Argument(help: help("旧版：标准文件，或 标识@版本", "the old edition: a file or ID@VERSION", valueName: "old"), completion: .yaml)
  var old: String

  @Argument(help: help("新版：标准文件，或 标识@版本", "the new edition: a file or ID@VERSION", valueName: "new"), completion: .yaml)
  var new: String

  @Argument(
    help: help("看对哪些计划和岗位说明有影响（默认为当前文件夹）", "the plans and job descriptions to look at (default: this folder)", valueName: "path"),
    completion: .yaml)
  var paths: [String] = []

  @Option(help: help("输出格式：text、markdown 或 json", "format of the output", valueName: "format"))
  var format: EditionFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let inputs = Inputs(paths: (paths.isEmpty ? ["."] : paths).map { DiskPath($0) })
    let loader = WorkspaceLoader(jobs: Parallel.cores, progress: Progress(isShown: format == .text, language: common.language))
    let loaded = loader.load(inputs.files)
    var known = KnownStandards(loaded.compactMap(\.file))
    let named = [old, new].map { DiskPath($0).normalized }
    let editions = loader.load(named.filter { known.add($0) }).compactMap(\.file)
    loader.progress.finish()
    let workspace = Workspace(files: loaded.compactMap(\.file), libraries: editions + ShippedStandards.all)
    let language = common.language(
      setBy: ConfigurationFinder.settingsOfWorkingFolder, for: editions + loaded.compactMap(\.file))
    let report = EditionReport(old: try edition(old, workspace, language), new: try edition(new, workspace, language), in: workspace)
    switch format {
    case .text: StandardOutput.write(report.text(language, common.style))
    case .markdown: StandardOutput.write(report.markdown(language))
    case .json: StandardOutput.write(report.json)
    }
    for failure in inputs.failures + loaded.failures { StderrMessage.write(failure, language) }
  }

  private func edition(_ name: String, _ workspace: Workspace, _ language: Language) throws -> StandardIndex {
    if let index = NamedEdition(name: name).find(in: workspace) { return index }
    let known = Set(workspace.standards.map { "\($0.id)@\($0.version)" }).sorted()
    throw StderrMessage.wrongUse(
      Bilingual(
        zh: "找不到标准“\(name)”；请写标准文件，或以下之一：\(ShortList.joined(known, by: "、"))",
        en: "standard `\(name)` not found; name a file, or one of \(ShortList.joined(known, by: ", "))"),
      language)
  }
}

/// The formats of `diff`.
enum EditionFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, json
}
