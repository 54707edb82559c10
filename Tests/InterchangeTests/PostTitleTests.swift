import Testing

/// Titles of advertisements: the name of the post is the title; the call for applications and the number of openings are separate.
struct PostTitleTests {
  /// The line at the top, the title, and how many are wanted.
  static let titles: [(String, String, String?)] = [
    ("【诚聘】店长（初级）2名", "店长", "2名"), ("诚聘店长2名", "店长", "2名"), ("招聘店长3名", "店长", "3名"), ("招聘3名店长", "店长", "3名"), ("高薪诚聘店长", "店长", nil),
    ("【急招】店长", "店长", nil), ("店长（2人）", "店长", "2人"), ("店长 若干名", "店长", "若干名"),
    ("店长 | 宁波 | 6-8K", "店长", nil), ("招聘店长（中级）", "店长", nil), ("急聘 店长 1-2名", "店长", "1-2名"),
  ]

  @Test(arguments: titles.map(\.0))
  func postTitlesAreRead(line: String) throws {
    let (_, title, wanted) = try #require(Self.titles.first { $0.0 == line })
    let rest = "我们专注家居。\n部门：运营部\n工作内容：\n1. 锉削\n2. 钻孔\n"
    for text in ["\(line)\n\(rest)", "# \(line)\n\n\(rest)"] {
      let test = DraftCase.job(line, text, ["部门: 运营部", "职责内容: 锉削\n"] + (wanted.map { ["招聘人数: \($0)"] } ?? []), never: ["没有找到名称"])
      let written = try #require(try test.check().text)
      #expect(written.contains("\n名称: \(title)\n"), "\(written)")
      // Nothing of the line is lost.
      for word in line.split(whereSeparator: { "【】（）：| 　".contains($0) }) { #expect(written.contains(word), "\(word) in \(written)") }
    }
  }

  /// Posts whose own names look like a call, and several in one line.
  static let names = ["招聘专员", "招聘主管", "招聘与培训经理", "诚信主管", "名品店店长", "店长、店员", "招聘店长3名、店员5名"]

  @Test(arguments: names)
  func namesOfPostsAreRead(line: String) throws {
    try DraftCase.job(line, "\(line)\n部门：运营部\n工作内容：\n1. 锉削\n", ["名称: \(line)\n"], never: ["招聘人数", "标题"]).check()
  }

  static let labels: [(String, String, [String])] = [
    ("招聘岗位", "店长3名", ["名称: 店长\n", "招聘人数: 3名"]), ("诚聘", "店长（2人）", ["名称: 店长\n", "招聘人数: 2人"]), ("岗位名称", "店长（初级）", ["名称: 店长（初级）\n"]),
    ("岗位名称", "招聘经理", ["名称: 招聘经理\n"]), ("招聘职位", "高薪诚聘店长", ["名称: "]),
  ]

  @Test(arguments: labels)
  func labelsOfPostsAreRead(label: String, value: String, draft: [String]) throws {
    try DraftCase.job(value, "\(label)：\(value)\n部门：运营部\n工作内容：\n1. 锉削\n", draft).check()
  }
}
