import Testing

/// Quotes, and texts of several lines.
struct FormatterTextTests {
  typealias Case = FormatterCase

  static let cases: [Case] = [
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
  ]

  @Test(arguments: cases)
  func textIsWrittenInTheCanonicalForm(of example: Case) throws { try example.check() }
}
