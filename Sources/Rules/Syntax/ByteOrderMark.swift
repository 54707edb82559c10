import Linter
import Schema
import TextModel

/// A byte order mark before UTF-8.
struct ByteOrderMark: Rule {
  let id = RuleID.byteOrderMark
  let severity = Severity.information

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard subject.document.source.encoding == .utf8WithByteOrderMark else { return }
    // The mark is not part of the decoded text, so that writing the file without any edit removes it.
    let fix = subject.fix(Bilingual(zh: "去掉字节顺序标记", en: "Remove the byte order mark"), .safe, replacing: ByteRange(at: 0), with: "")
    report(
      Finding(
        at: ByteRange(at: 0),
        Bilingual(zh: "文件开头有字节顺序标记（BOM），UTF-8 不需要它", en: "The file begins with a byte order mark, which UTF-8 does not need"),
        fixes: [fix]))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "字节顺序标记", en: "Byte order mark"),
    rationale: Bilingual(
      zh: "记事本等软件会在 UTF-8 文件开头加一个看不见的标记（BOM）。有的工具会把它当成第一个字段名的一部分，于是认不出文件类型。",
      en:
        "Some editors put an invisible mark (BOM) at the start of a UTF-8 file. Some tools take it for part of the first field name and then do not recognise the kind of file."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: 制作部
        # <file> byte-order-mark
        """, encoding: .utf8WithByteOrderMark)
    ],
    good: [RuleExample(.jobDescription, "department: 制作部\n")])
}
