import Schema

/// Joins functions and contents that a table prints in several places: sheets without merged cells repeat each name in every row, and
/// separate tables for abilities and knowledge begin with the same functions.
struct RepeatedNames {
  private struct Name: Hashable {
    let track: String?
    var group: Int?
    let code: NumberCode?
    let title: String
  }

  private(set) var functions: [FunctionBuilder] = []
  /// The lines of repeated names, and of repeated items.
  private(set) var lines: [Int] = []
  private(set) var itemLines: [Int] = []
  private var indices: [Name: Int] = [:]

  init(_ built: [FunctionBuilder]) {
    for function in built {
      let name = Name(track: function.track, group: function.group, code: function.code, title: function.pieces.joined())
      if name.code != nil || !name.title.isEmpty, let index = indices[name] {
        lines.append(function.line)
        functions[index].contents += function.contents
        functions[index].lastLine = max(functions[index].lastLine, function.lastLine)
      } else {
        indices[name] = functions.count
        functions.append(function)
      }
    }
    for index in functions.indices { functions[index].contents = joined(functions[index].contents) }
  }

  private mutating func joined(_ contents: [ContentBuilder]) -> [ContentBuilder] {
    var kept: [ContentBuilder] = []
    var indices: [Name: Int] = [:]
    for content in contents {
      let name = Name(track: nil, code: content.code, title: content.pieces.joined())
      if !name.title.isEmpty, let index = indices[name] {
        lines.append(content.line)
        itemLines += kept[index].join(content)
      } else {
        indices[name] = kept.count
        kept.append(content)
      }
    }
    return kept
  }

  var report: ImportReport {
    var report = ImportReport()
    if let first = lines.min(), let last = lines.max() {
      report.add(
        .repaired, lines: first...last,
        Bilingual(
          zh: "同一名称多次出现，合并为一处：\(lines.count) 处", en: "names that were said again were joined with the first: \(lines.count)"))
    }
    if let first = itemLines.min(), let last = itemLines.max() {
      report.add(
        .repaired, lines: first...last,
        Bilingual(
          zh: "同一工作内容中重复的条目只保留一条：\(itemLines.count) 处", en: "items that were said again in a content were kept once: \(itemLines.count)"))
    }
    return report
  }
}
