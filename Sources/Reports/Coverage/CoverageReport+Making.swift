import Schema
import Standards
import TextModel

extension CoverageReport {
  /// Why there is no report for a file.
  public enum Fault: Error, Sendable, Hashable {
    case isStandard
    case standardNotFound
    case levelUnknown(candidates: [String])

    public var message: Bilingual {
      switch self {
      case .isStandard: Bilingual(zh: "这是标准，不是岗位说明或培训计划", en: "a standard, not a job description or training plan")
      case .standardNotFound: Bilingual(zh: "找不到所依据的标准；check 会说明原因", en: "its standard is not found; `check` says why")
      case .levelUnknown(let candidates):
        Bilingual(
          zh: "没有写明标准中的等级；可用：\(candidates.joined(separator: "、"))",
          en: "it names no level of its standard; there are \(English.list(candidates))")
      }
    }
  }

  public static func make(_ file: WorkspaceFile, in workspace: Workspace) -> Result<CoverageReport, Fault> {
    switch Alignment.make(file, AlignedFile(file.document.content), in: workspace) {
    case .aligned(let alignment):
      return .success(CoverageReport(alignment, path: file.path, title: file.document.title?.value.string ?? ""))
    case .standardNotFound: return .failure(.standardNotFound)
    case .levelUnknown(_, let index): return .failure(.levelUnknown(candidates: index.levels.map(\.id.string)))
    case .notAligned: return .failure(.isStandard)
    }
  }
}
