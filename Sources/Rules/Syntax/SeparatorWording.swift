import Linter
import Schema
import TextModel
import YAML

/// The words for a separator or a line break that is missing between two fields or items.
enum SeparatorWording {
  static func words(for problem: SyntaxProblem, _ subject: Subject) -> MalformedYaml.Words {
    let text = subject.excerpt(problem.range)
    switch problem.fault {
    case .missingComma where problem.repair.allSatisfy { $0.range.end < problem.range.start }:
      return (
        Bilingual(zh: "“\(text)”前面缺少逗号", en: "A comma is missing before `\(text)`"), Bilingual(zh: "补上逗号", en: "Add the comma")
      )
    case .missingComma:
      return (Bilingual(zh: "两个字段之间缺少逗号", en: "A comma is missing between two fields"), Bilingual(zh: "补上逗号", en: "Add the comma"))
    case .joinedFields:
      return (
        Bilingual(zh: "两个字段写在了同一行，“\(text)”应另起一行", en: "There are two fields on one line; `\(text)` should begin a new line"),
        Bilingual(zh: "把“\(text)”移到下一行", en: "Move `\(text)` to the next line")
      )
    case .missingColon:
      return (
        Bilingual(zh: "字段“\(text)”后面缺少冒号", en: "There is no colon after the field `\(text)`"), Bilingual(zh: "补上冒号", en: "Add the colon")
      )
    case .entryWithoutKey:
      return (Bilingual(zh: "冒号前面缺少字段名", en: "The field name before the colon is missing"), nil)
    default:
      let isItem = problem.repair.first?.replacement.contains(where: ASCII.isLineBreak) ?? false
      return isItem
        ? (
          Bilingual(zh: "列表的第一项应另起一行，不能写在字段名后面", en: "The first item of a list should begin on a new line, not after the field name"),
          Bilingual(zh: "移到下一行", en: "Move it to the next line")
        )
        : (
          Bilingual(zh: "一行只能写一个字段，“\(text)”应放在花括号里", en: "There can only be one field on a line; put `\(text)` in braces"),
          Bilingual(zh: "加上花括号", en: "Add braces")
        )
    }
  }
}
