import Schema
import Testing
import TextModel

struct DocumentTests {
  private static func read(_ text: String, _ expected: DocumentKind? = nil) -> Document {
    Document.read(SourceText(text), expectedKind: expected)
  }

  @Test(arguments: DocumentKind.allCases.flatMap { kind in ([kind.name.english, kind.name.chinese] + kind.aliases).map { ($0, kind) } })
  func kindIsReadFromTheFile(spelling: String, kind: DocumentKind) {
    for key in ["kind", "文件类型"] {
      let document = Self.read("# 😀e\u{301}\t\r\n\(key): \(spelling)\r\n")
      #expect(document.kind == kind)
      #expect(!document.isForeign)
      #expect(!document.shapeProblems.contains { if case .unknownKind = $0.fault { true } else { false } })
    }
  }

  @Test(
    "other files are not read as ours",
    arguments: [
      "", "\r\n", "# 😀e\u{301}\t面\r\n", "apiVersion: v1\r\nkind: Pod\r\nmetadata: {name: 面}\r\n",
      "apiVersion: apps/v1\r\nkind: Deployment\r\n",
      "apiVersion: x\r\nkind: Standard\r\n", "kind: Ingress\r\n", "kind: [standard]\r\n", "kind:\r\n", "- kind: standard\r\n",
      "just a text\r\n", "version: '3'\r\nservices: {}\r\n", "{{ template }}\r\n",
      "a: b: c\r\n", "等级：初级\r\n", "\t- x\r\n", "kind: 部署\r\n", "on: push\r\njobs: {}\r\n", "level: [\r\n",
    ])
  func foreign(text: String) {
    let document = Self.read(text)
    #expect(document.isForeign)
    #expect(document.kind == nil)
    #expect(document.syntaxProblems.isEmpty && document.shapeProblems.isEmpty)
  }

  private static func faultsOfTheKind(_ document: Document) -> [ShapeProblem] {
    document.shapeProblems.filter { problem in
      switch problem.fault {
      case .unknownKind, .unknownValue: true
      case .missingKey(let field, _): field.key.english == "kind"
      case .emptyValue: document.source.string(in: problem.range) == "kind"
      default: false
      }
    }
  }

  @Test(
    "a misspelt kind is recognized",
    arguments: [
      ("kind: traning-plan", DocumentKind.trainingPlan, "training-plan"), ("kind: Training-Plan", .trainingPlan, "training-plan"),
      ("kind: training_plan", .trainingPlan, "training-plan"),
      ("文件类型: 培訓計劃", .trainingPlan, "培训计划"), ("kind: standrad", .standard, "standard"),
      ("kind: job-descripton", .jobDescription, "job-description"), ("kind: \"岗位说名\"", .jobDescription, "岗位说明"),
    ])
  func nearMiss(line: String, kind: DocumentKind, spelling: String) {
    let text = "# 😀e\u{301}\t\r\n\(line)\r\n"
    let document = Self.read(text)
    #expect(document.kind == kind)
    let faults = Self.faultsOfTheKind(document)
    // One mistake, one finding.
    #expect(faults.count == 1)
    let repaired = TextEdit.apply(faults.flatMap(\.repair), to: document.source.bytes)
    #expect(String(decoding: repaired, as: UTF8.self).contains(": \(spelling)\r\n"))
    #expect(Document.read(SourceText(String(decoding: repaired, as: UTF8.self))).kind == kind)
  }

  @Test(
    "a file with one of our names is ours",
    arguments: [
      ("", "no kind, expected training-plan ‹›"), ("- 面😀e\u{301}\t\r\n", "no kind, expected training-plan ‹-›"),
      ("title: 面\r\n", "no kind, expected training-plan ‹title›"), ("kind:\r\ntitle: 面\r\n", "empty"),
      ("kind: Pod\r\n", "unknown kind Pod → training-plan ‹Pod›"),
    ])
  func expected(text: String, problem: String) {
    let document = Self.read(text, .trainingPlan)
    #expect(!document.isForeign)
    #expect(ProblemDescription.describe(document).first == problem)
    #expect(Self.faultsOfTheKind(document).count == 1)
  }

  @Test func kindInTheFileOverridesItsName() {
    let document = Self.read("kind: job-description\r\n", .trainingPlan)
    #expect(document.kind == .jobDescription)
  }

