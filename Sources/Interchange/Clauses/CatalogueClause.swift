import Schema

/// Reads the catalogue, which has for each function a clause that lists its contents with examples.
struct CatalogueClause {
  private(set) var functions: [CatalogueFunction] = []
  private(set) var reading = ClauseReading()

  private let levels: [String: String]
  private let restrictions: RestrictionClause?

  /// `levels` are the ids of levels by name.
  init(_ outline: Outline, levels: [String: String] = [:], _ restrictions: RestrictionClause? = nil) {
    self.levels = levels
    self.restrictions = restrictions
    for index in outline.sections(titled: ["工作内容", "workcontent"]) {
      let entries = outline.below(index).filter { Self.isList(outline.sections[$0]) }
      guard !entries.isEmpty else { continue }
      for entry in entries { add(outline.sections[entry]) }
      reading.use(outline.sections[index].headingIndex)
    }
  }

  private static func isList(_ section: Section) -> Bool {
    !section.title.isEmpty && section.lines.contains { ListMark.strip($0.line.text) != nil }
  }

  private mutating func add(_ section: Section) {
    var function = CatalogueFunction()
    function.function = .value(NumberedText(code: nil, title: reading.closed(section.title, section.line)))
    reading.use(section.headingIndex)
    var contents: [CatalogueContent] = []
    for (block, line) in section.lines {
      if let found = ExportWords.restriction(in: line.text), found.function == section.title {
        if found.isAboutTracks {
          function.tracks = .list(restrictions?.ids(found.names) ?? found.names)
        } else {
          function.levels = .list(found.names.map { levels[$0] ?? $0 })
        }
        reading.use(block)
      } else if let entry = ListMark.strip(line.text) {
        contents.append(Self.content(entry, levels))
        reading.use(block)
      } else if Self.isIntroduction(line.text) {
        reading.use(block)
      } else if line.isAdjacent, let last = contents.indices.last {
        for example in Self.content("，如" + line.text, levels).examples.values() { contents[last].examples.append(example) }
        reading.use(block)
      }
    }
    function.contents = .list(contents)
    functions.append(function)
  }

  static func isIntroduction(_ text: String) -> Bool {
    if text.contains("条件之一") && text.count < 60 { return true }
    return text.last.map { $0 == "：" || $0 == ":" } == true
      && ["包括", "如下", "条件", "include", "following"].contains { text.contains($0) }
  }

  /// `产品选择，如产品市场调研、竞品分析等；`.
  static func content(_ entry: String, _ levels: [String: String] = [:]) -> CatalogueContent {
    var text = entry[...]
    while let last = text.last, "；。;，,".contains(last) { text = text.dropLast() }
    for mark in ["，如", ",如", "，例如", "（如", "(如", ", such as "] {
      guard let range = text.firstRange(of: mark) else { continue }
      var content = content(named: text[..<range.lowerBound], levels)
      var examples = text[range.upperBound...]
      while let last = examples.last, last.isClosingParenthesis { examples = examples.dropLast() }
      if examples.hasSuffix("等") { examples = examples.dropLast() }
      content.examples = .list(examples.split { "、，,".contains($0) }.map { PrintedText.trimmed($0) }.filter { !$0.isEmpty })
      return content
    }
    return content(named: text, levels)
  }

  /// Reads the levels in brackets after the name: `蜂螨防治（四级/中级工、三级/高级工）`.
  private static func content(named text: Substring, _ levels: [String: String]) -> CatalogueContent {
    let title = PrintedText.withoutInnerSpaces(PrintedText.trimmed(text))
    for (open, separator, close) in [("（", "、", "）"), (" (", ", ", ")")] where title.hasSuffix(close) {
      guard let range = title.ranges(of: open).last else { continue }
      let ids = title[range.upperBound...].dropLast().split(separator: separator).map { levels[String($0)] }
      guard !ids.isEmpty, !ids.contains(nil) else { continue }
      var content = CatalogueContent(title: String(title[..<range.lowerBound]))
      content.levels = .list(ids.compactMap { $0 })
      return content
    }
    return CatalogueContent(title: title)
  }
}
