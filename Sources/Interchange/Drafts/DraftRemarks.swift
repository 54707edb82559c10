import Schema
import TextModel

/// Remarks on a whole draft, and messages that several readers of drafts use.
enum DraftRemarks {
  static func remarks(on draft: Draft, hasStandard: Bool) -> [Remark] {
    var remarks: [Remark] = []
    if !hasStandard {
      remarks.append(
        Remark(
          .leftOut, line: nil,
          Bilingual(
            zh: "不知道依据哪个标准，对应关系没有导入；请用 --standard 指定",
            en: "the document does not say which standard it is based on, so no references were imported; name the standard with --standard"
          )))
    }
    if draft.kind == .job, draft.duties.isEmpty {
      remarks.append(Remark(.leftOut, line: nil, Bilingual(zh: "没有找到职责", en: "no duties were found")))
    }
    if draft.title == nil { remarks.append(Remark(.leftOut, line: nil, Bilingual(zh: "没有找到名称", en: "no title was found"))) }
    for module in draft.modules { remarks += (module.unplaced + module.units.flatMap(\.unplaced)).compactMap(leftOut) }
    for duty in draft.duties { remarks += duty.unplaced.compactMap(leftOut) }
    return remarks
  }

  /// The remark for a text that could not be placed; nil if it was reported where it was found.
  static func leftOut(_ unplaced: UnplacedText) -> Remark? {
    let text = PrintedText.excerpt(unplaced.text)
    switch unplaced.subject {
    case .reference:
      return Remark(.leftOut, line: unplaced.line, unknown(text, nearest: unplaced.nearest))
    case .hours(let header):
      return Remark(
        .leftOut, line: unplaced.line,
        Bilingual(
          zh: "“\(header)”一栏的“\(text)”读不出学时，已写作注释", en: "no hours could be read from “\(text)” under “\(header)”: written as a comment"))
    case .text: return nil
    }
  }

  /// The message for a name that the standard does not have, with the nearest one.
  private static func unknown(_ text: String, nearest: String?) -> Bilingual {
    guard let nearest else {
      return Bilingual(zh: "标准中没有“\(text)”，已写作注释", en: "the standard does not have “\(text)”: written as a comment")
    }
    return Bilingual(
      zh: "标准中没有“\(text)”，已写作注释；最接近的是“\(nearest)”",
      en: "the standard does not have “\(text)”: written as a comment; the nearest name is `\(nearest)`")
  }

  /// The message if the input is neither a plan nor a job. For a table that was not understood, it shows the header.
  static func nothing(_ kind: Draft.Kind, in manuscript: Manuscript) -> Bilingual {
    let message =
      kind == .plan
      ? Bilingual(
        zh: "没有找到培训计划：应有一张课程或模块表，表头写“模块”（或课程、单元、培训内容）和“学时”等，或者逐项列出模块和学时，如“模块一：选品（16学时）”",
        en:
          "no training plan was found: there should be a table of modules whose head says 模块 or module, and 学时 or hours, or a list of modules with hours such as 模块一：选品（16学时）"
      )
      : Bilingual(
        zh: "没有找到岗位说明：应写明岗位名称、岗位职责等", en: "no job description was found: it should say the job's title, its duties and so on")
    guard let (header, isFirst) = header(kind, in: manuscript) else { return message }
    let written = PrintedText.excerpt(header.written, 40)
    guard !isFirst else {
      return Bilingual(
        zh: message.chinese + "；第一张表的表头是“\(written)”", en: message.english + "; the first table begins with “\(written)”")
    }
    return Bilingual(zh: message.chinese + "；像表头的一行是“\(written)”", en: message.english + "; the row “\(written)” looks like a head")
  }

  /// The row with most words of headers, else the first row of a table.
  private static func header(_ kind: Draft.Kind, in manuscript: Manuscript) -> (row: TableRow, isFirst: Bool)? {
    let rows = manuscript.elements.prefix(clamping: 20_000).compactMap { part -> TableRow? in
      guard case .row(let row) = part, row.cells.count(where: { !$0.isEmpty }) > 1, let first = row.cells.first else { return nil }
      return DraftWords.fact(PrintedText.unwrapped(first.text), kind) == nil ? row : nil
    }
    guard let first = rows.first else { return nil }
    func known(_ row: TableRow) -> Int { HeaderNames.texts(row).count { DraftWords.column($0) != nil } }
    guard let most = rows.prefix(clamping: 200).enumerated().max(by: { (known($0.element), -$0.offset) < (known($1.element), -$1.offset) }),
      known(most.element) > 0
    else { return (first, true) }
    return (most.element, most.offset == 0)
  }

