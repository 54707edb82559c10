import Schema
import Standards
import TextModel

/// What a plan or job description covers of its level, in one line.
struct CoverageLine {
  private let text: Bilingual

  init(_ alignment: Alignment) {
    let index = alignment.index
    let required = alignment.coverage.functions.flatMap { index.items(in: .function($0)) }
    var parts: [Bilingual] = []
    for column in Column.allCases {
      let items = required.filter { index.items[$0].column == column }
      guard !items.isEmpty else { continue }
      let done = items.count { alignment.coverage.state(ofItem: $0) != .missing }
      parts.append(Bilingual(zh: "\(column.name.chinese) \(done)/\(items.count)", en: "\(column.name.english) \(done)/\(items.count)"))
    }
    let contents = alignment.coverage.functions.flatMap { index.functions[$0].contents }
    let missing = contents.count { content in
      let items = index.contents[content].items
      return !items.isEmpty && items.allSatisfy { alignment.coverage.state(ofItem: $0) == .missing }
    }
    let level = index.levels[alignment.level].name
    var chinese = "\(level)：" + parts.map(\.chinese).joined(separator: "，")
    var english = "\(level): " + parts.map(\.english).joined(separator: ", ")
    if missing > 0 {
      chinese += "；缺 \(missing) 项工作内容"
      english += "; \(English.count(missing, "work content")) not covered"
    }
    text = Bilingual(zh: chinese, en: english)
  }

  subscript(language: Language) -> String { text[language] }
}
