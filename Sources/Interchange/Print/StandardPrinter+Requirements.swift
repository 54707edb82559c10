extension StandardPrinter {
  /// The chapter of requirements: the catalogue, a section for every level, the weights.
  mutating func requirements(_ chapter: String) {
    heading(2, chapter, words.requirements)
    if standard.cumulative == true { blocks.append(.paragraph(words.cumulative)) }
    var section = 0
    if !standard.catalogue.isEmpty {
      section += 1
      catalogue("\(chapter).\(section)")
    }
    for (index, level) in standard.levels.enumerated() {
      section += 1
      self.level(level, "\(chapter).\(section)", table: index + 1)
    }
    weights()
  }

  private mutating func catalogue(_ number: String) {
    heading(3, number, words.catalogue)
    for (index, function) in standard.catalogue.enumerated() {
      heading(4, "\(number).\(index + 1)", function.title)
      blocks.append(.paragraph(words.contains(function.title)))
      blocks.append(.list(function.contents.map(words.catalogueEntry)))
    }
  }

  private mutating func level(_ level: PlainLevel, _ number: String, table: Int) {
    heading(3, number, words.levelTitle(level.displayName))
    var section = 0
    if !level.entry.isEmpty {
      section += 1
      heading(4, "\(number).\(section)", words.entry)
      blocks.append(.paragraph(words.oneOf))
      blocks.append(.list(level.entry.map { words.condition($0) { levelNames[$0] ?? $0 } }))
    }
    if let hours = level.trainingHours {
      section += 1
      heading(4, "\(number).\(section)", words.trainingHours)
      blocks.append(.paragraph(words.hours(level.displayName, hours)))
    }
    heading(4, "\(number).\(section + 1)", words.requirements)
    blocks.append(.table(self.table(level, table)))
    for function in level.functions where !function.tracks.isEmpty {
      let tracks = function.tracks.map { trackNames[$0] ?? $0 }
      blocks.append(.paragraph(words.tracks(function.name.text, tracks)))
    }
  }

  private func table(_ level: PlainLevel, _ number: Int) -> PrintTable {
    var table = PrintTable(
      caption: words.caption(number, level.displayName), head: [words.function, words.content] + columns.map { standard.name(of: $0) })
    for function in level.functions {
      for (index, content) in function.contents.enumerated() {
        let name = PrintTable.Cell([function.name.text], height: index == 0 ? function.contents.count : 0)
        table.rows.append(
          [name, PrintTable.Cell([content.name.text])] + columns.map { PrintTable.Cell(content[$0].map(\.name.text)) })
      }
    }
    return table
  }

  private mutating func weights() {
    for (caption, weights) in [(words.theoryWeights, standard.theoryWeights), (words.skillWeights, standard.skillWeights)]
    where !weights.rows.isEmpty {
      var seen: Set<String> = []
      let names = weights.rows.flatMap { $0.shares.map(\.name) }.filter { seen.insert($0).inserted }
      let levels = weights.rows.map { levelNames[$0.level] ?? $0.level }
      let rows = weights.rows.map { row in Dictionary(row.shares.map { ($0.name, $0.percent) }) { first, _ in first } }
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
