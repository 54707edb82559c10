import Linter
import Schema
import Standards
import TextModel
import YAML

/// Entries under `not-covered` for what a file does not cover; the author writes the reasons.
public struct NewNotCoveredEntries: Sendable {
  private let document: Document
  private let alignment: Alignment

  public init(_ document: Document, _ alignment: Alignment) {
    self.document = document
    self.alignment = alignment
  }

  /// The edits that add all entries under one key. Nil if the file cannot be extended.
  public func edits(for targets: [Target]) -> [TextEdit]? {
    let keys = document.keyLanguage
    let records = targets.map { target -> RecordAddition.Record in
      [
        (key: KeyName("ref", "条目")[keys], value: Quoting.scalar(alignment.spelling(target))),
        (key: KeyName("reason", "理由")[keys], value: ReasonPlaceholder.value[keys]),
      ]
    }
    let addition = RecordAddition(document)
    if let list = alignment.file.notCovered { return addition.edits(adding: records, toListAt: list.range) }
    return addition.edits(adding: records, underNewKey: KeyName("not-covered", "不覆盖")[keys])
  }
}

/// The placeholder for a reason that the author still has to write.
public enum ReasonPlaceholder {
  /// In a comment.
  public static let comment = Bilingual(zh: "（请填写理由）", en: "TODO: say why")
  /// As the value of a field. In English it has no colon, which would need quotes.
  public static let value = KeyName("TODO", comment.chinese)
}