  /// The message for a value that does not fit its field.
  static func unread(_ label: String, _ text: String) -> Bilingual {
    let written = PrintedText.excerpt(text)
    return Bilingual(
      zh: "“\(label)”的值“\(written)”未能归入字段，已写入附加信息",
      en: "the value “\(written)” of “\(label)” does not fit the field: it was written under additional-info")
  }

  /// The message for a text that no field has. Of a long text it shows the words that are missing.
  static func lost(_ text: String, _ words: String) -> Bilingual {
    let shown = PrintedText.excerpt(text.count <= 24 ? text : words)
    return Bilingual(zh: "未能归入字段，已写作注释：\(shown)", en: "could not be placed and was written as a comment: \(shown)")
  }

  /// The message if semicolons were taken for the ends of entries.
  static func divided(_ text: String, _ count: Int) -> Bilingual {
    let written = PrintedText.excerpt(text)
    return Bilingual(zh: "按分号拆成 \(count) 条：\(written)", en: "divided into \(count) entries at semicolons: \(written)")
  }

  /// The message for hours that were read from a sentence.
  static func takenFromText(_ hours: DraftHours, in text: String) -> Bilingual {
    let written = PrintedText.excerpt(text)
    let parts = [("总", "total", hours.total), ("理论", "theory", hours.theory), ("实践", "practice", hours.practice)]
    let chinese = parts.compactMap { name, _, value in value.map { "\(name) \($0)" } }.joined(separator: "、")
    let english = parts.compactMap { _, name, value in value.map { "\(name) \($0)" } }.joined(separator: ", ")
    return Bilingual(zh: "“\(written)”读作学时：\(chinese)", en: "“\(written)” was read as hours: \(english)")
  }

  /// The message for hours whose parts have no names.
  static func assumed(_ hours: DraftHours, from text: String) -> Bilingual {
    let written = PrintedText.excerpt(text)
    guard let theory = hours.theory, let practice = hours.practice else {
      let whole = hours.whole ?? .zero
      return Bilingual(zh: "“\(written)”读作 \(whole) 学时", en: "“\(written)” was read as \(whole) hours")
    }
    return Bilingual(
      zh: "“\(written)”读作理论 \(theory)、实践 \(practice) 学时，请核对",
      en: "“\(written)” was read as \(theory) hours of theory and \(practice) of practice: check it")
  }

  /// The message for an input with several documents: the others, and how to import them.
  static func otherParts(_ parts: [DraftDocumentSplitter.Document], than chosen: Int, _ kind: Draft.Kind, isChosen: Bool) -> [Remark] {
    parts.enumerated().filter { $0.offset != chosen }.map { index, part in
      let title = PrintedText.excerpt(part.title)
      let name = kind == .plan ? Bilingual(zh: "计划", en: "plans") : Bilingual(zh: "岗位说明", en: "job descriptions")
      return Remark(
        isChosen ? .notUsed : .leftOut, line: part.line,
        Bilingual(
          zh: "文件中有 \(parts.count) 份\(name.chinese)；第 \(index + 1) 份“\(title)”没有导入，可用 --part \(index + 1) 另行导入",
          en:
            "the file holds \(parts.count) \(name.english); number \(index + 1), “\(title)”, was not imported: use --part \(index + 1) for it"
        ))
    }
  }

  static func noSuchPart(_ count: Int, _ kind: Draft.Kind) -> Bilingual {
    kind == .plan
      ? Bilingual(zh: "文件中只有 \(count) 份计划", en: "the file holds only \(English.count(count, "plan"))")
      : Bilingual(zh: "文件中只有 \(count) 份岗位说明", en: "the file holds only \(English.count(count, "job description"))")
  }
}

extension UnplacedText {
  /// The text of the comment. Hours are written with the header of their column.
  var written: String {
    switch subject {
    case .reference, .text: text
    case .hours(let header): "\(header)：\(text)"
    }
  }
}
