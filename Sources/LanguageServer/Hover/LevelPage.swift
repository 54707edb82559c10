import Schema
import Standards
import TextModel

/// What a level of a standard is, in Markdown.
struct LevelPage {
  private let level: Int
  private let index: StandardIndex
  private let language: Language
  private let standard: StandardName

  init(_ level: Int, _ index: StandardIndex, language: Language, address: String? = nil) {
    self.level = level
    self.index = index
    self.language = language
    standard = StandardName(index, address: address)
  }

  var markdown: String {
    guard index.levels.indices.contains(level) else { return "" }
    let entry = index.levels[level]
    let functions = entry.functions
    let contents = functions.flatMap { index.functions[$0].contents }
    let amount = ItemAmount(contents.flatMap { index.contents[$0].items }, in: index)[language]
    var parts = ["**\(entry.name)** (`\(entry.id)`) — \(standard.markdown)"]
    parts.append(
      Bilingual(
        zh: "\(functions.count) 项职业功能、\(contents.count) 项工作内容、\(amount)",
        en: "\(English.count(functions.count, "job function")), \(English.count(contents.count, "work content")), \(amount)")[language])
    let positions = (entry.level.positions?.value ?? []).map(\.value.string)
    if !positions.isEmpty {
      parts.append(
        Bilingual(zh: "对应岗位：\(positions.joined(separator: "、"))", en: "Positions: \(positions.joined(separator: ", "))")[language])
    }
    return parts.joined(separator: "\n\n")
  }
}
