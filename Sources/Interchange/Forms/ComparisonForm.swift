import Reports
import Schema
import Standards

/// An annex for reviewers that compares a plan or job description with its standard, content by content.
enum ComparisonForm {
  static func blocks(_ alignment: Alignment, _ words: FormWords) -> [FormBlock] {
    let index = alignment.index
    var table = FormTable(name: words("与标准的对照", "Comparison"), widths: [9, 10, 4, 4, 4, 4, 14])
    table.caption = "\(index.id)@\(index.version)"
    table.addHeader([
      words("职业功能", "Function"), words("工作内容", "Content"), words("条目", "Items"), words("已覆盖", "Covered"), words("不覆盖", "Left out"),
      words("缺少", "Missing"), words("在何处", "Where"),
    ])
    let parts = coveringParts(alignment)
    var sums = [0, 0, 0, 0]
    for function in alignment.coverage.functions {
      let contents = index.functions[function].contents
      for (number, content) in contents.enumerated() {
        let states = index.contents[content].items.map(alignment.coverage.state(ofItem:))
        let figures = [
          states.count, states.count { $0 == .covered || $0 == .coveredAndLeftOut }, states.count { $0 == .leftOut },
          states.count { $0 == .missing },
        ]
        sums = zip(sums, figures).map { $0 + $1 }
        let name = FormCell([functionName(function, alignment, words)]).spanning(height: contents.count)
        table.rows.append(
          [number == 0 ? name : .below, FormCell([index.label(of: .content(content))])] + figures.map { FormCell(Quantity($0)) }
            + [FormCell(parts[content] ?? [])])
      }
    }
    let rows = Array(Range(clamping: 1, table.rows.count))
    table.rows.append(
      [FormCell([words("合计", "Total")], isHeader: true), FormCell([], isHeader: true)]
        + sums.map { sum in
          var cell = FormCell(Quantity(sum))
          cell.sumOfRows = rows
          cell.isHeader = true
          return cell
        } + [FormCell([], isHeader: true)])
    table.heatColumns = [5]
    return [.heading(words("附录　与标准的对照", "Annex: comparison with the standard")), .table(table)]
  }

  /// The name of a function, with its level unless that is the level of the file: functions of lower levels may have the same number and name.
  private static func functionName(_ function: Int, _ alignment: Alignment, _ words: FormWords) -> String {
    let index = alignment.index
    let label = index.label(of: .function(function))
    let level = index.level(of: .function(function))
    guard level != alignment.level, index.levels.indices.contains(level) else { return label }
    return "\(index.levels[level].name)" + words("：", ": ") + label
  }

  /// For each content, the parts that cover something in it.
  private static func coveringParts(_ alignment: Alignment) -> [Int: [String]] {
    var parts: [Int: [String]] = [:]
    for resolved in alignment.references {
      guard case .part(let part) = resolved.container, alignment.file.parts.indices.contains(part) else { continue }
      let name = alignment.file.parts[part].name?.value.string ?? ""
      var contents: [Int] = []
      for target in resolved.resolution.assumedTargets {
        if case .function(let function) = target {
          contents += alignment.index.functions[function].contents
        } else if let content = alignment.index.content(of: target) {
          contents.append(content)
        }
      }
      for content in contents where !name.isEmpty && !(parts[content] ?? []).contains(name) { parts[content, default: []].append(name) }
    }
    return parts
  }
}
