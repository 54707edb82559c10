import Reports
import Schema
import Standards

/// The hover text of a standard, in Markdown.
struct StandardPage {
  private let index: StandardIndex
  private let language: Language
  private let name: StandardName

  init(_ index: StandardIndex, language: Language, address: String? = nil) {
    self.index = index
    self.language = language
    name = StandardName(index, address: address)
  }

  var markdown: String {
    let standard = index.standard
    var parts = ["**\(name.markdown)**"]
    if let number = standard.number?.value.string { parts.append(number) }
    if let issuer = standard.issuer?.value.string { parts.append(issuer) }
    if let status = standard.status?.value { parts.append(status.name[language]) }
    let levels = index.levels.map { "`\($0.id)` \($0.name)" }.joined(separator: language.text(zh: "、", en: ", "))
    parts.append(Bilingual(zh: "等级：\(levels)", en: "Levels: \(levels)")[language])
    if index.file.isShipped { parts.append(Bilingual(zh: "随工具提供", en: "Ships with the tool")[language]) }
    return parts.joined(separator: "\n\n")
  }
}

/// The name of a standard in Markdown: a link where the client can open it.
struct StandardName {
  let markdown: String

  init(_ index: StandardIndex, address: String? = nil) {
    let name = index.standard.title?.value.string ?? index.id.string
    markdown = address.map { "[\(MarkdownText.escaped(name, in: .document))](\($0))" } ?? name
  }
}
