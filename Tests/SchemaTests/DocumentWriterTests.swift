import Schema
import TestSupport
import Testing
import TextModel
import YAML

/// Documents of every kind are written by their shapes, and what is written reads back the same.
struct DocumentWriterTests {
  private static let kinds: [DocumentKind] = DocumentKind.allCases

  @Test(arguments: kinds, Language.allCases)
  func writtenDocumentReadsBack(kind: DocumentKind, keys: Language) throws {
    for seed in 0..<TestSize.of(quick: 12, thorough: 400) {
      var made = RandomDocument(seed: UInt64(seed))
      let text = made.text(kind, keys)
      let document = Document.read(SourceText(text))
      #expect(document.syntaxProblems.map(\.fault) == [], "\(seed)")
      #expect(document.kind == kind)
      let read = made.said(document.content)
      let isSame = read == made.said
      #expect(isSame, "\(seed): \(Self.difference(made.text(document.content, keys), text)), \(Self.difference(read, made.said))")
    }
  }

  /// The first line that differs.
  private static func difference(_ left: String, _ right: String) -> String {
    let lines = zip(left.split(separator: "\n"), right.split(separator: "\n"))
    return lines.first { $0 != $1 }.map { "\($0.debugDescription) for \($1.debugDescription)" } ?? "the end"
  }

  /// The first field that differs.
  private static func difference(_ left: [FieldValue], _ right: [FieldValue]) -> String {
    zip(left, right).first { $0 != $1 }.map { "\($0) for \($1)" } ?? "the number of fields"
  }

  /// All fields of every record, each once.
  @Test(arguments: kinds)
  func everyFieldIsWritten(kind: DocumentKind) {
    var made = RandomDocument(seed: 1, isFull: true)
    let text = made.text(kind, .english)
    var fields: [String] = []
    ShapeWalk.fields(of: kind.shape) { field, _ in fields.append(field.key.english) }
    for field in fields { #expect(text.contains(field + ":") || field == "text", "\(field)") }
  }

  @Test func planMatchesTheExpectedText() {
    var plan = TrainingPlan()
    plan.id = .text("plan-lantern")
    plan.title = .text("灯会布展人员培训计划")
    var standard = StandardReference()
    standard.id = .text("lantern")
    standard.version = .text("2.0")
    plan.standard = .value(standard)
    plan.level = .text("L5")
    plan.hours = .value(hours(48, 16, 32))
    var module = Module()
    module.module = .value(NumberedText("M1 制作", allowsLetters: true))
    module.hours = .value(hours(nil, 16, 32))
    module.objectives = .list(["能焊接骨架"])
    module.covers = .list([Reference(written: "1 制作"), Reference(written: "A2.1.1 能裱糊")])
    var second = Module()
    second.module = .value(NumberedText(code: NumberCode("M2".utf8), title: "安装"))
    second.covers = .list((1...9).map { Reference(written: Text("2.\($0) 第\($0)项安装工作内容")) })
    plan.modules = .list([module, second])
    var entry = NotCoveredEntry()
    entry.reference = .value(Reference(written: "3 拆除"))
    entry.reason = .text("由场馆: 承担")
    plan.notCovered = .list([entry])
    #expect(
      DocumentWriter.write(plan) == """
        kind: training-plan
        format: 1
        id: plan-lantern
        title: 灯会布展人员培训计划
        standard: {id: lantern, version: 2.0}
        level: L5
        hours: {total: 48, theory: 16, practice: 32}

        modules:
          - module: M1 制作
            hours: {theory: 16, practice: 32}
            objectives:
              - 能焊接骨架
            covers: [1 制作, A2.1.1 能裱糊]

          - module: M2 安装
            covers:
              - 2.1 第1项安装工作内容
              - 2.2 第2项安装工作内容
              - 2.3 第3项安装工作内容
              - 2.4 第4项安装工作内容
              - 2.5 第5项安装工作内容
              - 2.6 第6项安装工作内容
              - 2.7 第7项安装工作内容
              - 2.8 第8项安装工作内容
              - 2.9 第9项安装工作内容

        not-covered:
          - {ref: 3 拆除, reason: "由场馆: 承担"}

        """)
  }

  @Test func chineseJobMatchesTheExpectedText() {
    var job = JobDescription()
    job.id = .text("jd-lantern")
    job.education = .value(.bachelor)
    job.years = .value(Quantity(thousandths: 1500))
    var duty = Duty()
    duty.duty = .text("负责布展")
    duty.covers = .list([Reference(written: "1.1 骨架")])
    job.duties = .list([duty])
    #expect(
      DocumentWriter.write(job, keys: .chinese) == """
        文件类型: 岗位说明
        格式版本: 1
        标识: jd-lantern
        学历: 本科
        工作年限: 1.5

        职责:
          - 职责内容: 负责布展
            对应: [1.1 骨架]

        """)
  }

  private func hours(_ total: Int?, _ theory: Int, _ practice: Int) -> Hours {
    var hours = Hours()
    hours.total = total.map { Located(Quantity($0)) }
    hours.theory = .value(Quantity(theory))
    hours.practice = .value(Quantity(practice))
    return hours
  }
}
