extension MistakeKind {
  /// The tables and the catalogue of a standard.
  static let tables: [MistakeKind] = [
    .block("a content left out of the catalogue", where: { line, _ in line.key == "content" && !line.parents.contains("levels") }) {
      line, range, text in catalogue(range, line, text)
    },
    .block("a function left out of the catalogue", where: { line, _ in line.key == "function" && !line.parents.contains("levels") }) {
      line, range, text in catalogue(range, line, text)
    },
    .line("a content renamed in the catalogue") { line, _ in
      line.key == "content" && !line.parents.contains("levels") ? line.text.exchanging(line.value, "色彩搭配与陈列") : nil
    },
    .line("a function renamed in the catalogue") { line, _ in
      line.key == "function" && !line.parents.contains("levels") ? line.text.exchanging(line.value, "橱窗陈列") : nil
    },
    .block("the keys of the columns exchanged", where: { line, _ in line.key == "abilities" && line.parents.contains("levels") }) {
      line, range, text in
      guard let next = text.sibling(after: line), next.key == "knowledge" else { return nil }
      let other = text.block(next)
      let head = [line.text.exchanging("abilities", "knowledge") ?? ""] + text.lines[(line.number + 1)..<next.number].map(\.text)
      let tail = [next.text.exchanging("knowledge", "abilities") ?? ""] + text.lines[(next.number + 1)..<other.upperBound + 1].map(\.text)
      return text.replacing(range.lowerBound..<other.upperBound + 1, with: head + tail)
    },
    .line("knowledge called abilities") { line, text in
      text.isStandard && line.key == "knowledge" && line.column > 0 ? line.text.exchanging("knowledge", "abilities") : nil
    },
    .line("abilities called knowledge") { line, text in
      text.isStandard && line.key == "abilities" && line.column > 0 ? line.text.exchanging("abilities", "knowledge") : nil
    },
    .block(
      "a content moved to the next function",
      where: { line, text in
        line.key == "content" && line.parents.contains("levels") && text.sibling(after: line) == nil
      }
    ) { line, range, text in
      guard let function = text.lines[(range.upperBound + 1)...].first(where: { $0.key == "function" }),
        let list = text.lines[function.number...].first(where: { $0.key == "contents" })
      else { return nil }
      let between = text.lines[(range.upperBound + 1)...list.number].map(\.text)
      return text.replacing(
        range.lowerBound..<list.number + 1, with: between + text.lines[range].map(\.text), place: (line.parentLine ?? 0)...list.number + 1)
    },
    .line("a level that is not there in the catalogue") { line, text in
      text.isStandard && line.key == "levels" && !line.value.isEmpty ? line.text.exchanging("L", "LL") : nil
    },
    .line("a weight of a function changed") { line, _ in line.parents.first == "weights" ? line.text.exchanging("5", "6") : nil },
    .line("a name in the weights misspelt") { line, _ in
      line.parents.first == "weights" && line.text.contains("职业功能") == false ? line.text.exchanging("蜂", "峰") : nil
    },
    .line("a level of an entry condition that is not there") { line, _ in
      line.text.contains("previous-level: ") ? line.text.exchanging("previous-level: L", "previous-level: M") : nil
    },
  ]

  /// Left out of the catalogue: told there, or at the first level that has it.
  private static func catalogue(_ range: ClosedRange<Int>, _ line: SampleLine, _ text: SampleText) -> Mistake {
    let uses = text.lines.filter { $0.key == line.key && $0.parents.contains("levels") && $0.value.hasSuffix(" " + line.value) }
    let shift = range.count
    let place = uses.first.map { $0.number - shift } ?? line.parentLine ?? 0
    return text.replacing(range.lowerBound..<range.upperBound + 1, with: [], place: place...place)
  }

  static let headers: [MistakeKind] = [
    .line("a letter of the kind left out") { line, _ in
      line.key == "kind" && line.column == 0 ? line.text.exchanging(line.value, String(line.value.dropLast())) : nil
    },
    .line("a format that there is not") { line, _ in line.key == "format" ? line.text.exchanging("1", "2") : nil },
    .line("a version of the standard that there is not", legal: true) { line, text in
      line.key == "standard" ? line.text.exchanging("20", "21") : nil
    },
    .line("a letter of the standard's id left out") { line, text in
      line.key == "standard" ? line.text.exchanging("-oper", "-opr") ?? line.text.exchanging("beekeeper", "bekeeper") : nil
    },
    .line("the standard's id left out") { line, _ in
      guard line.key == "standard" else { return nil }
      return line.text.exchanging("id: cbec-operator, ", "") ?? line.text.exchanging("标识: cbec-operator, ", "")
    },
    .line("a file of the standard that is not there") { line, text in
      line.key == "standard" ? line.text.exchanging("beekeeper.standard.yaml", "beekeper.standard.yaml") : nil
    },
    .line("a track that there is not") { line, _ in line.key == "track" && line.column == 0 ? line.text + "x" : nil },
    .line("the level in the title another") { line, _ in
      guard line.key == "title", line.column == 0 else { return nil }
      return line.text.exchanging("中级", "高级") ?? line.text.exchanging("初级", "中级") ?? line.text.exchanging("四级/中级工", "三级/高级工")
    },
  ]
}
