import Schema
import TextModel

/// A form of assessment with its weight in one text: `调研报告，占30%`, `笔试（占总成绩20%）`, `模拟谈判 25%`.
struct WeightedMethod {
  let method: String
  let weight: Quantity

  private static let words = ["占总成绩的", "占总成绩", "占总评", "占比", "权重", "比重", "占"]

  /// Nil unless the text ends in its only percentage.
  init?(_ text: String) {
    guard text.count(where: { "%％".contains($0) }) == 1 else { return nil }
    var rest = Substring(PrintedText.trimmed(text))
    if let last = rest.last, last.isClosingParenthesis { rest.removeLast() }
    guard let sign = rest.last, "%％".contains(sign) else { return nil }
    rest.removeLast()
    let start = rest.lastIndex { !$0.isASCII || !$0.isNumber && $0 != "." }.map { rest.index(after: $0) } ?? rest.startIndex
    guard let weight = Quantity(Text(String(rest[start...]))) else { return nil }
    rest = rest[..<start]
    let isSign = { (character: Character) in " ，,、：:；;（(".contains(character) }
    while let last = rest.last, isSign(last) { rest.removeLast() }
    if let word = Self.words.first(where: { rest.hasSuffix($0) }) { rest = rest.dropLast(word.count) }
    while let last = rest.last, isSign(last) { rest.removeLast() }
    guard !rest.isEmpty else { return nil }
    method = String(rest)
    self.weight = weight
  }
}
