import Testing

/// The layout of files: the order of keys, indentation, blank lines, lists on one line.
struct FormatterOrderTests {
  typealias Case = FormatterCase

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
  ]

  @Test(arguments: cases)
  func textIsWrittenInTheCanonicalForm(of example: Case) throws { try example.check() }
}
