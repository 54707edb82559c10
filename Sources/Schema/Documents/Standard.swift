import TextModel

/// A competency standard.
public struct Standard: DocumentRecord {
  public static let documentKind = DocumentKind.standard
  public var kind: Located<DocumentKind>?
  public var format: Located<Text>?
  public var id: Located<Text>?
  public var version: Located<Text>?
  public var number: Located<Text>?
  public var title: Located<Text>?
  public var titleEnglish: Located<Text>?
  public var issuer: Located<Text>?
  public var status: Located<StandardStatus>?
  public var published: Located<Text>?
  public var effective: Located<Text>?
  public var language: Located<Text>?
  public var profile: Located<StandardProfile>?
  public var cumulative: Located<Bool>?
  public var columns: Located<ColumnNames>?
  public var references: Located<[Located<Text>]>?
  public var terms: Located<[Located<Term>]>?
  public var basicRequirements: Located<[Located<NumberedText>]>?
  public var tracks: Located<[Located<Track>]>?
  public var functions: Located<[Located<CatalogueFunction>]>?
  public var levels: Located<[Located<Level>]>?
  public var weights: Located<Weights>?
  public init() {}

  public static let shape = Shape<Standard>(
    KeyName("standard", "职业标准"), doc: DocumentKind.standard.documentation,
    fields: [
      .required("kind", "文件类型", { swap(&$0.kind, &$1) }, .choice, doc: Bilingual(zh: "文件类型：职业标准", en: "The kind of file: standard")),
      .required(
        "format", "格式版本", { swap(&$0.format, &$1) }, .text(.id), doc: Bilingual(zh: "格式版本，现为 1", en: "The version of this format, now 1")),
      .required(
        "id", "标识", { swap(&$0.id, &$1) }, .text(.id),
        doc: Bilingual(zh: "标准的标识，英文短词；与版本一起确定一个标准", en: "The standard's id; with the version it identifies the standard")),
      .required(
        "version", "版本", { swap(&$0.version, &$1) }, .text(.id),
        doc: Bilingual(zh: "版本，如 2021-draft", en: "The version, as in `2021-draft`")),
      .optional(
        "number", "标准编号", { swap(&$0.number, &$1) }, .text(.name),
        doc: Bilingual(zh: "标准编号，如 T/CCPITCSC XXX—2020；草案可以没有", en: "The official number; drafts may have none")),
      .required("title", "名称", { swap(&$0.title, &$1) }, .text(.name), doc: Bilingual(zh: "标准名称", en: "The standard's title")),
      .optional(
        "title-en", "英文名称", { swap(&$0.titleEnglish, &$1) }, .text(.prose), doc: Bilingual(zh: "标准的英文名称", en: "The title in English")),
      .optional(
        "issuer", "发布机构", { swap(&$0.issuer, &$1) }, .text(.name),
        doc: Bilingual(zh: "发布机构", en: "The organisation that issues the standard")),
      .optional("status", "状态", { swap(&$0.status, &$1) }, .choice, doc: Bilingual(zh: "草案、发布或废止", en: "Draft, published or withdrawn")),
      .optional(
        "published", "发布日期", { swap(&$0.published, &$1) }, .date, doc: Bilingual(zh: "发布日期，如 2021-06-01", en: "The date of publication")),
      .optional("effective", "实施日期", { swap(&$0.effective, &$1) }, .date, doc: Bilingual(zh: "实施日期", en: "The date from which it applies")),
      .optional(
        "language", "语言", { swap(&$0.language, &$1) }, .text(.id),
        doc: Bilingual(zh: "标准文本的语言，如 zh-Hans", en: "The language of the text, as in `zh-Hans`")),
      .optional("profile", "适用规则", { swap(&$0.profile, &$1) }, .choice, doc: Bilingual(zh: "适用哪一组附加规则", en: "Which optional rules apply")),
      .optional(
        "cumulative", "涵盖低级别", { swap(&$0.cumulative, &$1) }, .boolean,
        doc: Bilingual(zh: "高等级的要求是否涵盖低等级；省略即不涵盖", en: "Whether a level's requirements include those of the lower levels; no if left out")),
      .optional("columns", "栏目", { swap(&$0.columns, &$1) }, .record, doc: Bilingual(zh: "表格各栏的显示名称", en: "Display names of the columns")),
      .optional(
        "references", "规范性引用文件", { swap(&$0.references, &$1) }, .list(of: .text(.prose)),
        doc: Bilingual(zh: "规范性引用文件：编号和名称", en: "Normative references: number and title")),
      .optional("terms", "术语", { swap(&$0.terms, &$1) }, .list(of: .record), doc: Bilingual(zh: "术语和定义", en: "Terms and definitions")),
      .optional(
        "basic-requirements", "基本要求", { swap(&$0.basicRequirements, &$1) }, .list(of: .numbered(.clause)),
        doc: Bilingual(zh: "基本要求各条的编号和标题", en: "The clauses of basic requirements")),
      .optional("tracks", "工种表", { swap(&$0.tracks, &$1) }, .list(of: .record), doc: Bilingual(zh: "工种", en: "Tracks of work")),
      .optional(
        "functions", "职业功能", { swap(&$0.functions, &$1) }, .list(of: .record),
        doc: Bilingual(
          zh: "职业功能与工作内容目录，只写名称；省略时取各等级的并集", en: "The catalogue of functions and contents, names only; without it, the union of all levels")
      ),
      .required(
        "levels", "等级表", { swap(&$0.levels, &$1) }, .list(of: .record), doc: Bilingual(zh: "各等级，从低到高", en: "The levels, lowest first")),
      .optional(
        "weights", "权重表", { swap(&$0.weights, &$1) }, .record, doc: Bilingual(zh: "理论知识和技能要求权重表", en: "Weights of theory and skills")),
    ])
}
