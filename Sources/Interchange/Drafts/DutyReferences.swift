import Schema
import TextModel

/// References in a column of their own, beside the column of duties: 主要职责 | 对应工作内容.
extension DraftReader {
  /// Reads references for the duties of the job. False for other labels, and if the standard does not have all of them.
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

  /// A single reference is for each duty. Several are for the only duty, or for as many duties in order; otherwise they are kept as text.
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
