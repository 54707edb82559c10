import Schema
import TextModel

/// 考核项目 | 考核方式 | 占比: what is assessed need not be a module.
extension DraftReader {
  mutating func add(assessment table: ModuleRows, _ name: String) {
    report.add(table.report)
    draft.leftovers += table.leftovers
    var modules: [String: Int] = [:]
    var units: [String: (module: Int, unit: Int)] = [:]
    for (place, module) in draft.modules.enumerated() {
      for key in module.keys where modules[key] == nil { modules[key] = place }
      for (number, unit) in module.units.enumerated() { for key in unit.keys where units[key] == nil { units[key] = (place, number) } }
    }
    var lines: [String] = []
    var line: Int?
    for assessed in table.modules {
      if let place = assessed.keys.lazy.compactMap({ modules[$0] }).first, draft.modules.indices.contains(place) {
        draft.modules[place].merge(assessed)
      } else if let place = assessed.keys.lazy.compactMap({ units[$0] }).first {
        draft.modules[place.module].units[place.unit].merge(assessed)
      } else {
        lines.append(assessed.assessment)
        line = line ?? assessed.line
      }
    }
    guard !lines.isEmpty else { return }
    addExtra(name, TableCell(lines.joined(separator: "\n"), line: line ?? 1))
    report.add(
      .unused, line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(name))”中有 \(lines.count) 行不是模块的名称，已写入附加信息",
        en:
          "\(English.count(lines.count, "row")) of “\(PrintedText.excerpt(name))” without the name of a module: written under additional-info"
      ))
  }
}

extension DraftModule {
  /// By which names a table may call it.
  fileprivate var keys: [String] { [name, bareName].map { PrintedText.folded($0) }.filter { !$0.isEmpty } }

  /// `过程考核：笔试，40%`.
  fileprivate var assessment: String {
    let weight = weight.map { "\($0)%" }
    let rest = extras.map { "\($0.name)：\($0.values.joined(separator: "、"))" } + units.map(\.assessment) + objectives + notes
    let said = ([method, weight].compactMap(\.self) + rest).joined(separator: "，")
    return said.isEmpty ? name : "\(name)：\(said)"
  }
}
