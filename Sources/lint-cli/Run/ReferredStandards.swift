import Linter
import Schema
import YAML

/// The standards that plans name by their `file:` and that are not among the files of the run. Only what lies in the workspace is
/// read: below a folder that was named, or in the repository of the plan.
struct ReferredStandards {
  private let folders: [DiskPath]
  private(set) var refusals: [ReportedFailure] = []
  /// The repositories of the folders of plans.
  private(set) var roots: [DiskPath: DiskPath] = [:]
  /// The paths that were looked at, and where they lead.
  private(set) var targets: [DiskPath: DiskPath?] = [:]

  init(folders: [DiskPath]) {
    self.folders = folders.compactMap { RealPath.of($0) }
  }

  mutating func load(for files: [WorkspaceFile], besides known: Set<String>) -> [WorkspaceFile] {
    var seen = known
    var found: [WorkspaceFile] = []
    for file in files {
      guard let written = file.document.standardReference?.value.file?.value.string, !written.isEmpty else { continue }
      let target = LogicalPath.resolve(written, relativeTo: file.path)
      guard seen.insert(target).inserted else { continue }
      let place = RealPath.of(DiskPath(target))
      targets[DiskPath(target)] = .some(place)
      guard let real = place else { continue }
      guard isInside(real, planAt: DiskPath(file.path)) else {
        refuse(target, namedBy: file.path)
        continue
      }
      if let standard = LoadedFile.load(DiskPath(target)).file { found.append(standard) }
    }
    return found
  }

  private mutating func isInside(_ target: DiskPath, planAt plan: DiskPath) -> Bool {
    if folders.contains(where: { target.relative(to: $0) != nil }) { return true }
    guard let folder = RealPath.of(plan.parent) else { return false }
    let root = roots[folder] ?? RepositoryRoot.find(from: folder) ?? folder
    roots[folder] = root
    return target.relative(to: root) != nil
  }

  private mutating func refuse(_ target: String, namedBy plan: String) {
    refusals.append(
      ReportedFailure(
        path: plan,
        message: Bilingual(
          zh: "所引用的标准 \(target) 在工作区之外，没有读取；需要时请在命令行中写明它的路径",
          en: "the standard \(target) lies outside the workspace and was not read; name it on the command line if you mean it")))
  }
}
