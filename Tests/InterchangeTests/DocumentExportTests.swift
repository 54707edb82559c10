import Interchange
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Plans and job descriptions written as documents, and read back.
struct DocumentExportTests {
  static let samples = [
    "cbec-intermediate.job", "cbec-intermediate.plan", "cbec-junior.job", "cbec-junior.plan", "cbec-senior.job", "cbec-senior.plan",
    "urban-beekeeper-garden-l3.job", "urban-beekeeper-garden-l3.plan", "urban-beekeeper-rooftop-l4.plan",
  ]

  static func workspace(_ text: String) throws -> (file: WorkspaceFile, workspace: Workspace) {
    let file = WorkspaceFile(path: "samples/good/x.yaml", document: Document.read(SourceText(text)))
    let path = "samples/good/urban-beekeeper.standard.yaml"
    let standard = WorkspaceFile(path: path, document: Document.read(SourceText(try Repository.text(at: path))))
    return (file, Workspace(files: [file, standard], libraries: ShippedStandards.all))
  }

  /// What a file says, in no particular spelling: references by what they mean, hours by their sums.
  private static func meaning(_ text: String) throws -> [String] {
    let (file, workspace) = try workspace(text)
    let alignment = try #require(Alignment.make(file, in: workspace).alignment)
    let index = alignment.index
    var said: [String] = [
      "\(index.id)@\(index.version)", "\(alignment.level)", "\(alignment.fromLevel ?? -1)", "\(alignment.file.track?.value.string ?? "")",
    ]
    func hours(_ hours: Hours?) -> String {
      let (theory, practice) = (hours?.theory?.value, hours?.practice?.value)
      let sum = theory.flatMap { theory in practice.map { theory + $0 } }
      return "\(theory?.description ?? "-") \(practice?.description ?? "-") \((hours?.total?.value ?? sum)?.description ?? "-")"
    }
    func free(_ value: Located<FreeValue>?) -> [String] { (value?.value.fields ?? []).flatMap { [$0.name.string, $0.value.line] } }
    switch file.document.content {
    case .trainingPlan(let plan):
      said += [plan.id, plan.title, plan.standard?.value.file].map { $0?.value.string ?? "" }
      said += [hours(plan.hours?.value), plan.hourMinutes?.value.description ?? ""] + free(plan.notes) + free(plan.additional)
      for module in plan.modules?.value.map(\.value) ?? [] {
        said += [
          module.module?.value.whole.string ?? "", hours(module.hours?.value), module.assessment?.value.method?.value.string ?? "",
          module.assessment?.value.weight?.value.description ?? "",
        ]
        said += module.objectives?.value.map(\.value.string) ?? []
        said += free(module.notes) + free(module.additional)
        for unit in module.units?.value.map(\.value) ?? [] {
          said += [unit.unit?.value.whole.string ?? "", hours(unit.hours?.value)] + (unit.objectives?.value.map(\.value.string) ?? [])
        }
      }
    case .jobDescription(let job):
      said += [job.id, job.title, job.department, job.reportsTo, job.standard?.value.file].map { $0?.value.string ?? "" }
      said += [job.education.map { "\($0.value)" } ?? "", job.years?.value.description ?? ""] + free(job.notes) + free(job.additional)
      for duty in job.duties?.value.map(\.value) ?? [] {
        said += [duty.duty?.value.string ?? ""] + free(duty.notes) + free(duty.additional)
      }
      said += job.qualifications?.value.other?.value.map(\.value.string) ?? []
    default: Issue.record("another kind of file")
    }
    for resolved in alignment.references {
      said.append("\(resolved.container): " + resolved.resolution.assumedTargets.map { "\($0)" }.joined(separator: ","))
    }
    said += alignment.file.notCovered?.value.map { $0.value.reason?.value.string ?? "" } ?? []
    return said
  }

  @Test(arguments: samples, DocumentExport.formats)
  func exportedDocumentIsImportedUnchanged(sample: String, format: ExportFormat) throws {
    let text = try Repository.text(at: "samples/good/\(sample).yaml")
    let (file, workspace) = try Self.workspace(text)
    let alignment = Alignment.make(file, in: workspace).alignment
    let kind = try #require(file.document.kind)
    // A quick run exports each sample in each format, in one language.
    let turn = sample.utf8.count + format.rawValue.utf8.count
    for language in TestSize.isThorough ? Language.allCases : [turn % 2 == 0 ? .english : .chinese] {
      let bytes = try #require(DocumentExport.write(file.document.content, alignment: alignment, as: format, language: language))
      #expect(bytes == DocumentExport.write(file.document.content, alignment: alignment, as: format, language: language))
      let result = DraftImport.read(bytes, as: kind, standards: workspace.standards, options: DraftImport.Options())
      let back = try #require(result.text)
      #expect(try Self.meaning(back) == Self.meaning(text), "\(sample) as \(format.rawValue) in \(language)")
      #expect(!result.report.hasOmissions)
      #expect(!back.contains("# "))
    }
  }

