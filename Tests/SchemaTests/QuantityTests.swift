import Schema
import Testing
import TextModel

struct QuantityTests {
  @Test(
    "numbers are read as authors write them",
    arguments: [
      ("0", 0), ("48", 48_000), ("1.5", 1500), ("0.001", 1), ("0.1", 100), ("-3", -3000), ("-0.5", -500), ("007", 7000),
      ("999999999", 999_999_999_000),
      ("999999999.999", 999_999_999_999), ("1.50", 1500), ("-0", 0),
    ])
  func read(text: String, thousandths: Int) {
    #expect(Quantity(Text(text))?.thousandths == thousandths)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "+3", "1,5", "1_000", "1e3", "0x1F", "1.2.3", "1.2345", "1000000000", "48学时", "４８", "四十八", " 48", "48 ",
    "--1", "1-",
    "😀", "e\u{301}", "1\t",
  ])
  func otherTextsAreNotNumbers(text: String) {
    #expect(Quantity(Text(text)) == nil)
  }

  @Test func sumsAreExact() {
    let tenth = Quantity(thousandths: 100)
    let sum = (0..<10).reduce(Quantity.zero) { sum, _ in sum + tenth }
    #expect(sum == Quantity(1))
    #expect(Quantity(1) - tenth == Quantity(thousandths: 900))
    #expect(Quantity(thousandths: -1) < .zero)
  }

  @Test(
    "numbers are written as people read them",
    arguments: [(0, "0"), (48_000, "48"), (1500, "1.5"), (1, "0.001"), (-500, "-0.5"), (-3000, "-3"), (1050, "1.05"), (100, "0.1")])
  func description(thousandths: Int, text: String) {
    #expect(Quantity(thousandths: thousandths).description == text)
    #expect(Quantity(Text(text))?.thousandths == thousandths)
  }
}
