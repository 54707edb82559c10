import Schema
import TextModel

extension DraftReader {
  var isEmpty: Bool { draft.modules.isEmpty && draft.duties.isEmpty && otherFacts == 0 }

  private var otherFacts: Int {
    draft.kind == .job ? draft.otherQualifications.count + draft.abilities.count + draft.extras.count : 0
  }

  /// Uses the name of a module as a reference, if it is that of a function or content and there is no column of references.
  mutating func useNamesAsReferences() {
    for module in draft.modules.indices {
      for unit in draft.modules[module].units.indices where draft.modules[module].units[unit].mayUseName {
        let part = draft.modules[module].units[unit]
        draft.modules[module].units[unit].covers = named(part)
      }
      let part = draft.modules[module]
      if part.mayUseName, part.units.allSatisfy(\.covers.isEmpty) {
        draft.modules[module].covers = named(part)
      }
    }
  }
}

extension DraftReader {
  /// The references in a name: 选品（1.1）, 营销推广、发货管理, or one name of the standard.
  fileprivate mutating func named(_ part: DraftModule) -> [String] {
    let name = part.bareName
    if let found = references.namedParts(name, line: part.line) ?? references.named(name, line: part.line) { return found }
    guard name.utf8.count <= 300, let open = name.firstIndex(where: \.isOpeningParenthesis),
      let close = name[open...].firstIndex(where: \.isClosingParenthesis)
    else { return [] }
    return references.numbers(PrintedText.trimmed(name[open..<close].dropFirst()), line: part.line)?.references ?? []
  }
}

extension DraftModule {
  fileprivate var mayUseName: Bool { covers.isEmpty && !unplaced.contains(where: \.isReference) && !hasReferences }

  /// The name without `M1`, `模块一` or `项目二`.
  var bareName: String {
    let scan = NumberScan.scan(Text(name), allowsLetters: true, allowsBareDigits: true)
    var text = Text(name).slice(scan.titleStart, name.utf8.count).string
    for word in ["模块", "项目", "单元", "课程", "任务", "第"] where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count).drop { $0.isNumeral || "章节部分".contains($0) }
      if let sign = rest.first, "：: 、.　".contains(sign) { text = PrintedText.trimmed(rest.dropFirst()) }
    }
    return text
  }
}
