import Schema
import Standards
import Synchronization

/// All settings of a run: the configuration files, and the settings of editor and command line. Says which settings apply to a path. Only
/// the nearest configuration file applies: those in parent folders are ignored.
public final class LayeredSettings: Sendable {
  /// The files to which the same settings apply.
  struct Group: Hashable, Sendable {
    let file: Int?
    /// The `paths` of the file that match.
    let entries: [Int]
  }

  private let files: [ConfigurationFile]
  private let filesByFolder: [SettingsPath: Int]
  private let workingFolder: String?
  /// Whether the configuration applies to every path, as with `--config`.
  private let appliesEverywhere: Bool
  /// The titles by which settings may name rules.
  private let names: RuleNames
  private let editor: SettingOverrides
  private let commandLine: SettingOverrides
  private let resolved = Mutex<[Group: ResolvedSettings]>([:])

  /// `files` are all configuration files that were found; other files are left out. `workingFolder` is what relative paths are relative to.
  public convenience init(
    files: [WorkspaceFile] = [], names: @autoclosure () -> RuleNames = .none, workingFolder: String? = nil,
    editor: SettingOverrides = SettingOverrides(),
    commandLine: SettingOverrides = SettingOverrides()
  ) {
    let configurations = files.compactMap { ConfigurationFile($0, workingFolder: workingFolder) }
    self.init(configurations, appliesEverywhere: false, configurations.isEmpty ? .none : names(), workingFolder, editor, commandLine)
  }

  /// One configuration for all files, wherever they are: `--config FILE`. Its patterns are relative to its own folder.
  public convenience init(
    everywhere file: WorkspaceFile, names: @autoclosure () -> RuleNames = .none, workingFolder: String? = nil,
    editor: SettingOverrides = SettingOverrides(),
    commandLine: SettingOverrides = SettingOverrides()
  ) {
    let configuration = ConfigurationFile(file, workingFolder: workingFolder)
    self.init(
      configuration.map { [$0] } ?? [], appliesEverywhere: true, configuration == nil ? .none : names(), workingFolder, editor, commandLine)
  }

  private init(
    _ files: [ConfigurationFile], appliesEverywhere: Bool, _ names: RuleNames, _ workingFolder: String?, _ editor: SettingOverrides,
    _ commandLine: SettingOverrides
  ) {
    self.files = files
    self.appliesEverywhere = appliesEverywhere
    self.names = names
    self.workingFolder = workingFolder
    self.editor = editor
    self.commandLine = commandLine
    filesByFolder = Dictionary(files.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A path in the working folder, for settings that do not depend on a file. The file need not exist.
  public static let anyFile = "x.yaml"

  /// The configuration file that applies to the working folder.
  public var workingConfiguration: ConfigurationFile? { configuration(for: Self.anyFile) }
  public var workingSettings: ResolvedSettings { settings(for: Self.anyFile) }

  /// The configuration file that applies to a path.
  public func configuration(for path: String) -> ConfigurationFile? {
    index(for: SettingsPath(path, workingFolder: workingFolder)).map { files[$0] }
  }

  /// Whether the settings that apply to a path exclude it.
  public func isExcluded(_ path: String) -> Bool {
    guard !files.isEmpty else { return false }
    let absolute = SettingsPath(path, workingFolder: workingFolder)
    guard let index = index(for: absolute), let relative = absolute.relative(to: files[index].folder) else { return false }
    return files[index].exclude.match(relative)
  }

  /// The settings that apply to a path. The command line has precedence over the configuration file.
  public func settings(for path: String) -> ResolvedSettings { settings(of: group(of: path)) }

  /// The folders with standards of the configuration files and the command line, each once.
  public var standards: [SettingValue<String>] {
    let all = files.flatMap(\.standards) + commandLine.standards.map { SettingValue($0, .commandLine("--standards \($0)")) }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.value).inserted }
  }

  /// The problems of configuration files.
  public var faults: [ReportedFailure] {
    files.compactMap { file in
      guard let written = file.configuration.rulePages?.value.string, !written.isEmpty, RulePages(written) == nil else { return nil }
      return ReportedFailure(
        path: file.path,
        message: Bilingual(
          zh: "“规则网址”（rule-pages）不是网页地址（https://…）：\(written)",
          en: "`rule-pages` is not a web address (https://…): \(written)"))
    }
  }

  /// Where the configuration files are.
  public var paths: [String] { files.map(\.path) }

  /// The baselines that configuration files name, each once.
  public var baselines: [SettingValue<String>] {
    var seen: Set<String> = []
    return files.compactMap(\.baseline).filter { seen.insert($0.value).inserted }
  }

  func group(of path: String) -> Group {
    guard !files.isEmpty else { return Group(file: nil, entries: []) }
    let absolute = SettingsPath(path, workingFolder: workingFolder)
    guard let index = index(for: absolute), let relative = absolute.relative(to: files[index].folder) else {
      return Group(file: appliesEverywhere ? 0 : nil, entries: [])
    }
    return Group(file: index, entries: files[index].paths.indices.filter { files[index].paths[$0].patterns.match(relative) })
  }

  func settings(of group: Group) -> ResolvedSettings {
    resolved.withLock { known in
      if let settings = known[group] { return settings }
      let file = group.file.map { files[$0] }
      let settings = ResolvedSettings(editor: editor, file: file, names: names, entries: group.entries, commandLine: commandLine)
      known[group] = settings
      return settings
    }
  }

  private func index(for path: SettingsPath) -> Int? {
    if appliesEverywhere { return files.isEmpty ? nil : 0 }
    for folder in path.folders {
      if let index = filesByFolder[folder] { return index }
    }
    return nil
  }
}
