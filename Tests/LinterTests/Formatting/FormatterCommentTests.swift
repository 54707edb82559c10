import Testing

/// Comments move with their entries.
struct FormatterCommentTests {
  typealias Case = FormatterCase

  static let cases: [Case] = [
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
  func textIsWrittenInTheCanonicalForm(of example: Case) throws { try example.check() }
}
