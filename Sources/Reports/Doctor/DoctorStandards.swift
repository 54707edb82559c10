import Linter
import Schema
import Standards
import TextModel

/// The standards that can be referred to, with their editions and the files that use them: a section of `doctor`.
struct DoctorStandards {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  var section: DoctorSection {
    let users = users
    let newest = newest
    let lines = workspace.standards.map { line($0, users: users[$0.file.path] ?? 0, newest: newest[$0.id]) }
    return DoctorSection(title: Bilingual(zh: "标准及版本", en: "Standards and their versions"), lines: lines)
  }

  private func line(_ index: StandardIndex, users: Int, newest: StandardIndex?) -> DoctorLine {
    let name = "\(index.id)@\(index.version)"
    let title = index.standard.title?.value.string ?? ""
    let levels = index.levels.map { $0.name.string }.joined(separator: "、")
    let englishLevels = English.list(index.levels.map { $0.id.string })
    let newer = newer(than: index, newest)
    let isOutdated = !newer.isEmpty && users > 0
    let versions = newer.joined(separator: ", ")
    return DoctorLine(
      isOutdated ? .remark : .fine,
      zh: "\(name) \(title)（\(levels)）：\(index.file.path)，\(users) 个文件依据它" + (newer.isEmpty ? "" : "；已有新版 \(versions)"),
      en: "\(name) \(title) (\(englishLevels)): \(index.file.path), \(English.count(users, "file")) against it"
        + (newer.isEmpty ? "" : "; there is a newer \(versions)"))
  }

  /// The maximum number of editions of one standard that are compared with each other. More editions are only compared with the newest.
  private static let maximumEditions = 50

  private var newest: [Text: StandardIndex] {
    Dictionary(grouping: workspace.standards, by: \.id).filter { $0.value.count > Self.maximumEditions }
      .compactMapValues { $0.max { EditionOrder.isLater($1, than: $0) } }
  }

  private func newer(than index: StandardIndex, _ newest: StandardIndex?) -> [String] {
    let candidates = newest.map { [$0] } ?? workspace.standards(withID: index.id)
    return candidates.filter { EditionOrder.isLater($0, than: index) }.map { $0.version.string }
  }

  private var users: [String: Int] {
    var users: [String: Int] = [:]
    for file in workspace.files {
      guard let reference = file.document.standardReference?.value else { continue }
      if case .found(let index) = workspace.resolve(reference, from: file.path) { users[index.file.path, default: 0] += 1 }
    }
    return users
  }
}
