import Schema
import Standards

/// The hover text of a function, content or item of a standard, in Markdown: its place, and what it requires.
struct TargetPage {
  private let target: Target
  private let index: StandardIndex
  private let language: Language
  private let standard: StandardName

  /// `address` is the URI of the standard, for a link.
  init(_ target: Target, _ index: StandardIndex, language: Language, address: String? = nil) {
    self.target = target
    self.index = index
    self.language = language
    standard = StandardName(index, address: address)
  }

  var markdown: String {
    var parts = ["**\(index.label(of: target))**", path]
    if case .content(let content) = target { parts += columns(of: content) }
    if case .function(let function) = target { parts.append(contents(of: function)) }
    return parts.joined(separator: "\n\n")
  }

  /// 中级 › 2 平台运营 › 2.2 基础运营 · 能力.
  private var path: String {
    var steps = [index.levels[index.level(of: target)].name.string]
    if case .function = target {} else { steps.append(index.label(of: .function(index.function(of: target)))) }
    if case .item(let item) = target {
      steps.append(index.label(of: .content(index.items[item].content)))
      steps.append(columnName(index.items[item].column))
    }
    return steps.joined(separator: " › ") + " — " + standard.markdown
  }

  private func columns(of content: Int) -> [String] {
    Column.allCases.compactMap { column in
      let items = index.contents[content].items.filter { index.items[$0].column == column }
      guard !items.isEmpty else { return nil }
      return "\(columnName(column))\n" + items.map { "- \(index.label(of: .item($0)))" }.joined(separator: "\n")
    }
  }

  private func contents(of function: Int) -> String {
    index.functions[function].contents.map { "- \(index.label(of: .content($0))) (\(amount(of: $0)))" }.joined(separator: "\n")
  }

  private func amount(of content: Int) -> String { ItemAmount(index.contents[content].items, in: index)[language] }

  /// What the standard itself calls the column.
  private func columnName(_ column: Column) -> String {
    let names = index.standard.columns?.value
    let own =
      switch column {
      case .tasks: names?.tasks
      case .abilities: names?.abilities
      case .knowledge: names?.knowledge
      }
    return own?.value.string ?? column.name[language]
  }
}
