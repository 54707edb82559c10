import Linter
import Schema
import Standards
import TextModel

/// TABs between numbers and their texts, as they are pasted from tables and automatic lists.
enum TabsAfterNumbers {
  /// `problems` are those of numbers, whose own fixes remove the TAB too.
  static func findings(_ subject: Subject, excluding problems: [ShapeProblem]) -> [Finding] {
    let bytes = subject.document.source.bytes
    guard ByteSearch.contains(bytes, ASCII.tab) else { return [] }
    let reported = Set(problems.map(\.range.end))
    return gaps(subject).filter { gap in
      let gapBytes = bytes[clamping: gap.start..<gap.end]
      return gapBytes.contains(ASCII.tab) && gapBytes.allSatisfy { ASCII.isBlank($0) }
        && !reported.contains(gap.start) && !reported.contains(gap.end)
    }.map { gap in
      Finding(
        at: gap, Bilingual(zh: "编号和文字之间是制表符，应为空格", en: "There is a TAB between the number and its text; write a space"),
        fixes: [subject.fix(Bilingual(zh: "改为空格", en: "Change to a space"), .safe, replacing: gap, with: " ")])
    }
  }

  /// Whether a title begins with digits and a blank.
  private static func beginsWithCell(_ title: Text) -> Bool {
    let rest = title.bytes.drop(while: ASCII.isDigit)
    return rest.count < title.count && rest.first.map(ASCII.isBlank) == true
  }

  /// What is between each number and its text.
  private static func gaps(_ subject: Subject) -> [ByteRange] {
    let names = subject.numbering.lists.flatMap(\.members).map(\.name).filter { $0.value.code != nil && $0.value.whole.isVerbatim }
    // The cell in `1.1<TAB>8 信息展示` is a finding of its own: after a blank it would look like a part of the name.
    let references = subject.document.references.filter {
      $0.value.code != nil && $0.value.whole.isVerbatim && !beginsWithCell($0.value.title)
    }
    return names.map { ByteRange($0.codeRange.end, $0.titleRange.start) }
      + references.map { ByteRange($0.codeRange.end, $0.titleRange.start) }
  }
}
