import Linter
import Schema
import TextModel
import YAML

/// A reference to several parts written out as separate references.
public enum RangeText {
  /// The title of the fix or action that writes the references.
  public static func title(_ texts: [String]) -> Bilingual {
    let first = texts.first ?? ""
    return Bilingual(zh: "逐条写出“\(first)”等 \(texts.count) 条", en: "Write out the \(texts.count) references from `\(first)`")
  }

  /// Nil if the reference is not in a list.
  static func writtenOut(_ reference: Located<Reference>, _ texts: [String], _ safety: FixSafety, _ subject: Subject) -> Fix? {
    guard !texts.isEmpty, let listSeparator = ListSeparator(subject.document.source.bytes, at: reference.range) else { return nil }
    let scalars = texts.map(Quoting.scalar)
    let separator = String(decoding: listSeparator.bytes, as: UTF8.self)
    return subject.fix(title(texts), safety, replacing: reference.range, with: scalars.joined(separator: separator))
  }
}
