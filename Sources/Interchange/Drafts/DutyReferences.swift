import Schema
import TextModel

/// References that a list of jobs has in a column of their own, beside the column of duties: 主要职责 | 对应工作内容.
extension DraftReader {
  /// Takes them for the duties of the job; false for another label, and where the standard does not have all of them.
  mutating func take(references label: String, _ value: TableCell) -> Bool {
    guard kind == .job, dutyReferences == nil, DraftWords.column(label.filter { $0 != "：" && $0 != ":" }) == .covers else { return false }
    let before = references.report
    let read = references.read(value)
    guard !read.references.isEmpty, read.left.isEmpty else {
      references.report = before
      return false
    }
    dutyReferences = (label, value, read.references)
    return true
  }

  /// One reference is that of each duty, several are those of the only one or of as many duties in order; others are kept as they are.
  mutating func addDutyReferences() {
    guard let (label, value, covers) = dutyReferences else { return }
    let places = draft.duties.indices.filter { draft.duties[$0].covers.isEmpty }
    guard !places.isEmpty, covers.count == 1 || draft.duties.count == 1 || covers.count == places.count else {
      return keep(extra: label, value)
    }
    let inOrder = covers.count > 1 && draft.duties.count > 1
    for (offset, place) in places.enumerated() { draft.duties[place].covers = inOrder ? [covers[offset]] : covers }
    let name = PrintedText.excerpt(DraftWords.withoutMark(label).filter { $0 != "：" && $0 != ":" })
    report.add(
      .assumed, value.line,
      Bilingual(
        zh: inOrder ? "“\(name)”依次作为各项职责的对应内容" : "“\(name)”作为 \(places.count) 项职责的对应内容",
        en: inOrder
          ? "“\(name)” was given to the duties in order"
          : "“\(name)” was taken for the references of \(English.count(places.count, "duty", "duties"))"))
  }
}
