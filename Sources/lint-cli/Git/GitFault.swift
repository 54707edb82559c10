import Schema

/// Why Git did not answer.
enum GitFault: Error {
  case notInstalled
  case noRepository
  case noCommit(String)
  /// What Git itself says.
  case failed(String)

  var message: Bilingual {
    switch self {
    case .notInstalled: Bilingual(zh: "没有找到 git 程序", en: "the program git was not found")
    case .noRepository: Bilingual(zh: "当前文件夹不在 Git 仓库中", en: "this folder is in no Git repository")
    case .noCommit(let name):
      Bilingual(
        zh: "没有提交“\(name)”；浅克隆中可能缺少历史（如 actions/checkout 的 fetch-depth）",
        en: "there is no commit `\(name)`; a shallow clone may lack it (fetch-depth of actions/checkout)")
    case .failed(let text): Bilingual(zh: "git 出错：\(text)", en: "git failed: \(text)")
    }
  }
}
