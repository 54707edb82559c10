import Linter
import Schema
import Standards
import TextModel
import YAML

/// The lines of a function or content that an author has still to write, in the language of the file's keys.
struct TableSkeleton {
  let language: Language
  /// False for drafts without numbers.
  let isNumbered: Bool
  /// The columns that the standard uses.
  let columns: [Column]

  init(_ subject: Subject, _ index: StandardIndex) {
    language = subject.document.keyLanguage
    isNumbered = index.isNumbered
    columns = index.columns.isEmpty ? [.abilities, .knowledge] : index.columns
  }

  func function(_ title: String, _ code: NumberCode?, contents: [String]) -> [String] {
    var lines = ["\(key("function", "功能")): \(numbered(title, code))", "\(key("contents", "工作内容")):"]
    for (index, content) in contents.enumerated() {
      let inner = self.content(content, code?.appending(index + 1))
      for (line, text) in inner.enumerated() { lines.append((line == 0 ? "  - " : "    ") + text) }
    }
    return lines
  }

  func content(_ title: String, _ code: NumberCode?) -> [String] {
    ["\(key("content", "内容")): \(numbered(title, code))"] + columns.flatMap { column($0, code) }
  }

  /// A column with one item that is a placeholder, in words that `placeholder-left` finds.
  func column(_ column: Column, _ code: NumberCode?) -> [String] {
    let text = column == .abilities ? "能（待补充）" : "（待补充）"
    return ["\(column.name[language]):", "  - \(numbered(text, code?.appending(1)))"]
  }

  private func numbered(_ title: String, _ code: NumberCode?) -> String {
    let text = isNumbered ? code.map { "\($0) \(title)" } ?? title : title
    return Quoting.scalar(text)
  }

  private func key(_ english: String, _ chinese: String) -> String { language == .chinese ? chinese : english }
}
