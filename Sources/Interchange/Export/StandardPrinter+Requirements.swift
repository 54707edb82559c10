import Schema

extension StandardPrinter {
  /// Prints the chapter of requirements: the catalogue, a section for every level, the weights.
  mutating func requirements(_ chapter: String) {
    heading(2, chapter, words.requirements)
    if standard.cumulative?.value == true { blocks.append(.paragraph(words.cumulative)) }
    var section = 0
    if !catalogueFunctions.isEmpty {
      section += 1
      catalogue("\(chapter).\(section)")
    }
    for level in levels {
      section += 1
      self.level(level, "\(chapter).\(section)")
    }
    weights()
  }

  private mutating func catalogue(_ number: String) {
    heading(3, number, words.catalogue)
    for (index, function) in catalogueFunctions.enumerated() {
      heading(4, "\(number).\(index + 1)", function.title)
      let levels = function.levels.strings.map { levelNames[$0] ?? $0 }
      if !levels.isEmpty { blocks.append(.paragraph(words.levels(function.title, levels))) }
      restrict(function.title, function.tracks.strings)
      blocks.append(.paragraph(words.contains(function.title)))
      blocks.append(.list(function.contents.values().map { words.catalogueEntry($0) { levelNames[$0] ?? $0 } }))
    }
  }

  private mutating func level(_ level: Level, _ number: String) {
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
    let functions = level.functions.values()
    let namesakes = SameNamedFunctions(functions)
    // Functions with the same name are in different tables, each below the sentence with its tracks.
    for part in SameNamedFunctions.parts(of: functions) {
      tables += 1
      for function in part {
        restrict(function.name.written, function.tracks.strings, hasSameNamed: namesakes.contains(function.name.written))
      }
      blocks.append(.table(table(part, of: level, tables)))
    }
  }

  private mutating func restrict(_ function: String, _ tracks: [String], hasSameNamed: Bool = false) {
    guard !tracks.isEmpty else {
      if hasSameNamed { blocks.append(.paragraph(words.allTracks(function))) }
      return
    }
    blocks.append(.paragraph(words.tracks(function, tracks.map { trackNames[$0] ?? $0 })))
  }

  private func table(_ functions: [Function], of level: Level, _ number: Int) -> OutputTable {
    var table = OutputTable(
      caption: words.caption(number, level.displayName),
      header: [words.function, words.content] + columns.map { words.header($0, in: standard) })
    for function in functions {
      let contents = function.contents.values()
      for (index, content) in contents.enumerated() {
        let name = OutputTable.Cell([function.name.written], height: index == 0 ? contents.count : 0)
        table.rows.append(
          [name, OutputTable.Cell([content.name.written])] + columns.map { OutputTable.Cell(content[$0].map(\.name.written)) })
      }
    }
    return table
  }

  private mutating func weights() {
    let tables = standard.weights?.value
    for (caption, weights) in [(words.theoryWeights, tables?.theory), (words.skillWeights, tables?.skills)] {
      guard let weights = weights?.value, !weights.isEmpty else { continue }
      let names = Self.merged(weights.map { $0.value.value.map(\.key.value.string) })
      let levels = weights.map { levelNames[$0.key.value.string] ?? $0.key.value.string }
      let rows = weights.map { row in
        Dictionary(row.value.value.map { ($0.key.value.string, $0.value.value) }) { first, _ in first }
      }
      var table = OutputTable(caption: "", header: [words.weightItem] + levels.map { "\($0)（%）" })
      for name in names {
        let shares = rows.map { $0[name]?.description ?? "—" }
        table.rows.append([OutputTable.Cell([name])] + shares.map { OutputTable.Cell([$0]) })
      }
      blocks.append(.heading(depth: 3, caption))
      blocks.append(.table(table))
    }
  }

  /// All names, in the order of each list as far as the lists agree.
  private static func merged(_ lists: [[String]]) -> [String] {
    var names: [String] = []
    for list in lists {
      var index = 0
      for name in list {
        if let known = names.firstIndex(of: name) {
          index = max(index, known + 1)
        } else {
          names.insert(name, at: min(index, names.count))
          index += 1
        }
      }
    }
    return names
  }
}
