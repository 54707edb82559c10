import Schema

/// What an import has to say about a draft as a whole.
enum DraftRemarks {
  static func remarks(on draft: Draft, hasStandard: Bool) -> [Remark] {
    var remarks: [Remark] = []
    if !hasStandard {
      remarks.append(
        Remark(
          .lost, line: nil,
          Bilingual(
            zh: "不知道依据哪个标准，对应关系没有导入；请用 --standard 指定",
            en: "the document does not say which standard it is based on, so no references were imported; name the standard with --standard"
          )))
    }
    if draft.title == nil { remarks.append(Remark(.lost, line: nil, Bilingual(zh: "没有找到名称", en: "no title was found"))) }
    for module in draft.modules { remarks += lost(module.leftovers) + module.units.flatMap { lost($0.leftovers) } }
    for duty in draft.duties { remarks += lost(duty.leftovers) }
    return remarks
  }

  private static func lost(_ leftovers: [(line: Int, text: String)]) -> [Remark] {
    leftovers.map { leftover in
      let text = PrintedText.excerpt(leftover.text)
      return Remark(
        .lost, line: leftover.line,
        Bilingual(zh: "标准中没有“\(text)”，已写作注释", en: "the standard does not have “\(text)”: written as a comment"))
    }
  }
}
