import Testing

/// Keys and choices in another language.
struct FormatterKeyTests {
  typealias Case = FormatterCase

  static let cases: [Case] = [
    Case(
      name: "keys and choices in Chinese",
      before: """
        kind: job-description
        id: job
        education: bachelor
        duties: [{duty: 和面, covers: [2.1 和面]}]
        qualifications: {other: [bachelor]}
        """,
      after: """
        文件类型: 岗位说明
        标识: job
        学历: 本科
        职责: [{职责内容: 和面, 对应: [2.1 和面]}]
        任职资格: {其他: [bachelor]}

        """, keys: .chinese),
    Case(
      name: "keys and choices in English",
      before: """
        文件类型: 职业标准
        状态: 征求意见稿
        weights: {技能: {初级: {和面: 100}}}
        等级表:
          - {等级: 初级, 申报条件: [{学历: 大专, 工作年限: 1}, {学历: any}]}
        """,
      after: """
        kind: standard
        status: draft

        levels:
          - {level: 初级, entry: [{education: higher-vocational, years: 1}, {education: any}]}

        weights: {skills: {初级: {和面: 100}}}

        """, keys: .english),
  ]

  @Test(arguments: cases)
  func textIsWrittenInTheCanonicalForm(of example: Case) throws { try example.check() }
}
