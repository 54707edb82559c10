import Schema

/// The texts of printed plans, job descriptions and coverage reports.
public struct FormWords: Sendable {
  public let language: Language

  public init(language: Language) { self.language = language }

  /// The text in the language of the document.
  public func callAsFunction(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  /// For example `80（理论32，实践48）`.
  public func hours(_ hours: Hours) -> String {
    var parts: [String] = []
    if let theory = hours.theory { parts.append(self("理论\(theory.value)", "theory \(theory.value)")) }
    if let practice = hours.practice { parts.append(self("实践\(practice.value)", "practice \(practice.value)")) }
    let split = parts.joined(separator: self("，", ", "))
    guard let total = hours.total else { return split }
    if split.isEmpty { return total.value.description }
    // The number before both parts could be taken for their sum; the word shows that the author wrote a total.
    if parts.count == 2 { return self("总计\(total.value)，", "total \(total.value), ") + split }
    return "\(total.value)" + self("（\(split)）", " (\(split))")
  }

  /// The id and version of a standard.
  public func standard(_ reference: StandardReference?) -> String {
    guard let reference, let id = reference.id?.value else { return "" }
    return reference.version.map { "\(id)@\($0.value)" } ?? id.string
  }

  /// The lines of a value in a field that the author added.
  public static func lines(_ value: FreeValue) -> [String] {
    switch value {
    case .text(let text): text.string.split(whereSeparator: \.isNewline).map(String.init)
    case .list(let values): values.map(\.line)
    case .fields(let fields): fields.map { "\($0.name.string)：\($0.value.line)" }
    }
  }

  /// The facts at the start of a document, as a table with two pairs per row; a long value gets its own row.
  public func facts(_ facts: [(label: String, lines: [String])]) -> FormTable {
    var table = FormTable(name: self("基本信息", "Facts"), widths: [6, 14, 6, 14])
    var open: (label: String, lines: [String])?
    func label(_ text: String) -> FormCell {
      // A name with digits could be read as a value, so it gets a colon.
      FormCell([text.contains(where: { $0.isNumber }) ? text + "：" : text], isHeader: true)
    }
    func close() {
      guard let fact = open else { return }
      table.rows.append([label(fact.label), FormCell(fact.lines).spanning(width: 3), .covered, .covered])
      open = nil
    }
    for fact in facts where !fact.lines.isEmpty {
      let isShort = fact.lines.count == 1 && (fact.lines.first?.count ?? 0) <= 22
      guard isShort else {
        close()
        table.rows.append([label(fact.label), FormCell(fact.lines).spanning(width: 3), .covered, .covered])
        continue
      }
      if let first = open {
        table.rows.append([label(first.label), FormCell(first.lines), label(fact.label), FormCell(fact.lines)])
        open = nil
      } else {
        open = fact
      }
    }
    close()
    return table
  }
}
