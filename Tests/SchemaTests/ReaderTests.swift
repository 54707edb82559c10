import Schema
import Testing
import TextModel

/// The problems of files that do not match their shape. Every file has Chinese, an emoji, a combining mark, a tab and CRLF before the
/// tested place.
struct ReaderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let problems: [String]
    /// What is left after the repairs; nil where there is none to make.
    var afterRepair: [String]?
    var testDescription: String { text }

    init(_ text: String, _ problems: [String], repaired afterRepair: [String]? = nil) {
      self.text = text
      self.problems = problems
      self.afterRepair = afterRepair
    }
  }

  private static let header = ["kind: training-plan", "format: 1", "id: p", "title: 面😀e\u{301}\t点", "standard: baker@1", "level: junior"]

  /// The text with the rest of a plan around it: what the text has itself is left out.
  private static func plan(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let own = Set(lines.compactMap { $0.split(separator: ":").first })
    let rest = header.filter { line in line.split(separator: ":").first.map { !own.contains($0) } ?? true }
    let modules = own.contains("modules") ? [] : ["modules:", "  - module: M1 面点"]
    return (rest + lines + modules).joined(separator: "\r\n") + "\r\n"
  }

  static let keys: [Case] = [
    Case("track: x", []),
    Case("track: a\ntrack: b", ["duplicate track ‹track›"]),
    Case("工种: a\ntrack: b", ["duplicate track ‹track›", "mixedKeyLanguage(other: Schema.Language.chinese) ‹工种›"]),
    Case("hour-minuts: 45", ["unknown key hour-minuts → hour-minutes ‹hour-minuts›"], repaired: []),
    Case("每学時分鐘: 45", ["unknown key 每学時分鐘 → 每学时分钟 ‹每学時分鐘›"]),
    Case("備註: x", ["unknown key 備註 → 备注 ‹備註›"]),
    Case("hours: {theroy: 3}", ["unknown key theroy → theory ‹theroy›"], repaired: []),
    Case("\"hours\": {'total': 3}", []),
    Case("levle: senior", ["unknown key levle ‹levle›"]),
    Case("modules:\n  - hours: {total: 1}", ["missing module ‹hours›"]),
    Case("modules:\n  - {}", ["missing module ‹{}›"]),
    Case("[a]: 1", ["expected name, found list ‹[a]›"]),
  ]

  static let types: [Case] = [
    Case("track: [a\\b]", ["expected track, found list ‹[a\\b]›"]),
    Case("track:\n  - a\n  - b", ["expected track, found list ‹- a\r\n  - b›"]),
    Case("track:\n  a: 1\n  b: 2", ["expected track, found mapping ‹a: 1\r\n  b: 2›"]),
    Case("track:", ["empty"]),
    Case("hours:", ["empty"]),
    Case("hours: 48", []),
    Case("hours: 理论8，实践12", []),
    Case("hours: 约48", ["expected record hours, found ‘约48’ ‹约48›"]),
    Case("hours: [1]", ["expected record hours, found list ‹[1]›"]),
    Case("modules: M1 面点", ["expected list of record module, found ‘M1 面点’ ‹M1 面点›"]),
    Case("modules:\n  module: M1 面点", ["expected list of record module, found mapping ‹module: M1 面点›"]),
    Case("modules: ", ["empty"]),
    Case("modules:\n  -", ["empty"]),
    Case(
      "modules:\n  - module: M1 面点\n    covers: 2.1 一", ["expected list of reference, found ‘2.1 一’ ‹2.1 一›"], repaired: []),
    Case("modules:\n  - module: M1 面点\n    objectives: [能做]", []),
    Case("hours: {total: 48学时}", ["expected quantity, found ‘48学时’ ‹48学时›"], repaired: []),
    Case("hours: {total: 约48}", ["expected quantity, found ‘约48’ ‹约48›"]),
    Case("hours: {total: ４８}", ["fullwidth - ‹４８›"], repaired: []),
    Case("hours: {total: \"48\"}", []),
    Case("hours: {total: 48-50}", ["expected quantity, found ‘48-50’ ‹48-50›"]),
    Case("hours: {total: 四十八}", ["expected quantity, found ‘四十八’ ‹四十八›"]),
    Case("hours: {total: 1,000}", ["expected quantity, found ‘1,000’ ‹1,000›"], repaired: []),
    Case("hours: {total: 48.}", ["expected quantity, found ‘48.’ ‹48.›"], repaired: []),
    Case("hour-minutes: 45.5", ["expected whole number, found ‘45.5’ ‹45.5›"]),
    Case("hour-minutes: 45分钟", ["expected whole number, found ‘45分钟’ ‹45分钟›"], repaired: []),
  ]

  static let numbers: [Case] = [
    Case("modules:\n  - module: M1面点", ["missingSpace module ‹M1›"], repaired: []),
    Case("modules:\n  - module: \"１．２ 面点\"", ["fullwidth module ‹１．２›"], repaired: []),
    Case("modules:\n  - module: M1\u{3000}面点", ["wideSpace module ‹\u{3000}›"], repaired: []),
    Case("modules:\n  - module: 1.01 面点", ["leadingZero module ‹1.01›"], repaired: []),
    Case("modules:\n  - module: 1", ["unquoted 1 ‹1›"]),
    Case("modules:\n  - module: '1'", []),
    Case("modules:\n  - module: M1", []),
    Case("modules:\n  - {module: M1 x, covers: [1.10, 2.2.1, '2.2']}", ["unquoted 1.10 ‹1.10›"]),
    Case("modules:\n  - {module: M1 x, covers: [junior/2.2, A2.2.1]}", []),
    Case("modules:\n  - {module: M1 x, covers: [junior/2.2账户]}", ["missingSpace - ‹2.2›"], repaired: []),
    Case("modules:\n  - {module: M1 x, covers: ['能２．２．1 账户']}", ["fullwidth - ‹２．２．1›"], repaired: []),
    Case("modules:\n  - {module: M1 x, covers: [2-2 账户]}", ["wrongSeparator - ‹2-2›"], repaired: []),
    Case("modules:\n  - {module: M1 x, covers: [2.2. ]}", ["strayPeriod - ‹2.2.›"]),
    Case("modules:\n  - {module: M1 x, covers: [\"2.2\\t账户\", \"2-2\\u0020账户\"]}", ["wrongSeparator - ‹\"2-2\\u0020账户\"›"]),
  ]

  @Test(arguments: keys + types + numbers)
  func problemsAreReported(example: Case) {
    #expect(ProblemDescription.describe(Document.read(SourceText(Self.plan(example.text)))) == example.problems)
  }

  @Test(arguments: (keys + types + numbers).filter { $0.afterRepair != nil })
  func repairsMakeTheTextReadable(example: Case) {
    let text = Array(Self.plan(example.text).utf8)
    let repairs = Document.read(SourceText(Self.plan(example.text))).shapeProblems.flatMap(\.repair)
    let repaired = String(decoding: TextEdit.apply(repairs, to: text), as: UTF8.self)
    #expect(repaired != Self.plan(example.text))
    #expect(ProblemDescription.describe(Document.read(SourceText(repaired))) == example.afterRepair)
  }

  @Test func misspeltKeyIsRead() throws {
    let document = Document.read(SourceText(Self.plan("hour-minuts: 45\nhours: {theroy: 3}\nmodules:\n  - {modul: M1 面点}")))
    guard case .trainingPlan(let plan) = document.content else { return #expect(Bool(false), "\(document.content)") }
    #expect(plan.hourMinutes?.value == Quantity(45))
    #expect(plan.hours?.value.theory?.value == Quantity(3))
    #expect(plan.modules?.value.first?.value.module?.value.title == "面点")
  }

  @Test func firstOfTwoEqualKeysIsUsed() {
    let document = Document.read(SourceText(Self.plan("track: 一\ntrack: 二")))
    guard case .trainingPlan(let plan) = document.content else { return #expect(Bool(false), "\(document.content)") }
    #expect(plan.track?.value == "一")
  }

  @Test func existingKeyIsNotReadFromAMisspelling() {
    let document = Document.read(SourceText(Self.plan("level: junior\nlevle: senior")))
    guard case .trainingPlan(let plan) = document.content else { return #expect(Bool(false), "\(document.content)") }
    #expect(plan.level?.value == "junior")
  }
}
