import Schema

/// Reads the clauses of basic requirements: their numbers and titles.
struct BasicRequirementsClause {
  private(set) var requirements: [NumberedText] = []
  private(set) var reading = ClauseReading()

  init(_ outline: Outline) {
    for index in outline.sections(titled: ["基本条件", "基本要求"]) where outline.sections[index].code?.depth == 1 {
      // Deeper lines are their texts.
      let below = outline.below(index).filter { !outline.sections[$0].title.isEmpty && outline.sections[$0].code?.depth == 2 }
      for clause in below {
        let section = outline.sections[clause]
        requirements.append(NumberedText(code: section.code, title: reading.closed(section.title, section.line)))
        reading.use(section.headingIndex)
      }
      if !below.isEmpty { reading.use(outline.sections[index].headingIndex) }
    }
  }
}
