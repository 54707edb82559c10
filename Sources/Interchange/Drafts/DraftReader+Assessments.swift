import Schema
import TextModel

/// Tables of assessments, 考核项目 | 考核方式 | 占比, whose rows need not be modules.
extension DraftReader {
  /// Whether most rows name existing modules.
  func mayAssess(_ table: ModuleRows) -> Bool {
    guard !draft.modules.isEmpty else { return false }
    let hasNumbers = draft.modules.contains { $0.number != nil }
    let keys = Set(draft.modules.flatMap { module in module.keys + [module.number].compactMap(\.self) + module.units.flatMap(\.keys) })
    let known = table.modules.count { module in
      let index = hasNumbers ? nil : module.index
      return (module.keys + [module.number].compactMap(\.self)).contains(where: keys.contains)
        || index.map(draft.modules.indices.contains) == true
    }
    return known * 2 >= table.modules.count
  }

  mutating func add(assessment table: ModuleRows, _ name: String) {
    report.add(table.report)
    draft.unplaced += table.unplaced
    var modules: [String: Int] = [:]
    var units: [String: (module: Int, unit: Int)] = [:]
    for (index, module) in draft.modules.enumerated() {
      for key in module.keys + [module.number].compactMap(\.self) where modules[key] == nil { modules[key] = index }
      for (number, unit) in module.units.enumerated() { for key in unit.keys where units[key] == nil { units[key] = (index, number) } }
    }
    let hasNumbers = draft.modules.contains { $0.number != nil }
    var lines: [String] = []
    var line: Int?
    for assessed in table.modules {
      if let index = assessed.keys.lazy.compactMap({ modules[$0] }).first, draft.modules.indices.contains(index) {
        draft.modules[index].merge(assessed)
      } else if let index = assessed.keys.lazy.compactMap({ units[$0] }).first {
        draft.modules[index.module].units[index.unit].merge(assessed)
      } else if let index = assessed.number.flatMap({ modules[$0] }) ?? (hasNumbers ? nil : assessed.index),
        draft.modules.indices.contains(index)
      {
        draft.modules[index].merge(assessed)
      } else {
        lines.append(assessed.assessment)
        line = line ?? assessed.line
      }
    }
    guard !lines.isEmpty else { return }
    addExtra(name, TableCell(lines.joined(separator: "\n"), line: line ?? 1))
    report.add(
      .notUsed, line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(name))”中有 \(lines.count) 行不是模块的名称，已写入附加信息",
        en:
          "\(English.count(lines.count, "row")) of “\(PrintedText.excerpt(name))” without the name of a module: written under additional-info"
      ))
  }
}

extension DraftModule {
  /// The names by which a table may refer to the module.
  fileprivate var keys: [String] { [name, bareName].map { PrintedText.folded($0) }.filter { !$0.isEmpty } }

  /// The number in `M1`, 模块一, `Module 1` and `1. …`; nil for a name without a number.
  fileprivate var number: String? {
    let text = PrintedText.folded(name)
    guard let word = Self.counted.first(where: text.hasPrefix) else { return nil }
    let digits = text.dropFirst(word.count).prefix(while: \.isNumeral)
    guard (1...4).contains(digits.count), let value = Int(digits) ?? ChineseOrdinal.value(digits) else { return nil }
    return "\(value)"
  }

  private static let counted = ["模块", "项目", "学习情境", "情境", "课程", "module", "m"]

  /// The position of the module that is meant, if modules have no numbers and the row has only a number.
  fileprivate var index: Int? {
    guard let number, let value = Int(number), bareName.isEmpty || bareName == name, value > 0 else { return nil }
    let text = PrintedText.folded(name)
    let isOnlyNumber = Self.counted.contains { text.hasPrefix($0) && text.dropFirst($0.count).allSatisfy { $0.isNumber } }
    return isOnlyNumber ? value - 1 : nil
  }

  /// `过程考核：笔试，40%`.
  fileprivate var assessment: String {
    let weight = weight.map { "\($0)%" }
    let rest = extras.map { "\($0.name)：\($0.values.joined(separator: "、"))" } + units.map(\.assessment) + objectives + notes
    let details = ([method, weight].compactMap(\.self) + rest).joined(separator: "，")
    return details.isEmpty ? name : "\(name)：\(details)"
  }
}
