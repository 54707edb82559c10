import Schema

/// The skeleton of a training plan: one module for each function of the level.
struct TrainingPlanSkeleton {
  private let common: AlignedSkeleton

  init(_ common: AlignedSkeleton) { self.common = common }

  var text: String {
    var writer = SkeletonWriter(.trainingPlan, common.style)
    writer.comment(
      Bilingual(
        zh: """
          \(common.standardTitle)（\(common.levelTitle)）培训计划的框架
          每个模块对应一项职业功能，所列工作内容已经齐全。请填写空着的学时和考核，再按教学安排拆分、合并模块。
          """,
        en: """
          Outline of a training plan for \(common.standardTitle), level \(common.levelTitle)
          There is one module for each job function, and all work contents are listed. Fill in hours and assessment, then split or join modules to suit your teaching.
          """))
    common.writeHeader(
      &writer, title: "\(common.positionWithLevel)培训计划",
      titleComment: Bilingual(zh: "计划名称", en: "the plan's title"))
    writeEntryLevel(&writer)
    common.writeTrack(&writer)
    writer.entry("hour-minutes", "45", Bilingual(zh: "1 学时 = 45 分钟", en: "minutes in one hour of instruction"))
    writer.entry(
      "hours", hours(["total", "theory", "practice"], writer), Bilingual(zh: "总学时及其中的理论、实践", en: "total hours, with theory and practice"))
    writer.blank()
    writer.entry("modules")
    for (position, functions) in common.functionsByName.enumerated() { write(functions, number: position + 1, &writer) }
    common.writeNotCovered(&writer)
    return writer.text
  }

  private func writeEntryLevel(_ writer: inout SkeletonWriter) {
    let comment = Bilingual(zh: "学员入学时已有的等级", en: "the level that trainees have on entry")
    if let level = common.fromLevel {
      writer.entry("from-level", SkeletonWriter.scalar(common.name(ofLevel: level)), comment)
    } else if common.target.level > 0 {
      writer.suggestion("from-level", SkeletonWriter.scalar(common.name(ofLevel: common.target.level - 1)), comment)
    }
  }

  private func write(_ functions: [Int], number: Int, _ writer: inout SkeletonWriter) {
    let title = functions.first.map { common.index.functions[$0].title.string } ?? ""
    writer.entry("module", SkeletonWriter.scalar("M\(number) \(title)"), depth: 2, isFirst: true)
    writer.entry("hours", hours(["theory", "practice"], writer), depth: 2)
    common.writeCovers(of: functions, depth: 2, &writer)
    writer.entry(
      "assessment", hours(["method", "weight"], writer), depth: 2, Bilingual(zh: "方式；权重合计 100", en: "method; the weights total 100"))
  }

  /// A flow mapping whose values the author fills in.
  private func hours(_ names: [String], _ writer: SkeletonWriter) -> String {
    "{" + names.map { "\(writer.key($0)): " }.joined(separator: ", ") + "}"
  }
}
