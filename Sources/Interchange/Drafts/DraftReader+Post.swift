import Schema

extension DraftReader {
  /// Sets the title of a job description to the name of the post in a text; the whole text is kept beside it.
  mutating func setPost(_ text: String, _ line: Int, isLabelled: Bool) {
    guard kind == .job, let post = PostTitle(text, isLabelled: isLabelled) else {
      draft.title = text
      return
    }
    draft.title = post.name
    addExtra(named: Bilingual(zh: "标题", en: "heading"), TableCell(text, line: line))
    if let wanted = post.wanted { addExtra(named: Bilingual(zh: "招聘人数", en: "openings"), TableCell(wanted, line: line)) }
    report.add(
      .assumed, line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(text))”中的岗位名称取作“\(post.name)”，全文写入附加信息",
        en: "the title of the job in “\(PrintedText.excerpt(text))” was taken to be “\(post.name)”; the whole text is under additional-info"
      ))
  }
}
