import Schema

/// Compares hours with weights: each module's share of the hours and of the assessment, and each function's weight in the standard.
struct CoverageHours {
  private let matrix: CoverageMatrix

  init(_ matrix: CoverageMatrix) { self.matrix = matrix }

  func write(_ html: inout HTMLWriter) {
    guard let whole = matrix.hours, whole > .zero else { return }
    html.element("h3", Bilingual(zh: "学时与权重", en: "Hours against weights"))
    html.beginTable(
      "hours", label: Bilingual(zh: "学时", en: "Hours"),
      headers: [
        CoverageWords.parts(of: matrix.kind), CoverageWords.theory, CoverageWords.practice, CoverageWords.hours, CoverageWords.hourShare,
        CoverageWords.weight,
      ])
    for part in matrix.parts {
      html.raw("<tr><th scope=\"row\">\(HTMLWriter.both(part.name))</th>")
      for quantity in [part.theory, part.practice, part.hours] { html.raw("<td class=\"n\">\(quantity?.description ?? "–")</td>") }
      html.raw(bar(part.hours.map { CoverageShare.percent($0, of: whole) }, "h") + bar(part.weight, "w") + "</tr>\n")
    }
    html.raw("</tbody><tfoot><tr><th scope=\"row\">\(HTMLWriter.both(CoverageWords.total))</th>")
    for sum in [sum(matrix.parts.map(\.theory)), sum(matrix.parts.map(\.practice)), whole] {
      html.raw("<td class=\"n\">\(sum?.description ?? "–")</td>")
    }
    let weight = sum(matrix.parts.map(\.weight))
    // Weights that do not add up to 100 are a mistake in the plan.
    let isOdd = weight.map { $0 != Quantity(100) } ?? false
    html.raw("<td></td><td class=\"n\(isOdd ? " bad" : "")\">\(weight.map { "\($0)%" } ?? "–")</td></tr></tfoot></table></div>\n")
    functions(&html)
  }

  private func sum(_ quantities: [Quantity?]) -> Quantity? {
    let known = quantities.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(.zero, +)
  }

  private func bar(_ percent: Quantity?, _ kind: String) -> String {
    guard let percent else { return "<td class=\"n\">–</td>" }
    let width = min(100, max(0, percent.thousandths / 1000))
    return "<td><span class=\"meter \(kind)\" style=\"--p:\(width)\"><i aria-hidden=\"true\"></i>\(percent)%</span></td>"
  }

  /// Only for standards with weights.
  private func functions(_ html: inout HTMLWriter) {
    guard matrix.functions.contains(where: { $0.weight != nil }) else { return }
    html.beginTable(
      "hours", label: Bilingual(zh: "权重", en: "Weights"),
      headers: [CoverageWords.function, CoverageWords.hourShare, CoverageWords.standardWeight])
    for function in matrix.functions {
      html.raw(
        "<tr><th scope=\"row\">\(HTMLText.escaped(function.name))</th>\(bar(function.hourShare, "h"))\(bar(function.weight, "w"))</tr>\n")
    }
    html.raw("</tbody></table></div>\n")
  }
}
