import Schema

/// A plan for several levels, each with a heading and a table of modules of its own: 一、初级, 二、中级. Each is a plan.
enum LevelSections {
  /// The parts of a document, each with the lines above the first heading; nil for other documents.
  static func divide(_ parts: [Manuscript.Element]) -> [DraftDocumentSplitter.Document]? {
    let found = parts.indices.compactMap { index in heading(parts, index).map { (index: index, heading: $0) } }
    guard found.count > 1, let first = found.first, Set(found.map(\.heading.level)).count == found.count else { return nil }
    // A level above all headings is that of the plan.
    let names = parts[..<first.index].contains { part in
      switch part {
      case .text(let line): LevelNames.find(in: line.text) != nil
      case .row(let row): row.cells.contains { LevelNames.find(in: $0.text) != nil }
      case .tableEnd: false
      }
    }
    guard !names else { return nil }
    let ends = found.dropFirst().map(\.index) + [parts.count]
    return zip(found, ends).map { section, end in
      DraftDocumentSplitter.Document(
        range: Range(clamping: section.index, end), title: section.heading.line.text, line: section.heading.line.line,
        above: Range(clamping: 0, first.index), level: section.heading.level)
    }
  }

  /// A line with nothing but a level and words for a table, and a table of modules below it.
  private static func heading(_ parts: [Manuscript.Element], _ index: Int) -> (line: ManuscriptLine, level: String)? {
    guard case .text(let line) = parts[index], line.text.utf8.count <= 120, !line.text.contains(where: { "：:。；，".contains($0) }),
      let level = LevelNames.find(in: line.text), LevelNames.all(in: line.text).count == 1
    else { return nil }
    var rest = PrintedText.folded(LevelNames.separate(DraftWords.withoutMark(line.text)).rest)
    for word in words { rest = rest.replacing(word, with: "") }
    guard rest.allSatisfy({ $0.isNumeral || "班表级的与和及".contains($0) }) else { return nil }
    let rows = parts[index...].dropFirst().prefix(3).compactMap { part -> TableRow? in if case .row(let row) = part { row } else { nil } }
    guard parts.indices.contains(index + 1), case .row = parts[index + 1], let header = DraftTableHeader.read(rows[...], .plan)?.header,
      !header.isNotCovered, !header.isAssessment, !header.isOfAssessments
    else { return nil }
    return (line, level.name)
  }

  /// Longer words are first.
  private static let words = [
    "课程设置", "课程安排", "教学安排", "教学计划", "培训计划", "培训安排", "培训课程", "培训内容", "教学内容", "学时分配", "课时分配", "学时安排", "课时安排", "课程", "模块", "培训",
    "教学", "学时", "课时", "阶段", "部分", "等级", "内容", "安排",
  ]
}
