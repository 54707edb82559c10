import Schema

/// One line that shows the progress of long work.
public enum ProgressBar {
  public enum Stage: Sendable {
    case reading
    case checking
    case fixing
  }

  private static let columns = 24

  /// The line has the same width for the same stage and total, so that it can be overwritten.
  public static func line(_ stage: Stage, done: Int, of total: Int, language: Language) -> String {
    let total = max(1, total)
    let done = min(max(0, done), total)
    let filled = done * columns / total
    let count = String(" ", times: String(total).count - String(done).count) + "\(done)/\(total)"
    return "\(name(stage)[language]) [\(String("=", times: filled))\(String(" ", times: columns - filled))] \(count)"
  }

  private static func name(_ stage: Stage) -> Bilingual {
    switch stage {
    case .reading: Bilingual(zh: "读取文件", en: "reading ")
    case .checking: Bilingual(zh: "检查文件", en: "checking")
    case .fixing: Bilingual(zh: "修复文件", en: "fixing  ")
    }
  }
}
