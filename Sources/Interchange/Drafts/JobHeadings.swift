/// An advertisement of several jobs, each under a heading with its name: 一、焊工（5名）.
enum JobHeadings {
  /// The same document with the names as facts.
  static func named(_ parts: [Manuscript.Part]) -> [Manuscript.Part] {
    let found = parts.indices.compactMap { place -> (place: Int, label: String)? in
      guard case .text(let line) = parts[place], isName(line), let label = label(parts, below: place) else { return nil }
      return (place, label)
    }
    // What a document has once is the heading of a section.
    let times = Dictionary(found.map { ($0.label, 1) }, uniquingKeysWith: +)
    let names = Set(found.filter { times[$0.label] ?? 0 > 1 }.map(\.place))
    guard !names.isEmpty, !parts.contains(where: hasTitle) else { return parts }
    return parts.enumerated().flatMap { place, part -> [Manuscript.Part] in
      guard names.contains(place), case .text(let line) = part else { return [part] }
      return facts(line)
    }
  }

  /// 岗位名称 says that the headings are something else.
  private static func hasTitle(_ part: Manuscript.Part) -> Bool {
    DraftFacts(kind: .job).pairs(of: part).contains { DraftWords.fact($0.label, .job) == .title }
  }

  private static func isName(_ line: ManuscriptLine) -> Bool {
    let text = DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text))
    guard text.utf8.count <= 90, line.isHeading || text != PrintedText.trimmed(line.text) || DraftWords.hasMark(text) else { return false }
    let name = DraftWords.withoutMark(text)
    return !name.isEmpty && !name.contains { "：:。；，、".contains($0) } && DraftWords.fact(name, .job) == nil && !DraftWords.isSection(name)
      && !DraftReader.tableHeadings.contains(DraftWords.bare(name)) && !DraftParts.isTitle(name)
  }

  /// The label of the duties or qualifications that the next line begins with.
  private static func label(_ parts: [Manuscript.Part], below place: Int) -> String? {
    for part in parts[place...].dropFirst() {
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

  private static func facts(_ line: ManuscriptLine) -> [Manuscript.Part] {
    var name = DraftWords.withoutMark(DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text)))
    var parts: [Manuscript.Part] = []
    if let last = name.last, last == "）" || last == ")", let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }) {
      let inner = String(name[name.index(after: open)...].dropLast())
      if inner.hasSuffix("名") || inner.hasSuffix("人"), inner.contains(where: \.isNumber) {
        name = PrintedText.trimmed(name[..<open])
        parts = [.text(ManuscriptLine("招聘人数：\(inner)", line: line.line))]
      }
    }
    return [.text(ManuscriptLine("岗位名称：\(name)", line: line.line))] + parts
  }
}