  private static func standard(_ formatLine: String) -> Document {
    read("# 😀e\u{301}\t\r\nkind: standard\r\nid: s\r\nversion: 1\r\ntitle: 面\r\nlevels: []\r\n\(formatLine)\r\n")
  }

  @Test(arguments: ["format: 1", "format: \"1\"", "\"format\": '1'"])
  func currentFormatIsAccepted(line: String) {
    #expect(ProblemDescription.describe(Self.standard(line)) == [])
  }

  @Test("a newer format is reported, and cannot be fixed", arguments: ["2", "10", "1.5"])
  func newerFormat(format: String) {
    let document = Self.standard("format: \(format)")
    #expect(ProblemDescription.describe(document) == ["newer format \(format) ‹\(format)›"])
    #expect(document.shapeProblems.allSatisfy { $0.repair.isEmpty })
    #expect(document.kind == .standard)
  }

  @Test("an invalid format is fixed", arguments: ["0", "一", "1.0", "v1", "-1"])
  func noFormat(format: String) {
    let document = Self.standard("format: \(format)")
    #expect(document.shapeProblems.map { document.source.string(in: $0.range) } == [format])
    let repaired = TextEdit.apply(document.shapeProblems.flatMap(\.repair), to: document.source.bytes)
    #expect(ProblemDescription.describe(Document.read(SourceText(String(decoding: repaired, as: UTF8.self)))) == [])
  }

  @Test(
    "the name of a file gives its kind",
    arguments: [
      (".competency-lint.yaml", DocumentKind.configuration), ("competency-lint.yaml", nil), ("a.standard.yaml", .standard),
      ("中级.plan.yml", .trainingPlan), ("X.JOB.YAML", .jobDescription), ("a.yaml", nil), ("plan.yaml", nil), ("a.plan.yaml.bak", nil),
      (".plan.yaml", .trainingPlan),
      ("a.plan.json", nil),
    ] as [(String, DocumentKind?)])
  func fileName(name: String, kind: DocumentKind?) {
    #expect(DocumentKind.expected(byFileName: name) == kind)
  }

  @Test func mixedKeyLanguagesAreReported() {
    let mixed = Self.read("kind: standard\r\nformat: 1\r\nid: s\r\n版本: 1\r\ntitle: 面😀e\u{301}\t点\r\nlevels: []\r\n")
    #expect(mixed.keyLanguage == .english)
    #expect(ProblemDescription.describe(mixed) == ["mixedKeyLanguage(other: Schema.Language.chinese) ‹版本›"])
    let chinese = Self.read("文件类型: 职业标准\r\n格式版本: 1\r\n标识: s\r\n版本: 1\r\n名称: 面😀e\u{301}\t点\r\n等级表: []\r\n")
    #expect(chinese.keyLanguage == .chinese)
    #expect(ProblemDescription.describe(chinese) == [])
  }

  @Test func referencesAreCollectedInTheOrderOfTheText() {
    let text = """
      kind: job-description\r
      format: 1\r
      id: j\r
      title: 面😀e\u{301}\t点\r
      not-covered:\r
        - {reason: 面, ref: 2.3 丙}\r
      standard: a@1\r
      level: junior\r
      qualifications: {knowledge: [1.1.1 丁], abilities: [1.1.1 戊]}\r
      duties:\r
        - {covers: [2.1 甲, junior/2.2 乙], duty: 做}\r

      """
    let document = Self.read(text)
    #expect(document.references.map(\.value.title.string) == ["丙", "丁", "戊", "甲", "乙"])
    #expect(document.references.map(\.value.column) == [nil, .knowledge, .abilities, nil, nil])
    #expect(document.references.map { document.source.string(in: $0.titleRange) } == ["丙", "丁", "戊", "甲", "乙"])
    #expect(ProblemDescription.describe(document) == [])
  }

  @Test func everyKeyOfEveryShapeIsKnown() {
    for key in ["kind", "文件类型", "such-as", "如", "weight", "权重", "前一等级", "digest"] { #expect(Document.vocabulary.contains(Text(key))) }
    for word in ["备考", "note", "", "初级", "kin"] { #expect(!Document.vocabulary.contains(Text(word))) }
  }
}
