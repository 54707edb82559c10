import Linter
import Rules
import Schema
import Standards
import TextModel

/// Reads the baselines that a run uses.
struct BaselineLoader {
  /// The default name of a baseline.
  static let defaultName = ".competency-lint-baseline.yaml"

  private let settings: LayeredSettings
  private let named: DiskPath?
  private let workingFolder = RealPath.workingFolder?.display

  /// `named` overrides the baselines that configurations name.
  init(_ settings: LayeredSettings, named: DiskPath?) {
    self.settings = settings
    self.named = named
  }

  /// The baselines to use; nil when there are none. A baseline with the default name in the working folder is used without being named: a
  /// user who created it does not want to see the old findings, and the summary gives their number.
  var paths: [DiskPath]? {
    if let named { return [named.normalized] }
    let configured = settings.baselines.map { DiskPath($0.value) }
    if !configured.isEmpty { return configured }
    let usual = DiskPath(Self.defaultName)
    return FileStamp.of(usual) == nil ? nil : [usual]
  }

  /// The baseline that `baseline` commands read and write: the one named on the command line, else that of the working folder's
  /// configuration, else the default name.
  var own: DiskPath {
    named?.normalized ?? settings.workingConfiguration?.baseline.map { DiskPath($0.value) } ?? DiskPath(Self.defaultName)
  }

  /// Why the own baseline may not be written: a configuration names a file outside this folder and its repository. A path on the command
  /// line may be anywhere.
  var refusal: Bilingual? {
    guard named == nil, let workingFolder = RealPath.workingFolder, let folder = RealPath.of(own.parent) else { return nil }
    let roots = [workingFolder] + RepositoryRoot.all(from: workingFolder)
    if roots.contains(where: { LogicalPath.isInside(folder.display, in: $0.display) }) { return nil }
    return Bilingual(
      zh: "\(own.display)：配置文件指定的基线不在本文件夹及其仓库内，没有写入；确要写入请用 --baseline",
      en: "\(own.display): the configuration names a baseline outside this folder and its repository; not written (--baseline writes it)")
  }

  func load() -> Result<BaselineSet?, ReportedFailure> {
    guard let paths else { return .success(nil) }
    var members: [BaselineSet.Member] = []
    for path in paths {
      switch read(path) {
      case .success(let baseline): members.append(BaselineSet.Member(file: path.display, baseline, workingFolder: workingFolder))
      case .failure(let failure): return .failure(failure)
      }
    }
    return .success(set(members))
  }

  /// Whether a file that a baseline names still exists.
  static func exists(_ path: String, namedIn baseline: String) -> Bool {
    FileStamp.of(path.hasPrefix("/") ? DiskPath(path) : DiskPath(baseline).parent.appending(path.utf8)) != nil
  }

  /// A set of only this baseline.
  func set(of baseline: Baseline) -> BaselineSet {
    set([BaselineSet.Member(file: own.display, baseline, workingFolder: workingFolder)])
  }

  private func set(_ members: [BaselineSet.Member]) -> BaselineSet {
    let settings = settings
    let ran = { @Sendable (rule: RuleID, path: String) -> Bool in
      RuleSet.builtIn.rule(named: rule).map { settings.settings(for: path).settings.severity(of: $0) != nil } ?? true
    }
    if named != nil || settings.baselines.isEmpty {
      let file = members.first?.file
      return BaselineSet(members, for: { _ in file }, ran: ran)
    }
    return BaselineSet(members, for: { settings.configuration(for: $0)?.baseline?.value }, ran: ran)
  }

  func read(_ path: DiskPath) -> Result<Baseline, ReportedFailure> {
    switch FileReader.read(path) {
    case .success(let file):
      return BaselineFile.read(SourceText(fileBytes: file.bytes)).mapError { ReportedFailure(path: path.display, message: $0.message) }
    case .failure(.system(2)):
      return .failure(
        ReportedFailure(
          path: path.display,
          message: Bilingual(
            zh: "基线文件不存在；先运行 \(Tool.name) baseline create", en: "there is no such baseline; make one with `\(Tool.name) baseline create`")))
    case .failure(let error): return .failure(ReportedFailure(path: path.display, message: error.message))
    }
  }
}
