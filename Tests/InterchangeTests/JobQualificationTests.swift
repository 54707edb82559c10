import Interchange
import Testing

/// Text of a qualification other than education and years is kept among the other qualifications.
struct JobQualificationTests {
  /// The text, the two fields, and whether the text is kept beside them.
  static let texts: [(text: String, education: String?, years: String?, isKept: Bool)] = [
    ("本科及以上学历", "本科", nil, false), ("全日制本科及以上学历", "本科", nil, true), ("统招本科", "本科", nil, true),
    ("高中/中专以上学历", "高中", nil, true), ("大专（高职）以上", "高等职业学校", nil, false), ("技工学校毕业", "中等职业学校", nil, false),
    ("本科（985/211优先）", "本科", nil, true), ("国家承认的大学专科以上学历", "高等职业学校", nil, true), ("2023届本科毕业生", "本科", nil, true),
    ("3年以上工作经验", nil, "3", false), ("十二年以上工作经验", nil, "12", false), ("至少2年相关工作经验", nil, "2", false),
    ("3-5年工作经验", nil, "3", true), ("两至三年工作经验", nil, "2", true), ("3年电商工作经验", nil, "3", true), ("3年内有工作经验", nil, nil, true),
    ("一年半以上工作经验", nil, nil, true), ("半年以上工作经验", nil, nil, true), ("6个月以上工作经验", nil, nil, true), ("1.5年以上工作经验", nil, "1.5", false),
    ("Associate degree", "高等职业学校", nil, false), ("Junior college diploma", "高等职业学校", nil, false),
    ("Master's preferred; Bachelor's required", "本科", nil, true),
    ("At least two years", nil, "2", false), ("2+ years", nil, "2", false), ("five years or more", nil, "5", false),
    ("a minimum of one (1) year", nil, "1", false), ("At least two years of experience in online sales", nil, "2", true),
    ("2 to 3 years of experience", nil, "2", true), ("A year and a half of experience", nil, nil, true),
    ("Less than 3 years of experience", nil, nil, true),
  ]

  @Test(arguments: texts.map(\.text))
  func qualificationsAreRead(text: String) throws {
    let test = try #require(Self.texts.first { $0.text == text })
    let draft = try #require(DraftCase.job(text, "店长岗位说明书\n岗位职责：\n1、锉削\n任职要求：\n1、\(text)\n2、细心\n", []).result.text)
    #expect(draft.contains("学历: ") == (test.education != nil), "\(draft)")
    #expect(draft.contains("工作年限: ") == (test.years != nil), "\(draft)")
    if let education = test.education { #expect(draft.contains("学历: \(education)\n"), "\(draft)") }
    if let years = test.years { #expect(draft.contains("工作年限: \(years)\n"), "\(draft)") }
    #expect(draft.contains(text) == test.isKept, "\(draft)")
  }

  static let cases: [DraftCase] = [
    .job(
      "a part of a year below a label", "岗位名称\t店长\n工作经验\t一年半以上\n岗位职责\t锉削\n", ["其他: [工作经验：一年半以上]"],
      report: ["“一年半以上”不是整数年，工作年限没有填写"], never: ["工作年限: 1"]),
    .job(
      "a range below a label", "岗位名称\t店长\n经验要求\t3-5年\n岗位职责\t锉削\n", ["工作年限: 3\n", "其他: [经验要求：3-5年]"], report: ["“3-5年”按较小的数取 3 年"]),
    .job(
      "a range between bars", "店长\n杭州 | 经验3-5年 | 统招本科 | 全职\n岗位职责：\n1、锉削\n任职要求：\n1、细心\n",
      ["学历: 本科\n", "工作年限: 3\n", "其他: [经验3-5年, 统招本科, 细心]", "基本信息: 杭州 | 全职"]),
  ]

  @Test(arguments: cases)
  func otherTextsAreKept(test: DraftCase) throws { try test.check() }
}
