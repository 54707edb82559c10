import Schema

/// The skeleton of a job description: one duty for each function of the level.
struct JobDescriptionSkeleton {
  private let common: AlignedSkeleton

  init(_ common: AlignedSkeleton) { self.common = common }

  var text: String {
    var writer = SkeletonWriter(.jobDescription, common.style)
    writer.comment(
      Bilingual(
        zh: """
          \(common.standardTitle)（\(common.levelTitle)）岗位说明的框架
          每条职责对应一项职业功能，所列工作内容已经齐全。请把职责改写成本岗位的说法，填写空着的学历和年限。
          """,
        en: """
          Outline of a job description for \(common.standardTitle), level \(common.levelTitle)
          There is one duty for each job function, and all work contents are listed. Reword the duties for your job, and fill in education and years.
          """))
    common.writeHeader(
      &writer, title: common.position ?? "\(common.standardTitle)（\(common.levelTitle)）",
      titleComment: Bilingual(zh: "岗位名称", en: "the job's title"))
    common.writeTrack(&writer)
    writer.suggestion("department", "", Bilingual(zh: "部门", en: "department"))
    writer.suggestion("reports-to", "", Bilingual(zh: "直接上级岗位", en: "the position that the job reports to"))
    writer.entry("education", nil, education)
    writer.entry("years", nil, Bilingual(zh: "最少工作年数", en: "minimum years of work"))
    writer.blank()
    writer.entry("duties")
    for functions in common.functionsByName {
      let name = functions.first.map { common.index.functions[$0].title.string } ?? ""
      writer.entry("duty", SkeletonWriter.scalar(name), depth: 2, isFirst: true)
      common.writeCovers(of: functions, depth: 2, &writer)
    }
    writer.blank()
    writer.suggestion(
      "qualifications", "{\(writer.key("other")): [英语四级]}", Bilingual(zh: "标准以外的要求", en: "requirements beyond the standard"))
    common.writeNotCovered(&writer)
    return writer.text
  }

  private var education: Bilingual {
    let names = Education.allCases.map(\.name)
    return Bilingual(
      zh: "最低学历：" + names.map(\.chinese).joined(separator: "、"), en: "minimum education: " + names.map(\.english).joined(separator: ", "))
  }
}