  /// Own fields, short hours, ranges and rests survive an export and an import too.
  @Test(arguments: DocumentExport.formats)
  func customFieldsShortHoursAndRangesSurviveExportAndImport(format: ExportFormat) throws {
    let text = """
      文件类型: 培训计划
      格式版本: 1
      标识: p1
      名称: 面点 <师> & “徒”培训, 第一期
      标准: cbec-operator@2021-draft
      等级: 中级
      学时: 理论8，实践12
      模块:
        - 模块名: M1 选品
          学时: 20
          对应: [1.1～1.2, 2 其余, 能5.3.2 能撰写数据分析报告]
          备注: 自带电脑
          附加信息: {教材: [《甲》, 乙 | 丙], 教师: 王老师}
      备注: [第一, 第二]
      附加信息: {编制人: 王老师, 薪资: 8000-12000元/月}
      """
    let (file, workspace) = try Self.workspace(text)
    let alignment = Alignment.make(file, in: workspace).alignment
    let bytes = try #require(DocumentExport.write(file.document.content, alignment: alignment, as: format, language: .chinese))
    let back = try #require(DraftImport.read(bytes, as: .trainingPlan, standards: workspace.standards, options: DraftImport.Options()).text)
    #expect(try Self.meaning(back) == Self.meaning(text))
  }

  @Test(arguments: DocumentExport.formats, Language.allCases)
  func jobFieldsSurviveExportAndImport(format: ExportFormat, language: Language) throws {
    let text = """
      文件类型: 岗位说明
      格式版本: 1
      标识: jd-t
      名称: 运营|专员
      标准: {标识: cbec-operator, 版本: 2021-draft}
      等级: 初级
      部门: 运营部、采购部
      直接上级: 经理；总监
      学历: 大专及以上
      工作年限: 1.5
      备注: [备注一, 备注二]
      附加信息: {薪资: 6-8K, 年龄: 22～35岁, 福利: [五险, 一金；餐补]}
      职责:
        - 职责内容: 负责店铺（2.1、2.2）的运营；每周汇总
          对应: [2.1 信息展示, 2.2 账户管理]
          备注: 职责备注
          附加信息: {占比: 40%}
        - 职责内容: 职责：含冒号
          对应: [1 选品与采购]
        - 职责内容: 完成领导交办的其他工作
          附加信息: {占比: 60%, 频次: [每日, 每周]}
      任职资格:
        能力: [5.2.4 能进行描述性统计分析, 能5.3.1 能监控数据]
        知识: [4.1.1 相应外语知识]
        其他: ["英语四级；六级优先", 学历：本科优先, 3年以上经验优先]
      不覆盖:
        - {条目: 3 物流管理, 理由: 由物流部承担}
      """
    let (file, workspace) = try Self.workspace(text)
    let alignment = Alignment.make(file, in: workspace).alignment
    let bytes = try #require(DocumentExport.write(file.document.content, alignment: alignment, as: format, language: language))
    let result = DraftImport.read(bytes, as: .jobDescription, standards: workspace.standards, options: DraftImport.Options())
    let back = try #require(result.text)
    #expect(try Self.meaning(back) == Self.meaning(text))
  }

