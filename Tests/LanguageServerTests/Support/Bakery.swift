/// A small workspace: a standard, a plan and a job description, with characters in every line whose columns are often miscounted.
enum Bakery {
  static let standardPath = "/files/baker.standard.yaml"
  static let planPath = "/files/junior.plan.yaml"
  static let jobPath = "/files/assistant.job.yaml"

  static let standardMarked = """
    # 面点师😀 cafe\u{301}\t标准
    kind: standard
    format: 1
    id: bakery
    version: 2024-a
    title: 面点师😀e\u{301}\t职业能力要求
    status: published
    cumulative: false
    functions:
      - function: 原料准备
        contents:
          - content: 选料😀e\u{301}
          - content: 称量
      - function: 面点制作
        contents:
          - content: 和面
          - content: 烘烤
    levels:
      - level: junior
        name: 初级
        positions: [面点师助理]
        entry:
          - {education: any, years: 2}
          - {education: secondary-vocational, years: 1}
        functions:
          - function: 1 原料准备
            contents:
              - content: 1.1 选料😀e\u{301}
                abilities:
                  - 1.1.1 能辨认😀e\u{301}\t常用面粉
                  - 1.1.2 能检查原料的保质期
                knowledge:
                  - 1.1.1 面粉的种类
              - content: 1.2 称量
                abilities:
                  - 1.2.1 能按配方称量原料
                knowledge:
                  - 1.2.1 计量器具的使用方法
          - function: 2 面点制作
            contents:
              - content: 2.1 和面
                abilities:
                  - 2.1.1 能调制水调面团
                knowledge:
                  - 2.1.1 水调面团的特点
              - content: 2.2 烘烤
                abilities:
                  - 2.2.1 能使用烤箱
                knowledge:
                  - 2.2.1 烤箱的安全要求
      - level: senior
        name: 高级
        positions: [面点师]
        entry:
          - {education: any, years: 5}
          - {education: secondary-vocational, years: 4}
        functions:
          - function: 1 原料准备
            contents:
              - content: 1.1 选料😀e\u{301}
                abilities:
                  - 1.1.1 能制定原料验收标准
                knowledge:
                  - 1.1.1 原料验收的要求
              - content: 1.2 称量
                abilities:
                  - 1.2.1 能换算大批量配方
                knowledge:
                  - 1.2.1 配方换算的方法
          - function: 2 面点制作
            contents:
              - content: 2.1 烘烤
                abilities:
                  - 2.1.1 能调整烘烤曲线
                knowledge:
                  - 2.1.1 烘烤曲线的原理
              - content: 2.2 和面
                abilities:
                  - 2.2.1 能调制发酵面团
                knowledge:
                  - 2.2.1 发酵面团的特点

    """

  static let planMarked = """
    # 培训计划😀 e\u{301}\t
    kind: training-plan
    format: 1
    id: junior-plan
    title: 面点😀e\u{301}\t初级培训
    standard: {id: bakery, version: 2024-a}
    level: junior
    hours: {total: 20, theory: 8, practice: 12}
    modules:
      - module: M1 原料准备
        hours: {theory: 4, practice: 6}
        covers: [1.1 选料😀e\u{301}, 1.2 称量]
        assessment: {method: 实操, weight: 50}
      - module: M2 面点制作
        hours: {theory: 4, practice: 6}
        covers:
          - 2.1 和面
          - 2.2 烘烤
        assessment: {method: 实操, weight: 50}

    """

  static let jobMarked = """
    kind: job-description
    format: 1
    id: assistant
    title: 面点师助理
    standard: {id: bakery, version: 2024-a}
    level: junior
    education: secondary-vocational
    years: 1
    duties:
      - duty: 负责😀e\u{301}\t原料准备
        covers: [1 原料准备]
      - duty: 协助和面与烘烤
        covers: [2 面点制作]

    """

  static var standard: String { MarkedText(standardMarked).text }
  static var plan: String { MarkedText(planMarked).text }
  static var job: String { MarkedText(jobMarked).text }

  static var files: [String: String] { [standardPath: standard, planPath: plan, jobPath: job] }
}
