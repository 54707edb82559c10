import Schema
import TestSupport
import Testing

struct NumberCodeTests {
  private static func code(_ text: String) throws -> NumberCode { try #require(NumberCode(Array(text.utf8))) }

  @Test(
    "numbers are compared part by part, as numbers",
    arguments: [
      ["1", "2", "9", "10", "11"], ["1.9", "1.10", "2.1", "10.1"], ["5.2.9", "5.2.10", "5.2.100"], ["1", "1.1", "1.1.1", "1.2", "2"],
      ["M1", "M1.1", "M1.2", "M1.10", "M2", "M9", "M10"], ["1", "A1", "A2", "A10", "B1"], ["1.1", "1.1a", "1.1b", "1.2"],
      ["999999999999999", "M1"],
    ])
  func order(ascending: [String]) throws {
    let codes = try ascending.map(Self.code)
    for (index, left) in codes.enumerated() {
      for (other, right) in codes.enumerated() { #expect((left < right) == (index < other), "\(left) < \(right)") }
    }
    #expect(codes.reversed().sorted() == codes)
  }

  @Test(.timeLimit(.minutes(10)))
  func orderingIsTotal() throws {
    var random = RandomSource()
    let letters = Array("129.-Ma".utf8)
    let codes = (0..<120).compactMap { _ in
      NumberCode((0...random.number(below: 6)).map { _ in letters[random.number(below: letters.count)] })
    }
    for left in codes {
      for right in codes {
        #expect([left < right, right < left, left == right].filter { $0 }.count == 1, "\(left) \(right)")
        for third in codes.prefix(20) where left < right && right < third { #expect(left < third, "\(left) \(right) \(third)") }
      }
    }
  }

  @Test func partsAndParentsAreComputed() throws {
    let code = try Self.code("2.2.10")
    #expect(code.depth == 3)
    #expect(code.parts == [2, 2, 10])
    #expect(code.lastPart == 10)
    #expect(code.parent == (try Self.code("2.2")))
    #expect(code.parent?.parent?.parent == nil)
    #expect(code.appending(3)?.string == "2.2.10.3")
    #expect(code.replacingLastPart(with: 7)?.string == "2.2.7")
    #expect(try Self.code("4").replacingLastPart(with: 12)?.string == "12")
    #expect(try Self.code("M1.2").parts == [nil, 2])
    #expect(try Self.code("M1.2").parent?.string == "M1")
    #expect(NumberCode(parts: [5, 3, 2])?.string == "5.3.2")
  }

  @Test func equalNumbersKeepTextAndHash() throws {
    for text in ["1", "2.2.10", "M1.2", "12345678", "123456789", "123456789012345", "1-1"] {
      let code = try Self.code(text)
      #expect(code.string == text)
      #expect(code.count == text.utf8.count)
      #expect("\(code)" == text)
      #expect(code.hashValue == (try Self.code(text)).hashValue)
    }
    #expect(try Self.code("1.1") != Self.code("1.10"))
    #expect(try Self.code("1.10") != Self.code("1.1.0"))
  }

  @Test(arguments: ["", "1234567890123456", "2 2", "二", "１", "2/2", "e\u{301}", "1\t", "😀"])
  func otherTextsAreNotCodes(text: String) {
    #expect(NumberCode(Array(text.utf8)) == nil)
  }

  @Test func tooLongNumberIsNotACode() throws {
    #expect(try Self.code("123456789012345").appending(1) == nil)
    #expect(try Self.code("1234567890123").appending(1)?.string == "1234567890123.1")
    #expect(try Self.code("1234567890123").appending(12) == nil)
  }
}
