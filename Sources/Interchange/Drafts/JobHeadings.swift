/// An advertisement with several jobs, each below a heading with its name: 一、焊工（5名）.
enum JobHeadings {
  /// The document with these names as facts.
  static func named(_ parts: [Manuscript.Element]) -> [Manuscript.Element] {
    let all = parts.indices.compactMap { index -> (index: Int, label: String, mark: Mark)? in
      guard case .text(let line) = parts[index], let mark = mark(of: line), let label = label(parts, below: index) else { return nil }
      return mark == .number && isEntry(parts, index) ? nil : (index, label, mark)
    }
    // The jobs of one document have the same kind of mark.
    let found = all.filter { $0.mark == all.first?.mark }
    // A label that occurs once is the heading of a section.
    let times = Dictionary(found.map { ($0.label, 1) }, uniquingKeysWith: +)
    let names = Set(found.filter { times[$0.label] ?? 0 > 1 }.map(\.index))
    guard !names.isEmpty, !parts.contains(where: hasTitle) else { return parts }
    return parts.enumerated().flatMap { index, part -> [Manuscript.Element] in
      guard names.contains(index), case .text(let line) = part else { return [part] }
      return facts(line)
    }
  }

  /// Whether a part has 岗位名称: then the headings are not names of jobs.
  private static func hasTitle(_ part: Manuscript.Element) -> Bool {
    DraftFacts(kind: .job).pairs(of: part).contains { DraftWords.fact($0.label, .job) == .title }
  }

  /// The kind of mark that makes a line the heading of a job.
  private enum Mark {
    case heading
    case frame
    case ordinal
    case number
    /// A number of openings: 焊工（5名）.
    case openings
  }

  /// Nil for a line that is not the name of a job.
  private static func mark(of line: ManuscriptLine) -> Mark? {
    let text = DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text))
    guard text.utf8.count <= 90 else { return nil }
    let name = DraftWords.withoutMark(text)
    guard !name.isEmpty, !name.contains(where: { "：:。；，、".contains($0) }), DraftWords.fact(name, .job) == nil, !DraftWords.isSection(name),
      !DraftReader.tableHeadings.contains(DraftWords.bare(name)), !DraftDocumentSplitter.isTitle(name)
    else { return nil }
    if line.isHeading { return .heading }
    if DraftWords.hasMark(text) { return text.contains { $0.isHanNumeral } && !startsWithNumber(text) ? .ordinal : .number }
    if text != PrintedText.trimmed(line.text) { return .frame }
    return openings(in: name) == nil ? nil : .openings
  }

  private static func startsWithNumber(_ text: String) -> Bool {
    text.first { !"（(第".contains($0) }.map(\.isASCIIDigit) ?? false
  }

  /// Whether a line is a numbered entry of a list below 岗位职责：.
  private static func isEntry(_ parts: [Manuscript.Element], _ index: Int) -> Bool {
    for part in parts[..<index].reversed() {
      switch part {
      case .tableEnd: continue
      case .row: return false
      case .text(let line):
        let text = DraftMatcher.trimmedBullet(line.text)
        if startsWithNumber(text), DraftWords.hasMark(text) || DraftWords.withoutBullet(text) != text { continue }
        let label = DraftWords.withoutMark(DraftWords.withoutFrame(text))
        return body(String(label.prefix { $0 != "：" && $0 != ":" })) != nil
      }
    }
    return false
  }

  /// The label of duties or qualifications at the start of the next line.
  private static func label(_ parts: [Manuscript.Element], below index: Int) -> String? {
    for part in parts[index...].dropFirst() {
      switch part {
      case .tableEnd: continue
      case .text(let line):
        let text = DraftWords.withoutMark(DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text)))
        if text.isEmpty { continue }
        return body(String(text.prefix { $0 != "：" && $0 != ":" }))
      case .row(let row): return row.cells.first.flatMap { body(PrintedText.unwrapped($0.text)) }
      }
    }
    return nil
  }

  private static func body(_ label: String) -> String? {
    switch DraftWords.fact(label, .job) {
    case .duties?, .qualifications?, .department?, .level?, .education?: DraftWords.bare(label)
    default: nil
    }
  }

  private static func facts(_ line: ManuscriptLine) -> [Manuscript.Element] {
    var name = DraftWords.withoutMark(DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text)))
    var parts: [Manuscript.Element] = []
    if let (rest, number) = openings(in: name) {
      name = rest
      parts = [.text(ManuscriptLine("招聘人数：\(number)", line: line.line))]
    }
    return [.text(ManuscriptLine("岗位名称：\(name)", line: line.line))] + parts
  }

  /// The name and the number in 焊工（5名）; nil for other texts.
  private static func openings(in name: String) -> (name: String, number: String)? {
    guard let last = name.last, last == "）" || last == ")", let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return nil }
    let inner = String(name[name.index(after: open)...].dropLast())
    guard inner.hasSuffix("名") || inner.hasSuffix("人"), inner.contains(where: { $0.isNumber || $0.isHanNumeral }) else {
      return nil
    }
    let rest = PrintedText.trimmed(name[..<open])
    return rest.isEmpty ? nil : (rest, inner)
  }
}
