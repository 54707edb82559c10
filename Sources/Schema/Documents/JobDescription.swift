import TextModel

/// A duty of a job, with the items of the standard that it covers.
public struct Duty: Record {
  public var duty: Located<Text>?
  public var covers: Located<[Located<Reference>]>?
  public var notes: Located<FreeValue>?
  public var additional: Located<FreeValue>?
  public init() {}

  public static let shape = Shape<Duty>(
    KeyName("duty", "职责"), doc: Bilingual(zh: "一项岗位职责", en: "A duty"),
    fields: [
      .required("duty", "职责内容", { swap(&$0.duty, &$1) }, .text(.prose), doc: Bilingual(zh: "职责的表述", en: "What the duty is")),
      .optional(
        "covers", "对应", { swap(&$0.covers, &$1) }, .list(of: .reference()),
        doc: Bilingual(zh: "对应标准的哪些功能、内容或条目", en: "The functions, contents and items of the standard that it covers")),
    ] + FreeFields.fields({ swap(&$0.notes, &$1) }, { swap(&$0.additional, &$1) }))
}

/// The qualifications of a job.
public struct Qualifications: Record {
  public var abilities: Located<[Located<Reference>]>?
  public var knowledge: Located<[Located<Reference>]>?
  public var other: Located<[Located<Text>]>?
  public init() {}

  public static let shape = Shape<Qualifications>(
    KeyName("qualifications", "任职资格"), doc: Bilingual(zh: "任职资格", en: "Qualifications"),
    fields: [
      .optional(
        "abilities", "能力", { swap(&$0.abilities, &$1) }, .list(of: .reference(in: .abilities)),
        doc: Bilingual(zh: "要求的能力条目", en: "Abilities of the standard")),
      .optional(
        "knowledge", "知识", { swap(&$0.knowledge, &$1) }, .list(of: .reference(in: .knowledge)),
        doc: Bilingual(zh: "要求的知识条目", en: "Knowledge of the standard")),
      .optional(
        "other", "其他", { swap(&$0.other, &$1) }, .list(of: .text(.prose)),
        doc: Bilingual(zh: "标准以外的要求", en: "Requirements beyond the standard")),
    ],
    finish: { qualifications, node, reader in
      guard let abilities = qualifications.abilities, let knowledge = qualifications.knowledge else { return }
      reader.reportSwapped(titles(of: abilities), titles(of: knowledge), in: node)
    })

  private static func titles(of references: Located<[Located<Reference>]>) -> ColumnCount {
    ColumnCount(references.value.lazy.map(\.value.title), key: references.keyRange)
  }
}

/// A job description.
public struct JobDescription: DocumentRecord {
  public static let documentKind = DocumentKind.jobDescription
  public var kind: Located<DocumentKind>?
  public var format: Located<Text>?
  public var id: Located<Text>?
  public var title: Located<Text>?
  public var standard: Located<StandardReference>?
  public var level: Located<Text>?
  public var track: Located<Text>?
  public var department: Located<Text>?
  public var reportsTo: Located<Text>?
  public var education: Located<Education>?
  public var years: Located<Quantity>?
  public var duties: Located<[Located<Duty>]>?
  public var qualifications: Located<Qualifications>?
  public var notCovered: Located<[Located<NotCoveredEntry>]>?
  public var notes: Located<FreeValue>?
  public var additional: Located<FreeValue>?
  public init() {}

  public static let shape = Shape<JobDescription>(
    KeyName("job-description", "岗位说明"), doc: DocumentKind.jobDescription.documentation,
    fields: [
      .required("kind", "文件类型", { swap(&$0.kind, &$1) }, .choice, doc: Bilingual(zh: "文件类型：岗位说明", en: "The kind of file: job-description")),
      .required(
        "format", "格式版本", { swap(&$0.format, &$1) }, .text(.id), doc: Bilingual(zh: "格式版本，现为 1", en: "The version of this format, now 1")),
      .required("id", "标识", { swap(&$0.id, &$1) }, .text(.id), doc: Bilingual(zh: "岗位说明的标识，英文短词", en: "The job description's id")),
      .required("title", "名称", { swap(&$0.title, &$1) }, .text(.position), doc: Bilingual(zh: "岗位名称", en: "The job's title")),
      .required("standard", "标准", { swap(&$0.standard, &$1) }, .record, doc: StandardReference.shape.documentation),
      .required("level", "等级", { swap(&$0.level, &$1) }, .level, doc: Bilingual(zh: "岗位对应的等级", en: "The level of the job")),
      .optional("track", "工种", { swap(&$0.track, &$1) }, .track, doc: Bilingual(zh: "岗位所属工种", en: "The job's track")),
      .optional("department", "部门", { swap(&$0.department, &$1) }, .text(.name), doc: Bilingual(zh: "所在部门", en: "The department")),
      .optional(
        "reports-to", "直接上级", { swap(&$0.reportsTo, &$1) }, .text(.position),
        doc: Bilingual(zh: "直接上级岗位", en: "The position that the job reports to")),
      .optional("education", "学历", { swap(&$0.education, &$1) }, .choice, doc: Bilingual(zh: "最低学历", en: "The minimum education")),
      .optional(
        "years", "工作年限", { swap(&$0.years, &$1) }, .quantity(in: .years), doc: Bilingual(zh: "最少工作年数", en: "The minimum years of work")),
      .required("duties", "职责", { swap(&$0.duties, &$1) }, .list(of: .record), doc: Bilingual(zh: "岗位职责", en: "Duties")),
      .optional("qualifications", "任职资格", { swap(&$0.qualifications, &$1) }, .record, doc: Bilingual(zh: "任职资格", en: "Qualifications")),
      .optional("not-covered", "不覆盖", { swap(&$0.notCovered, &$1) }, .list(of: .record), doc: NotCoveredEntry.shape.documentation),
    ] + FreeFields.fields({ swap(&$0.notes, &$1) }, { swap(&$0.additional, &$1) }))
}
