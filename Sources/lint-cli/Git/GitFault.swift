import Schema

/// Why a call of Git failed.
enum GitFault: Error {
  case notInstalled
  case noRepository
  case noCommit(String)
  /// Files with unresolved merge conflicts.
  case unmerged([String])
  /// The repository belongs to another user, and Git does not trust it.
  case foreign(String)
  /// Git's own message.
  case failed(String)

  /// The fault that Git's English message describes.
  static func refused(_ text: String) -> GitFault {
    if text.contains("not a git repository") { return .noRepository }
    if text.contains("dubious ownership") {
      let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
      return .foreign(parts.count == 3 ? String(parts[1]) : ".")
    }
    return .failed(text.split(whereSeparator: \.isNewline).map { $0.trimmed }.joined(separator: "; "))
  }

  var message: Bilingual {
    switch self {
    case .notInstalled: Bilingual(zh: "没有找到 git 程序", en: "the program git was not found")
    case .noRepository: Bilingual(zh: "当前文件夹不在 Git 仓库中", en: "this folder is not in a Git repository")
    case .noCommit(let name):
      Bilingual(
        zh: "没有提交“\(name)”；浅克隆中可能缺少历史（如 actions/checkout 的 fetch-depth）",
        en: "there is no commit `\(name)`; a shallow clone may lack it (fetch-depth of actions/checkout)")
    case .unmerged(let paths):
      Bilingual(
        zh: "合并冲突尚未解决：\(Self.list(paths, "、"))；先解决冲突并用 git add 暂存",
        en: "a merge is not finished: \(Self.list(paths, ", ")); resolve the conflicts and `git add` the files first")
    case .foreign(let folder):
      Bilingual(
        zh: "Git 不信任仓库 \(folder)，因为它属于别的用户；确认可信后运行 git config --global --add safe.directory \(folder)",
        en:
          "Git does not trust the repository \(folder), which belongs to another user; if you do, run git config --global --add safe.directory \(folder)"
      )
    case .failed(let text): Bilingual(zh: "git 出错：\(text)", en: "git failed: \(text)")
    }
  }

  private static func list(_ paths: [String], _ separator: String) -> String {
    paths.prefix(3).joined(separator: separator) + (paths.count > 3 ? " …" : "")
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}
