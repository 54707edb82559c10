import Schema
import Testing

struct NumberSeriesTests {
  @Test(arguments: [
    ("2", "", 2), ("2.2.10", "2.2.", 10), ("M1", "M", 1), ("M1.12", "M1.", 12), ("1-3", "1-", 3),
  ])
  func lastDigitsAreTheNumber(code: String, prefix: String, number: Int) throws {
    let read = try #require(NumberCode(Array(code.utf8)))
    let series = try #require(read.series)
    #expect(series.prefix.string == prefix)
    #expect(series.number == number)
  }

  @Test
  func textWithoutFinalDigitsHasNoNumber() throws {
    let read = try #require(NumberCode(Array("M1.a".utf8)))
    #expect(read.series == nil)
  }

  @Test(arguments: ["1", "2.2", "M1.2", "12.34.56"], [0, 1, 9, 10, 99, 100, 12345])
  func appendedPartFollowsAPeriod(code: String, part: Int) throws {
    let read = try #require(NumberCode(Array(code.utf8)))
    let appended = read.appending(part)
    let written = "\(code).\(part)"
    #expect(appended == NumberCode(Array(written.utf8)))
    #expect(appended?.string ?? written == written)
    #expect((appended == nil) == (written.utf8.count > 15))
  }
}
