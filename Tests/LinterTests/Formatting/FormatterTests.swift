import Formatting
import Schema
import TestSupport
import Testing
import TextModel

/// What the canonical form is, case by case.
struct FormatterTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let before: String
    let after: String
    var keys: Language?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "keys in the order of the shape, with their comments",
      before: """
        # 面点培训计划
        title: 面点
        kind: training-plan
        # 学时以 45 分钟计
        hour-minutes: 45
        id: plan   # 内部编号
        format: 1
        mystery: 1
        level: junior
        """,
      after: """
        # 面点培训计划
        kind: training-plan
        format: 1
        mystery: 1
        id: plan   # 内部编号
        title: 面点
        level: junior
        # 学时以 45 分钟计
        hour-minutes: 45

        """),
    Case(
      name: "items stand two columns under their key",
      before: """
        kind: training-plan
        modules:
        - module:   M1 和面
          covers:
          -   2.1 和面
          - 2.2 烘烤
        -
            module: M2 🥟
            covers:  [ 1.1 选料 ,1.2 称量 ]
        not-covered:
              - {reason: 自学, ref: 2.2 烘烤}
        """,
      after: """
        kind: training-plan

        modules:
          - module: M1 和面
            covers:
              - 2.1 和面
              - 2.2 烘烤
          - module: M2 🥟
            covers: [1.1 选料, 1.2 称量]

        not-covered:
          - {ref: 2.2 烘烤, reason: 自学}

        """),
    Case(
      name: "sections are separated, blank lines elsewhere are the author's, one at most",
      before: """


        kind: training-plan
        format: 1



        id: plan
        modules:

          - module: M1


          - module: M2
        level: junior


        """,
      after: """
        kind: training-plan
        format: 1

        id: plan
        level: junior

        modules:
          - module: M1

          - module: M2

        """),
    Case(
      name: "comments stay with what they are about",
      before: """
        kind: training-plan

        # 上面是头部
        # 模块
        modules: # 共两个
            # 第一个
          -   # 说明
            # 再说明
            module: M1 # 名称
            covers: # 对应
              # 甲
              - 2.1 和面     # 复习
              - 2.2 烘烤 e\u{301}  # 新
              # 以后再加
            # M1 到此为止
          # 模块到此为止
        # 不覆盖
        not-covered: []
        # 文件到此为止
        """,
      after: """
        kind: training-plan

        # 上面是头部
        # 模块
        modules: # 共两个
          # 第一个
          # 说明
          # 再说明
          - module: M1 # 名称
            covers: # 对应
              # 甲
              - 2.1 和面     # 复习
              - 2.2 烘烤 e\u{301}  # 新
              # 以后再加
            # M1 到此为止
          # 模块到此为止

        # 不覆盖
        not-covered: []
        # 文件到此为止

        """),
    Case(
      name: "quotes only where they are needed",
      before: """
        "kind": 'training-plan'
        format: "1"
        id: 'plan'
        title: "说明：计划"
        modules:
          - module: "1.10"
            objectives: ["能和面", "能, 会", '他说 "好"', "yes", "", 'a # b', "2021-06-01", 'x']
            covers:
              - "2.1 和面"
              - 'a, b'
              - "- x"
              - "a: b"
              - "\\u9762"
        """,
      after: """
        kind: training-plan
        format: "1"
        id: plan
        title: "说明：计划"

        modules:
          - module: "1.10"
            objectives: [能和面, "能, 会", 他说 "好", "yes", "", "a # b", "2021-06-01", x]
            covers:
              - 2.1 和面
              - a, b
              - "- x"
              - "a: b"
              - 面

        """),
    Case(
      name: "lists on one line are broken where they have comments or are too long",
      before: """
        kind: training-plan
        modules:
          - {module: M1, covers: [2.1 和面, # 复习
              2.2 烘烤]} # 全部
          - {module: M2 面点制作的基本方法与常用设备的使用和保养, objectives: [能按配方称量原料并换算, 能调制水调面团和发酵面团], covers: [2.1 和面, 2.2 烘烤]}
        """,
      after: """
        kind: training-plan

        modules:
          # 全部
          - module: M1
            covers:
              - 2.1 和面 # 复习
              - 2.2 烘烤
          - module: M2 面点制作的基本方法与常用设备的使用和保养
            objectives: [能按配方称量原料并换算, 能调制水调面团和发酵面团]
            covers: [2.1 和面, 2.2 烘烤]

        """),
    Case(
      name: "texts of several lines",
      before: """
        kind: standard
        terms:
          - term: 3.1 面点
            definition:
              以面粉为主料
              制成的食品
            source: "GB/T
              1—2020"
          - term: 3.2 和面
            definition: |-   # 逐字
                第一行  \u{20}
                  第二行	🥟

                第三行
            source: >
             折叠
             折叠
        """ + "\n",
      after: """
        kind: standard

        terms:
          - term: 3.1 面点
            definition:
              以面粉为主料
              制成的食品
            source: "GB/T
              1—2020"
          - term: 3.2 和面
            definition: |-   # 逐字
              第一行  \u{20}
                第二行	🥟

              第三行
            source: >
              折叠
              折叠

        """),
    Case(
      name: "lines of one text stay lines: they may be meant as items",
      before: """
        kind: training-plan
        modules:
            - module: M1
              objectives: [能和面
               能烘烤,   能调味 # 三
                 ]   # 四
              notes: • 一

                • 二
        """,
      after: """
        kind: training-plan

        modules:
          - module: M1
            objectives: [能和面
              能烘烤,   能调味 # 三
                ]   # 四
            notes: • 一

              • 二

        """),
    Case(
      name: "texts whose indentation or last blank lines are written out",
      before: """
        kind: standard
        terms:
            - term: |2
                  面点
                师
              definition: |-1
                  面粉 # 字
              source: >+   # 注


                面点


            - |+1
              面

            # 完
        """,
      after: """
        kind: standard

        terms:
          - term: |2
                面点
              师
            definition: |-2
                 面粉 # 字
            source: >+   # 注


              面点


          - |+2
             面

          # 完

        """),
    Case(
      name: "quotes that other readers of YAML need",
      before: """
        kind: training-plan
        title: "a\\tb"
        id: "a\tb"
        modules:
          - {module: "what?", objectives: ["什么?", '?', "什么", "a\\u0007b", "\\uFEFFa", '012', "1:30", "~", "面 - 点", "-", "a: b"]}
        """,
      after: """
        kind: training-plan
        id: "a\tb"
        title: "a\\tb"

        modules:
          - {module: "what?", objectives: ["什么?", "?", 什么, "a\\u0007b", "\\uFEFFa", "012", "1:30", "~", 面 - 点, "-", "a: b"]}

        """),
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
    Case(
      name: "values that are not there",
      before: """
        kind: training-plan
        title:    # 待定
        modules:
          -
          - module:
            covers: []   # 无
        hours:
          # 以后写
        standard: {id: , version: }
        """,
      after: """
        kind: training-plan
        title:    # 待定
        standard: {id: , version: }

        hours:
          # 以后写

        modules:
          -
          - module:
            covers: []   # 无

        """),
    Case(
      name: "a comment that allows something goes with its entry",
      before: """
        # 说明

        # lint: allow unknown-value — 旧
        level: 9
        kind: training-plan
        """,
      after: """
        # 说明

        kind: training-plan
        # lint: allow unknown-value — 旧
        level: 9

        """),
  ]

  @Test(arguments: cases)
  func canonicalForm(of example: Case) throws {
    for lineEnd in ["\n", "\r\n"] {
      let before = example.before.replacing("\n", with: lineEnd)
      let after = example.after.replacing("\n", with: lineEnd)
      let options = FormatOptions(keys: example.keys)
      #expect(formatted(before, options) == after)
      #expect(formatted(after, options) == after)
      let document = Document.read(SourceText(before))
      let edits = try #require(Formatter.edits(document, options: options))
      #expect(String(decoding: TextEdit.apply(edits, to: document.source.bytes), as: UTF8.self) == after)
    }
  }

  private func formatted(_ text: String, _ options: FormatOptions) -> String {
    switch Formatter.format(Document.read(SourceText(text)), options: options) {
    case .formatted(let bytes): String(decoding: bytes, as: UTF8.self)
    case .declined(let refusal): "declined: \(refusal)"
    }
  }

  @Test(arguments: [
    "a: 1\n", "- 1\n", "", "kind: training-plan\nmodules: [\n", "kind: training-plan\nlevel：junior\n", "kind: training-plan\nx: &a 1\n",
    "kind: training-plan\n---\nkind: standard\n", "kind: training-plan\n\ttitle: x\n", "\u{2028}# 注\nkind: training-plan\n",
    "kind: training-plan\n\u{FEFF}# 注\nid: x\n", "kind: training-plan\nid: x\n\u{2028}# 注\n", "%YAML 1.1\n---\nkind: training-plan\n",
  ])
  func whatCannotBeReadIsLeftAlone(text: String) {
    #expect(Formatter.format(Document.read(SourceText(text))).bytes == nil)
    #expect(Formatter.edits(Document.read(SourceText(text))) == nil)
  }

  @Test func settingsAreFormattedToo() {
    let text = "exclude:   [存档/]\npreset: publish\n规则:\n    missing-item: off\n"
    let document = Document.read(SourceText(text), promisedKind: .configuration)
    let bytes = Formatter.format(document, options: FormatOptions(keys: .chinese)).bytes ?? []
    #expect(String(decoding: bytes, as: UTF8.self) == "预设: 发布\n\n规则:\n  missing-item: 关闭\n\n排除: [存档/]\n")
  }
}
