import Schema

/// The reference of the file format, generated from the shapes: every key of every kind of file, and every list of values.
public struct FormatReferencePage {
  private let language: Language

  public init(language: Language) { self.language = language }

  public var markdown: String {
    var text = "# \(language.text(zh: "文件格式参考", en: "Reference of the file format"))\n\n"
    text += language.text(
      zh: "每个字段名都有英文和中文两种写法，同一文件中只用一种。必填的字段标有“是”。\n",
      en: "Every field has an English and a Chinese name; a file uses names of one language. Required fields are marked “yes”.\n")
    for kind in DocumentKind.allWithConfiguration { text += section(of: kind) }
    return text + FormatValueLists(language: language).markdown
  }

  private func section(of kind: DocumentKind) -> String {
    let catalogue = ShapeCatalogue(kind.shape)
    let types = FormatTypeText(kind: kind, catalogue: catalogue, language: language)
    var text = "\n## \(kind.name[language])\n\n\(sentence(kind.documentation))\n\n\(fileName(of: kind))\n\n"
    text += table(of: kind.shape, types)
    for entry in catalogue.entries {
      text += "\n<a id=\"\(types.anchor(entry.name))\"></a>\n\n### \(entry.shape.name[.english]) · \(entry.shape.name[.chinese])\n\n"
      text += "\(sentence(entry.shape.documentation))\n\n"
      if let shorthand = entry.shape.shorthand {
        text +=
          language.text(zh: "可以只写", en: "May be written in short as ") + types.text(of: shorthand) + language.text(zh: "。", en: ".")
          + "\n\n"
      }
      text += table(of: entry.shape, types)
    }
    return text
  }

  private func fileName(of kind: DocumentKind) -> String {
    guard kind != .configuration else { return language.text(zh: "文件名：", en: "File name: ") + "`\(DocumentKind.configurationFileName)`" }
    let marker = "`kind: \(kind.name.english)`\(language.text(zh: "或", en: " or "))`文件类型: \(kind.name.chinese)`"
    return language.text(zh: "建议的文件名：", en: "Recommended file names: ") + "`*.\(kind.fileNameMark).yaml`" + language.text(zh: "；", en: "; ")
      + marker
  }

  private func table(of shape: ShapeDescription, _ types: FormatTypeText) -> String {
    var text = language.text(
      zh: "| 字段 | 英文 | 必填 | 取值 | 说明 |\n|---|---|---|---|---|\n",
      en: "| Field | Chinese | Required | Takes | Meaning |\n|---|---|---|---|---|\n")
    let other = language.other
    for field in shape.fields {
      let required = field.isRequired ? language.text(zh: "是", en: "yes") : ""
      let cells = [
        "`\(field.key[language])`", "`\(field.key[other])`", required, types.text(of: field.type), field.documentation[language],
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }

  private func sentence(_ text: Bilingual) -> String { text[language] + language.text(zh: "。", en: ".") }
}
