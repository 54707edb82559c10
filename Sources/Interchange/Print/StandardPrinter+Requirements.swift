import Schema

extension StandardPrinter {
  /// The chapter of requirements: the catalogue, a section for every level, the weights.
  mutating func requirements(_ chapter: String) {
    heading(2, chapter, words.requirements)
    if standard.cumulative?.value == true { blocks.append(.paragraph(words.cumulative)) }
    var section = 0
    if !catalogueFunctions.isEmpty {
      section += 1
      catalogue("\(chapter).\(section)")
    }
    for (index, level) in levels.enumerated() {
      section += 1
      self.level(level, "\(chapter).\(section)", table: index + 1)
    }
    weights()
  }

  private mutating func catalogue(_ number: String) {
    heading(3, number, words.catalogue)
    for (index, function) in catalogueFunctions.enumerated() {
      heading(4, "\(number).\(index + 1)", function.title)
      blocks.append(.paragraph(words.contains(function.title)))
      blocks.append(.list(function.contents.values().map(words.catalogueEntry)))
    }
  }

  private mutating func level(_ level: Level, _ number: String, table: Int) {
    heading(3, number, words.levelTitle(level.displayName))
    var section = 0
    let conditions = level.entry.values()
    if !conditions.isEmpty {
      section += 1
      heading(4, "\(number).\(section)", words.entry)
      blocks.append(.paragraph(words.oneOf))
      blocks.append(.list(conditions.map { words.condition($0) { levelNames[$0] ?? $0 } }))
    }
    if let hours = level.trainingHours?.value {
      section += 1
      heading(4, "\(number).\(section)", words.trainingHours)
      blocks.append(.paragraph(words.hours(level.displayName, hours)))
    }
    heading(4, "\(number).\(section + 1)", words.requirements)
    blocks.append(.table(self.table(level, table)))
    for function in level.functions.values() where !function.tracks.strings.isEmpty {
      let tracks = function.tracks.strings.map { trackNames[$0] ?? $0 }
      blocks.append(.paragraph(words.tracks(function.name.written, tracks)))
    }
  }

  private func table(_ level: Level, _ number: Int) -> PrintTable {
    var table = PrintTable(
      caption: words.caption(number, level.displayName),
      head: [words.function, words.content] + columns.map { words.head($0, in: standard) })
    for function in level.functions.values() {
      let contents = function.contents.values()
      for (index, content) in contents.enumerated() {
        let name = PrintTable.Cell([function.name.written], height: index == 0 ? contents.count : 0)
        table.rows.append(
          [name, PrintTable.Cell([content.name.written])] + columns.map { PrintTable.Cell(content[$0].map(\.name.written)) })
      }
    }
    return table
  }

  private mutating func weights() {
    let tables = standard.weights?.value
    for (caption, weights) in [(words.theoryWeights, tables?.theory), (words.skillWeights, tables?.skills)] {
      guard let weights = weights?.value, !weights.isEmpty else { continue }
      var seen: Set<String> = []
      let names = weights.flatMap { $0.value.value.map(\.key.value.string) }.filter { seen.insert($0).inserted }
      let levels = weights.map { levelNames[$0.key.value.string] ?? $0.key.value.string }
      let rows = weights.map { row in
        Dictionary(row.value.value.map { ($0.key.value.string, $0.value.value) }) { first, _ in first }
      }
      var table = PrintTable(caption: "", head: [words.weightItem] + levels.map { "\($0)（%）" })
      for name in names {
        let shares = rows.map { $0[name]?.description ?? "—" }
        table.rows.append([PrintTable.Cell([name])] + shares.map { PrintTable.Cell([$0]) })
      }
      blocks.append(.heading(depth: 3, caption))
      blocks.append(.table(table))
    }
  }
}
