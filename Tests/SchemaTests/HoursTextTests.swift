import Schema
import Testing
import TextModel

/// Hours as plans write them in one cell.
struct HoursTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let total: Int?
    let theory: Int?
    let practice: Int?
    var testDescription: String { text }

    init(_ text: String, _ total: Int?, _ theory: Int? = nil, _ practice: Int? = nil) {
      self.text = text
      self.total = total
      self.theory = theory
      self.practice = practice
    }
  }

  static let cases: [Case] = [
    Case("48学时", 48), Case("共48学时", 48), Case("48 个课时", 48), Case("48 hours", 48), Case("total 48", 48), Case("４８", 48),
    Case("理论8，实践12", nil, 8, 12), Case("理论 8，实践 12", nil, 8, 12), Case("理论8学时、实践12学时", nil, 8, 12), Case("理论8实践12", nil, 8, 12),
    Case("理论：8；实训：12", nil, 8, 12), Case("理论学时8/实操学时12", nil, 8, 12), Case("实践12，理论8", nil, 8, 12), Case("讲授8+上机12", nil, 8, 12),
    Case("共20学时（理论8，实践12）", 20, 8, 12), Case("20（理论8，实践12）", 20, 8, 12), Case("20学时，其中理论8学时，实践12学时", 20, 8, 12),
    Case("总学时20：理论8，实践12", 20, 8, 12), Case("理论8，实践12，合计20", 20, 8, 12), Case("theory 8, practice 12", nil, 8, 12),
    Case("8 theory, 12 practice", nil, 8, 12), Case("20 hours (8 theory, 12 practice)", 20, 8, 12), Case("理论1.5，实践0.5", nil),
  ]

  private static func hours(_ text: String) -> (Hours?, Document) {
    let document = Document.read(
      SourceText("kind: training-plan\nformat: 1\nid: p\ntitle: t\nstandard: s@1\nlevel: a\nhours: \(text)\nmodules: []\n"))
    guard case .trainingPlan(let plan) = document.content else { return (nil, document) }
    return (plan.hours?.value, document)
  }

  @Test(arguments: cases)
  func hoursAreRead(_ example: Case) throws {
    let (found, document) = Self.hours("\"\(example.text)\"")
    let hours = try #require(found)
    #expect(document.shapeProblems.isEmpty)
    guard example.total ?? example.theory ?? example.practice != nil else { return }
    #expect(hours.total?.value == example.total.map { Quantity($0) })
    #expect(hours.theory?.value == example.theory.map { Quantity($0) })
    #expect(hours.practice?.value == example.practice.map { Quantity($0) })
    // Each number has its own place, so that it can be corrected there.
    for value in [hours.theory, hours.practice].compactMap(\.self) {
      #expect(document.source.string(in: value.range) == value.value.description)
    }
  }

  @Test(arguments: ["约20", "20分钟", "8+12", "理论八", "理论8，理论9", "理论，实践", "20-30", "理论8 选修4", "周2", "8:12", "理论"])
  func otherTextsAreReported(text: String) {
    let (hours, document) = Self.hours(text)
    #expect(hours == nil)
    #expect(document.shapeProblems.count == 1)
  }

  /// Every prefix is read or reported, and nothing traps.
  @Test func everyPrefixIsReadOrReported() {
    for example in Self.cases {
      for length in 1...example.text.count {
        let (hours, document) = Self.hours("\"\(example.text.prefix(length))\"")
        #expect(hours != nil || !document.shapeProblems.isEmpty, "\(example.text.prefix(length))")
      }
    }
  }
}
