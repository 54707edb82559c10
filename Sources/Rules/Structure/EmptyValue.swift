import Linter
import Schema
import TextModel

/// A field without a value.
public struct EmptyValue: Rule {
  public let id: RuleID = "empty-value"
  public let severity = Severity.warning

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.shapeProblems {
      guard case .emptyValue = problem.fault else { continue }
      let text = subject.excerpt(problem.range)
      let isKey = !problem.range.isEmpty && text != "-" && isFollowedByColon(problem.range, subject)
      if !isKey, text.first?.isNumber ?? false {
        report(Finding(at: problem.range, Bilingual(zh: "只有编号 \(text)，没有文字", en: "There is no text after the number \(text)")))
        continue
      }
      let field = isKey ? text : subject.key(before: problem.range.start)
      let message =
        field.map { Bilingual(zh: "“\($0)”没有内容", en: "The field `\($0)` is empty") }
        ?? Bilingual(zh: "列表里有一项没有内容", en: "The list has an empty item")
      report(Finding(at: problem.range, message))
    }
  }

  private func isFollowedByColon(_ range: ByteRange, _ subject: Subject) -> Bool {
    let bytes = subject.document.source.bytes
    var offset = range.end
    while offset < bytes.count, ASCII.isBlank(bytes[offset]) { offset += 1 }
    return offset < bytes.count && (bytes[offset] == ASCII.colon || bytes[offset] == 0xEF)
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "字段没有内容", en: "Empty field"),
    rationale: Bilingual(
      zh: "字段写了名称却没有内容，多半是起草时留空、后来忘了补。补上内容；用不到的字段就删去整行。",
      en:
        "A field with a name but no content was usually left open while drafting and then forgotten. Fill it in, or remove the line if the field is not needed."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department:
        #^^^^^^^^^ empty-value
        qualifications:
          other: [英语四级, ""]
          #                 ^^ empty-value
        """)
    ],
    good: [RuleExample(.jobDescription, "department: 制作部\nduties: []\n")])
}
