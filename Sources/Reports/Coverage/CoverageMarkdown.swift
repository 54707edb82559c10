import Schema

/// Coverage as Markdown, for a report or the summary of a pipeline: for each file a table of functions against modules, then what is
/// missing.
struct CoverageMarkdown {
  private let language: Language

  static func write(_ coverage: WorkspaceCoverage, language: Language) -> String {
    let writer = CoverageMarkdown(language: language)
    var sections = ["# " + CoverageWords.title[language]]
    if coverage.matrices.count > 1 { sections.append(writer.overview(coverage.matrices)) }
    sections += coverage.matrices.map(writer.section)
    if !coverage.omissions.isEmpty { sections.append(writer.omissions(coverage.omissions)) }
    return sections.joined(separator: "\n\n") + "\n"
  }

  private func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.enumerated().map { $0.offset == 0 ? "---" : "---:" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func cell(_ text: String) -> String { MarkdownText.escaped(text, in: .document) }

  private func omissions(_ omissions: [WorkspaceCoverage.Omission]) -> String {
    let separator = language.text(zh: "：", en: ": ")
    return "## \(CoverageWords.omitted[language])\n\n"
      + omissions.map { "- \(MarkdownText.code($0.path))\(separator)\($0.fault.message[language])" }.joined(separator: "\n")
  }

  private func overview(_ matrices: [CoverageMatrix]) -> String {
    let header =
      [
        CoverageWords.name, CoverageWords.level, CoverageWords.covered, CoverageWords.leftOut, CoverageWords.missing,
      ].map { $0[language] } + ["%"]
    return table(header, matrices.map { matrix in [cell(matrix.title), cell(matrix.level)] + figures(matrix.figures) })
  }

  private func figures(_ figures: CoverageFigures) -> [String] {
    [figures.covered, figures.leftOut, figures.missing, figures.percent].map(String.init)
  }

  private func section(_ matrix: CoverageMatrix) -> String {
    var parts = ["## " + cell(matrix.title)]
    let subtitle =
      language.text(
        zh: "\(MarkdownText.code(matrix.path)) · \(matrix.kind.name.chinese) · \(cell(matrix.standardTitle)) · \(cell(matrix.level))",
        en: "\(MarkdownText.code(matrix.path)) · \(matrix.kind.name.english) · \(cell(matrix.standardTitle)) · \(cell(matrix.level))")
    parts.append(subtitle)
    if !matrix.isComplete { parts.append("> " + CoverageWords.incomplete[language]) }
    parts.append(heatMap(matrix))
    if let hours = hours(matrix) { parts.append(hours) }
    let open = openItems(matrix)
    if !open.isEmpty { parts.append(open) }
    return parts.joined(separator: "\n\n")
  }

  private func heatMap(_ matrix: CoverageMatrix) -> String {
    let header =
      [CoverageWords.function[language]] + matrix.parts.indices.map { String($0 + 1) }
      + [CoverageWords.covered, CoverageWords.leftOut, CoverageWords.missing].map { $0[language] } + ["%"]
    var rows = matrix.functions.enumerated().map { index, function in
      [cell(function.name)] + matrix.parts.indices.map { count(matrix, index, $0) } + figures(function.figures)
    }
    rows.append([CoverageWords.total[language]] + matrix.parts.map { _ in "" } + figures(matrix.figures))
    let legend = matrix.parts.enumerated().map { "\($0.offset + 1). \(cell($0.element.name[language]))" }.joined(separator: "\n")
    return table(header, rows) + "\n\n\(CoverageWords.parts(of: matrix.kind)[language])\n\n\(legend)"
  }

  private func count(_ matrix: CoverageMatrix, _ function: Int, _ part: Int) -> String {
    let count = matrix.count(function, part)
    return count == 0 ? "" : String(count)
  }

  private func hours(_ matrix: CoverageMatrix) -> String? {
    guard let whole = matrix.hours, whole > .zero else { return nil }
    let header = [
      CoverageWords.parts(of: matrix.kind), CoverageWords.theory, CoverageWords.practice, CoverageWords.hours, CoverageWords.hourShare,
      CoverageWords.weight,
    ].map { $0[language] }
    return table(
      header,
      matrix.parts.map { part in
        [
          cell(part.name[language]), part.theory?.description ?? "", part.practice?.description ?? "", part.hours?.description ?? "",
          part.hours.map { "\(CoverageShare.percent($0, of: whole))%" } ?? "", part.weight.map { "\($0)%" } ?? "",
        ]
      })
  }

  /// The items that are missing or listed as not covered, by content.
  private func openItems(_ matrix: CoverageMatrix) -> String {
    var lines: [String] = []
    for content in matrix.functions.flatMap(\.contents) {
      let open = content.items.filter { $0.state != .covered }
      guard !open.isEmpty else { continue }
      lines.append("- \(cell(content.name))")
      for item in open {
        let reason = item.reason.map { language.text(zh: "（\($0)）", en: " (\($0))") } ?? ""
        let separator = language.text(zh: "：", en: ": ")
        lines.append(
          "  - \(CoverageWords.name(of: item.state)[language])\(separator)\(item.column.letter)\(cell(item.label))\(cell(reason))")
      }
    }
    return lines.joined(separator: "\n")
  }
}
