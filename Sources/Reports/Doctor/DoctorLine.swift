import Schema

/// One line of the output of `doctor`.
public struct DoctorLine: Sendable, Hashable {
  public enum Mark: Sendable, Hashable {
    case fine
    case remark
    case problem
  }

  public let mark: Mark
  public let text: Bilingual

  init(_ mark: Mark, zh: String, en: String) {
    self.mark = mark
    text = Bilingual(zh: zh, en: en)
  }
}

/// A section of lines.
public struct DoctorSection: Sendable, Hashable {
  public let title: Bilingual
  public let lines: [DoctorLine]
}
