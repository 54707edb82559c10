import Schema
import Testing

/// Numbers and texts with signs between them: writing one again changes nothing, and joins no numbers.
struct NumberedTextTests {
  @Test(arguments: [
    "2.2,,,.1 能排故", "1.1,.1 焊机", "1: .1.1 焊机", "2.2：-1 甲", "1.1 ，2.1 乙", "1.1.1，能做", "1.1。·2 丙", "1.1.1 能做", "2、.2 丁", "1.1],.1 戊",
  ])
  func writtenTextReadsBack(text: String) {
    let written = NumberedText(text).written
    #expect(NumberedText(written).written == written)
    #expect(written.filter(\.isNumber) == text.filter(\.isNumber))
  }

  @Test(arguments: [("1.1,能做", "1.1 能做"), ("1.1：能做", "1.1 能做"), ("1.1,,.1 能做", "1.1 ,.1 能做"), ("1.1，2 能做", "1.1 ，2 能做")])
  func signsBeforeTitlesAreRemoved(text: String, written: String) { #expect(NumberedText(text).written == written) }
}
