import Schema

/// The skeleton of a standard: one function with one content at one level, and a comment on every part.
struct StandardSkeleton {
  static let id = "my-standard"
  static let version = "draft-1"

  /// Example texts that the author replaces.
  struct Examples {
    let function: String
    let content: String
    let ability: String
    let knowledge: String
    let level: String
    /// The language tag of the texts.
    let language: String

    var replaced: [String] { [ability, knowledge, function, content] }

    static let chinese = Examples(
      function: "示例功能", content: "示例内容", ability: "能完成示例任务", knowledge: "示例任务的方法", level: "初级", language: "zh-Hans")
    static let english = Examples(
      function: "Example function", content: "Example content", ability: "Carry out the example task",
      knowledge: "Methods of the example task", level: "Junior", language: "en")
  }

  private let style: Skeleton.Style
  private let examples: Examples

  init(_ style: Skeleton.Style) {
    self.style = style
    // English keys do not determine the language of the texts: many Chinese standards have them.
    examples = style.keys == .english && style.comments == .english ? .english : .chinese
  }

  var text: String {
    var writer = SkeletonWriter(.standard, style)
    writer.comment(
      Bilingual(
        zh: "职业标准的框架\n请填写空着的各项，并把示例的功能、内容和条目换成自己的。",
        en:
          "Outline of a competency standard\nFill in the empty fields, and replace the example functions, contents and items with your own."
      ))
    writeHeader(&writer)
    writeCatalogue(&writer)
    writeLevels(&writer)
    return writer.text
  }

  private func writeHeader(_ writer: inout SkeletonWriter) {
    writer.entry("kind", writer.word(DocumentKind.standard.name))
    writer.entry("format", String(Document.formatVersion))
    writer.entry(
      "id", Self.id, Bilingual(zh: "英文短词；与版本一起确定一个标准", en: "a short word in English; with the version it identifies the standard"))
    writer.entry("version", Self.version, Bilingual(zh: "每次修订换一个", en: "change it for each revision"))
    writer.entry("title", nil, Bilingual(zh: "标准名称", en: "the standard's title"))
    writer.suggestion("number", "T/XXX 001—2025", Bilingual(zh: "标准编号，发布后填写", en: "the official number, once there is one"))
    writer.entry("issuer", nil, Bilingual(zh: "发布机构", en: "the organisation that issues the standard"))
    writer.entry("status", writer.word(StandardStatus.draft.name))
    writer.entry("language", examples.language)
    writer.entry("profile", writer.word(StandardProfile.groupStandard.name), Bilingual(zh: "适用哪一组附加规则", en: "which optional rules apply"))
    writer.entry("cumulative", "false", Bilingual(zh: "高等级是否涵盖低等级的要求", en: "whether a level includes the requirements of the lower levels"))
  }

  private func writeCatalogue(_ writer: inout SkeletonWriter) {
    writer.blank()
    writer.comment(Bilingual(zh: "职业功能与工作内容目录：只写名称，不写编号", en: "Catalogue of job functions and work contents: names only, without numbers"))
    writer.entry("functions")
    writer.entry("function", examples.function, depth: 2, isFirst: true)
    writer.entry("contents", depth: 2)
    writer.entry("content", examples.content, depth: 4, isFirst: true)
    writer.blank()
  }

  private func writeLevels(_ writer: inout SkeletonWriter) {
    writer.comment(
      Bilingual(
        zh: "各等级，从低到高；编号、空格、文字写在一起，与印出来的表一样",
        en: "The levels, from low to high; write number, space and text together, as in the printed table")
    )
    writer.entry("levels")
    writer.entry("level", "junior", depth: 2, isFirst: true)
    writer.entry("name", examples.level, depth: 2)
    writer.entry("positions", "[]", depth: 2, Bilingual(zh: "对应的岗位", en: "the positions at this level"))
    writer.entry("entry", depth: 2, Bilingual(zh: "申报条件，满足其一即可", en: "entry conditions; meeting one of them is enough"))
    let any = writer.word(Education.any.name)
    writer.text(line: "      - {\(writer.key("education")): \(any), \(writer.key("years")): 1}")
    writer.entry("functions", depth: 2)
    writer.entry("function", "1 \(examples.function)", depth: 4, isFirst: true)
    writer.entry("contents", depth: 4)
    writer.entry("content", "1.1 \(examples.content)", depth: 6, isFirst: true)
    writer.entry("abilities", depth: 6)
    writer.item("1.1.1 \(examples.ability)", depth: 7)
    writer.entry("knowledge", depth: 6)
    writer.item("1.1.1 \(examples.knowledge)", depth: 7)
  }
}
