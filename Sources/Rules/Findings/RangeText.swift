import Linter
import Schema
import TextModel
import YAML

/// A range written out as separate references.
enum RangeText {
  /// Nil if the reference is not in a list.
  static func writtenOut(_ reference: Located<Reference>, _ texts: [String], _ safety: FixSafety, _ subject: Subject) -> Fix? {
    guard let first = texts.first, let listSeparator = ListSeparator(subject.document.source.bytes, at: reference.range) else { return nil }
    let scalars = texts.map(Quoting.scalar)
    let separator = String(decoding: listSeparator.bytes, as: UTF8.self)
    return subject.fix(
      Bilingual(zh: "逐条写出“\(first)”等 \(texts.count) 条", en: "Write out the \(texts.count) references from `\(first)`"), safety,
      replacing: reference.range, with: scalars.joined(separator: separator))
  }
}
