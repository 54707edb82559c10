import Linter
import Schema
import Standards
import TextModel

extension UnresolvedStandard {
  /// The standard exists, beyond what a run reads.
  func elsewhere(_ reference: Located<StandardReference>, _ resolution: StandardResolution, _ subject: Subject) -> Finding? {
    switch resolution {
    case .unknown, .otherVersion, .versionMissing: break
    case .found, .incomplete, .fileNotFound, .several: return nil
    }
    guard reference.value.file == nil, case (let id?, let version?) = reference.value.edition,
      let path = subject.workspace.elsewhere("\(id)@\(version)")
    else { return nil }
    let folder = LogicalPath.parent(of: path)
    return Finding(
      at: reference.value.id?.range ?? reference.range,
      Bilingual(
        zh: "标准 \(id) 在工作区之外的 \(path)，没有读取；要读取请用 --standards \(folder)，或在设置里用 standards 指明",
        en:
          "Standard `\(id)` is in \(path), outside the workspace, and was not read; read it with --standards \(folder), or name the folder under `standards` in the settings"
      ))
  }
}
