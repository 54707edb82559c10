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

  /// Files were written.
  public var written: Bilingual {
    Bilingual(
      zh: changed == 0 ? "\(unchanged) 个文件的格式都规范，无需改动" : "整理了 \(changed) 个文件，\(unchanged) 个无需改动",
      en: changed == 0
        ? "\(English.count(unchanged, "file")) in canonical form already"
        : "formatted \(English.count(changed, "file")), left \(unchanged) as \(unchanged == 1 ? "it was" : "they were")")
  }

  /// Nothing was written.
  public var forecast: Bilingual {
    Bilingual(
      zh: changed == 0 ? "\(unchanged) 个文件的格式都规范" : "\(changed) 个文件需要整理，\(unchanged) 个无需改动；没有写入",
      en: changed == 0
        ? "\(English.count(unchanged, "file")) in canonical form"
        : "\(English.count(changed, "file")) would be formatted, \(unchanged) not; nothing was written")
  }
}
