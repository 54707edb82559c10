import Schema
import TextModel

/// The summary of a run of `fmt`.
public struct FormatText: Sendable {
  private let changed: Int
  private let unchanged: Int

  public init(changed: Int, unchanged: Int) {
    self.changed = changed
    self.unchanged = unchanged
  }

  /// The summary after writing.
  public var written: Bilingual {
    Bilingual(
      zh: changed == 0 ? "\(unchanged) 个文件的格式都规范，无需改动" : "整理了 \(changed) 个文件，\(unchanged) 个无需改动",
      en: changed == 0
        ? "\(English.count(unchanged, "file")) already formatted; nothing to change"
        : "formatted \(English.count(changed, "file")), \(unchanged) already formatted")
  }

  /// The summary of a run that writes nothing.
  public var forecast: Bilingual {
    Bilingual(
      zh: changed == 0 ? "\(unchanged) 个文件的格式都规范" : "\(changed) 个文件需要整理，\(unchanged) 个无需改动；没有写入",
      en: changed == 0
        ? "\(English.count(unchanged, "file")) already formatted"
        : "\(English.count(changed, "file")) would be formatted, \(unchanged) already formatted; nothing was written")
  }
}