  /// Documents have the names of levels and tracks, and an import with English keys gives back the ids.
  @Test(arguments: Language.allCases) func documentsShowNamesOfLevelsAndTracks(language: Language) throws {
    let text = try Repository.text(at: "samples/good/urban-beekeeper-garden-l3.plan.yaml")
    let (file, workspace) = try Self.workspace(text)
    let alignment = try #require(Alignment.make(file, in: workspace).alignment)
    let bytes = try #require(DocumentExport.write(file.document.content, alignment: alignment, as: .csv, language: language))
    let csv = String(decoding: bytes, as: UTF8.self)
    #expect(
      csv.contains("科普蜂园工") && !csv.contains("garden,") && csv.contains(alignment.index.levels[alignment.level].name.string), "\(csv)")
    var options = DraftImport.Options()
    for (keys, line) in [(Language.english, "\ntrack: garden\n"), (.chinese, "\n工种: 科普蜂园工\n")] {
      options.keys = keys
      let back = try #require(DraftImport.read(bytes, as: .trainingPlan, standards: workspace.standards, options: options).text)
      #expect(back.contains(line), "\(back)")
    }
  }

  /// Two levels may have functions of the same name: the annex says which one is that of a lower level.
  @Test(arguments: [(Language.english, "五级/初级工: 1 蜂场准备,1.1 "), (.chinese, "五级/初级工：1 蜂场准备,1.1 "), (.chinese, "\n1 蜂群调控,1.1 ")])
  func annexNamesTheLevelOfLowerFunctions(language: Language, row: String) throws {
    let (file, workspace) = try Self.workspace(try Repository.text(at: "samples/good/urban-beekeeper-garden-l3.job.yaml"))
    let alignment = try #require(Alignment.make(file, in: workspace).alignment)
    let bytes = try #require(DocumentExport.write(file.document.content, alignment: alignment, as: .csv, language: language))
    let csv = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    #expect(csv.contains(row), "\(csv)")
  }

  /// The first line of our own document is its title, whatever it says.
  @Test(
    arguments: DocumentExport.formats,
    [
      "烘焙师（夜班）, 昆明工厂", "烘焙师 - 昆明分公司", "焊工培训学校", "诚聘店长3名", "店长（初级）", "岗位职责", "培训计划：选品", "模块一 选品", "1.1 产品选择。", "2024年3月",
      "Store Manager | Ltd",
      "- 甲", "岗位名称：店长", "合计", "M1 选品", "第一部分 招聘信息", "附录　与标准的对照", "Id", "诚聘：店长；薪资：6-8K",
    ])
  func everyTitleSurvivesExportAndImport(format: ExportFormat, title: String) throws {
    // A quick run tries each title in one kind of document and one language; all are tried, if not together.
    let turn = title.utf8.count + format.rawValue.utf8.count
    let kinds = [DocumentKind.jobDescription, .trainingPlan]
    for kind in TestSize.isThorough ? kinds : [kinds[turn % 2]] {
      let text =
        "kind: \(kind == .jobDescription ? "job-description" : "training-plan")\nformat: 1\nid: a-1\ntitle: \"\(title)\"\nstandard: cbec-operator@2021-draft\nlevel: junior\n"
        + (kind == .jobDescription ? "duties:\n  - duty: 选品\n" : "modules:\n  - module: M1 选品\n    hours: 8\n")
        + "    covers: [1 选品与采购]\n"
      let (file, workspace) = try Self.workspace(text)
      let alignment = Alignment.make(file, in: workspace).alignment
      for language in TestSize.isThorough ? Language.allCases : [turn / 2 % 2 == 0 ? .english : .chinese] {
        let bytes = try #require(DocumentExport.write(file.document.content, alignment: alignment, as: format, language: language))
        let result = DraftImport.read(bytes, as: kind, standards: workspace.standards, options: DraftImport.Options())
        #expect(try Self.meaning(try #require(result.text)) == Self.meaning(text), "\(title) as \(format.rawValue) in \(language)")
      }
    }
  }

  /// An export adds up a column only where each module has a number in it, and an import never takes the sums for the hours of the plan.
  @Test(
    arguments: DocumentExport.formats,
    [
      ("40", ["12.5", "{total: 20, practice: 15}", "{theory: 2.5, practice: 5}"], "Total,,,40,"),
      ("", ["{theory: 6, practice: 6}", "{practice: 10}"], "Total,,16,,"),
      ("22", ["{theory: 6, practice: 6}", "{theory: 2, practice: 8}"], "Total,8,14,22,"),
      ("", ["8", "12"], "Total,20,"), ("", ["{theory: 6, practice: 6}", "{total: 8, practice: 8}"], "Total,6,14,20,"),
    ])
  func columnSumsAreNotImportedAsPlanHours(format: ExportFormat, example: (plan: String, modules: [String], sums: String)) throws {
    let text =
      "kind: training-plan\nformat: 1\nid: a-1\ntitle: 甲\nstandard: cbec-operator@2021-draft\nlevel: junior\n"
      + (example.plan.isEmpty ? "" : "hours: \(example.plan)\n") + "modules:\n"
      + example.modules.enumerated().map { "  - {module: M\($0 + 1), hours: \($1), covers: [\($0 + 1)]}\n" }.joined()
    let (file, workspace) = try Self.workspace(text)
    let bytes = try #require(DocumentExport.write(file.document.content, alignment: nil, as: format, language: .english))
    if format == .csv { #expect(String(decoding: bytes, as: UTF8.self).contains(example.sums)) }
    let result = DraftImport.read(bytes, as: .trainingPlan, standards: workspace.standards, options: DraftImport.Options())
    #expect(try Self.meaning(try #require(result.text)) == Self.meaning(text), "\(format.rawValue)")
  }

  /// Hours and weights are numbers to a spreadsheet; texts that look like formulas are not.
  @Test func numbersInCSVHaveNoApostrophe() throws {
    let text = """
      kind: training-plan
      format: 1
      id: p
      title: "=1+1"
      standard: cbec-operator@2021-draft
      level: junior
      modules:
        - {module: M1, hours: {theory: 6.5, practice: 1.5}, assessment: {weight: 12.5}}
        - {module: M2, hours: {theory: -3, practice: 2}, notes: "-5"}
        - {module: M3, units: [{unit: M3.1, hours: {theory: 1, practice: 1}}], assessment: {weight: 7.5}}
      """
    let bytes = try #require(DocumentExport.write(Document.read(SourceText(text)).content, alignment: nil, as: .csv, language: .english))
    let csv = String(decoding: bytes, as: UTF8.self)
    #expect(csv.contains("M1,,6.5,1.5,8,,12.5,"), "\(csv)")
    #expect(csv.contains("M2,,-3,2,-1,"), "\(csv)")
    // The weight of a module whose units have the hours counts too.
    #expect(csv.contains("Total,,4.5,4.5,9,,20,"), "\(csv)")
    #expect(csv.contains("'=1+1") && csv.contains("'-5"), "\(csv)")
  }
}
