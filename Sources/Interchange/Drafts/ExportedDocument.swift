import Schema
import TextModel

/// A document that `export` wrote. Its first line is the title, whatever it says, and the sums in its tables are added by the export.
struct ExportedDocument {
  let title: String
  /// The index of the title among the parts of the document.
  let index: Int

  private static let ids = words(FormLabels.id)
  private static let standards = words(FormLabels.standard)

  /// Nil for other documents. The table of facts of an export is directly below its title, and begins with the id or the standard.
  init?(_ parts: [Manuscript.Element]) {
    guard let index = parts.prefix(clamping: 8).firstIndex(where: { !Self.isSheet($0) }), let title = Self.onlyText(parts[index]),
      let first = parts.dropFirst(clamping: index + 1).first, Self.isFact(first, Self.ids) || Self.isFact(first, Self.standards),
      // Not two documents in one.
      [Self.ids, Self.standards].allSatisfy({ labels in parts.count(where: { Self.isFact($0, labels) }) <= 1 })
    else { return nil }
    self.title = title
    self.index = index
  }

  private static func isSheet(_ part: Manuscript.Element) -> Bool {
    switch part {
    case .text(let line): line.isSheet
    case .row: false
    case .tableEnd: true
    }
  }

  /// The text of a line, or of a row with one text.
  private static func onlyText(_ part: Manuscript.Element) -> String? {
    switch part {
    case .tableEnd: return nil
    case .text(let line): return PrintedText.trimmed(line.text)
    case .row(let row):
      let texts = Set(row.cells.lazy.filter { !$0.isEmpty }.map { PrintedText.unwrapped($0.text) })
      return texts.count == 1 ? texts.first : nil
    }
  }

  /// Whether a row begins with one of the labels and an identifier; that of a standard has its version.
  private static func isFact(_ part: Manuscript.Element, _ labels: Set<String>) -> Bool {
    guard case .row(let row) = part, let label = row.cells.first?.text, let value = row.cells.dropFirst().first?.text, !value.isEmpty,
      value.utf8.allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) || "-_.@".utf8.contains($0) })
    else { return false }
    return labels.contains(label) && (labels == ids || value.contains("@"))
  }

  private static func words(_ label: Bilingual) -> Set<String> { [label.chinese, label.english] }
}
