import Schema

/// The start of a page with several files: a table with one line for each file and a link to its section, and the items that no file of a
/// level covers.
struct CoverageOverview {
  private let matrices: [CoverageMatrix]

  init(_ matrices: [CoverageMatrix]) { self.matrices = matrices }

  func write(_ html: inout HTMLWriter) {
    html.raw("<section class=\"card\">\n")
    html.element("h2", Bilingual(zh: "一览", en: "Overview"))
    html.beginTable(
      "overview", label: Bilingual(zh: "总览", en: "Overview"),
      headers: [CoverageWords.name, CoverageWords.kind, CoverageWords.level, CoverageWords.title, CoverageWords.missing])
    for (index, matrix) in matrices.enumerated() { row(matrix, index, &html) }
    html.raw("</tbody></table></div>\n")
    for group in groups { uncovered(group, &html) }
    html.raw("</section>\n")
  }

  private func row(_ matrix: CoverageMatrix, _ index: Int, _ html: inout HTMLWriter) {
    let figures = matrix.figures
    html.raw(
      "<tr><th scope=\"row\"><a href=\"#f\(index + 1)\">\(HTMLText.escaped(matrix.title))</a><small>\(HTMLText.escaped(matrix.path))</small></th>"
    )
    html.raw("<td>\(HTMLWriter.both(CoverageWords.name(of: matrix.kind)))</td>")
    html.raw("<td>\(HTMLText.escaped(matrix.level))</td>")
    html.raw("<td>\(CoverageBar.html(figures)) <b>\(figures.percent)%</b></td>")
    html.raw("<td class=\"n\(figures.missing > 0 ? " bad" : "")\">\(figures.missing)</td></tr>\n")
  }

  // MARK: Gaps

  /// Files of one kind, standard and level.
  private struct Group {
    struct Key: Hashable {
      let kind: DocumentKind
      let standard: String
      let level: String
    }

    let key: Key
    var matrices: [CoverageMatrix] = []
  }

  private var groups: [Group] {
    var groups: [Group] = []
    var indices: [Group.Key: Int] = [:]
    for matrix in matrices {
      let key = Group.Key(kind: matrix.kind, standard: matrix.standard, level: matrix.level)
      let index = indices[key] ?? groups.count
      if index == groups.count { groups.append(Group(key: key)) }
      indices[key] = index
      groups[index].matrices.append(matrix)
    }
    return groups.filter { $0.matrices.count > 1 }
  }

  /// The items that all files of a group lack.
  private func uncovered(_ group: Group, _ html: inout HTMLWriter) {
    var seen: [String: Int] = [:]
    var order: [String] = []
    for matrix in group.matrices {
      for item in matrix.functions.flatMap(\.items) where item.state != .covered && item.state != .coveredAndLeftOut {
        let label = item.column.letter + item.label
        if seen[label] == nil { order.append(label) }
        seen[label, default: 0] += 1
      }
    }
    let nowhere = order.filter { seen[$0] == group.matrices.count }
    guard !nowhere.isEmpty else { return }
    let heading = Bilingual(
      zh: "\(group.key.level)：\(group.matrices.count) 份\(group.key.kind.name.chinese)都没有覆盖的条目（\(nowhere.count)）",
      en:
        "\(group.key.level): items that none of the \(group.matrices.count) files (\(CoverageWords.name(of: group.key.kind).english)) covers (\(nowhere.count))"
    )
    html.raw("<details class=\"drill\"><summary><span class=\"name\">\(HTMLWriter.both(heading))</span></summary>\n<ul>\n")
    for label in nowhere { html.raw("<li>\(HTMLText.escaped(label))</li>\n") }
    html.raw("</ul></details>\n")
  }
}
