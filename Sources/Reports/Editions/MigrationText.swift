import Linter
import Schema
import Standards
import TextModel

/// What a migration changed in a file, what it left unchanged, and what is new in the standard: one line each.
public struct MigrationText {
  private let migration: Migration
  private let hasWritten: Bool

  public init(_ migration: Migration, hasWritten: Bool) {
    self.migration = migration
    self.hasWritten = hasWritten
  }

  public func text(_ language: Language) -> String {
    let impact = migration.impact
    let lines = EditionImpactText(impact)
    var text = TerminalText.safe(impact.path) + (language == .chinese ? "：" : ": ") + TerminalText.safe(lines.headline[language]) + "\n"
    for note in lines.notes { text += "  " + TerminalText.safe(note.message[language]) + "\n" }
    if migration.unclear > 0 { text += "  " + unclear[language] + "\n" }
    return text + "  " + end[language] + "\n"
  }

  private var unclear: Bilingual {
    Bilingual(
      zh: "\(migration.unclear) 处引用原来就对不上，没有改动；check 会说明",
      en:
        "\(English.count(migration.unclear, "reference")) did not match before and \(migration.unclear == 1 ? "was" : "were") not changed; `check` shows why"
    )
  }

  private var end: Bilingual {
    hasWritten
      ? Bilingual(zh: "已改写；删除和新增的内容请用 check 核对", en: "written; run `check` to see removed and new content")
      : Bilingual(zh: "没有写入", en: "nothing was written")
  }
}
