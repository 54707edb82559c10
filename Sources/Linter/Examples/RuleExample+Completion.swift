import Schema

extension RuleExample {
  /// The text as a whole file. If it has no `kind` (or `文件类型`), the header of its kind is put before it, without the keys that the example
  /// has itself. Carets still mark the lines above them.
  public var completed: String {
    if let header { return (header + [text]).joined(separator: "\n") }
    let ownKeys = Set(
      text.split(whereSeparator: \.isNewline).compactMap { line in
        line.first == " " || line.first == "#" ? nil : line.split(separator: ":").first
      })
    if ownKeys.contains("kind") || ownKeys.contains("文件类型") || !isPart { return text }
    let header = Self.header(of: kind).filter { line in
      guard let key = line.split(separator: ":").first else { return false }
      return !ownKeys.contains(key)
    }
    return (header + [text]).joined(separator: "\n")
  }

  /// The bytes of the whole file, in the encoding of the example.
  public var fileBytes: [UInt8] {
    switch encoding {
    case .utf8WithByteOrderMark: [0xEF, 0xBB, 0xBF] + completed.utf8
    case .utf16LittleEndian: [0xFF, 0xFE] + completed.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default: Array(completed.utf8)
    }
  }

  /// Whether it is a part of a file. A whole file has the comment `# whole file` in its first line.
  private var isPart: Bool { !text.hasPrefix("# whole file") }

  private static func header(of kind: DocumentKind) -> [String] {
    switch kind {
    case .standard: ["kind: standard", "format: 1", "id: example", "version: 1.0.0", "title: 示例标准", "cumulative: false"]
    case .jobDescription:
      ["kind: job-description", "format: 1", "id: example-job", "title: 面点师助理", "standard: {id: baker, version: 2024-a}", "level: junior"]
    case .trainingPlan:
      ["kind: training-plan", "format: 1", "id: example-plan", "title: 面点培训计划", "standard: {id: baker, version: 2024-a}", "level: junior"]
    case .configuration: []
    }
  }

  /// The standard of the examples of job descriptions and training plans. It is small, so that readers can remember it.
  public static let standard = """
    kind: standard
    format: 1
    id: baker
    version: 2024-a
    title: 面点师职业能力要求
    status: published
    cumulative: false
    functions:
      - function: 原料准备
        contents:
          - content: 选料
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
        training-hours: 40
        functions:
          - function: 1 原料准备
            contents:
              - content: 1.1 选料
                abilities:
                  - 1.1.1 能辨认常用面粉
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
              - content: 1.1 选料
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
    weights:
      skills:
        junior: {原料准备: 40, 面点制作: 60}
        senior: {原料准备: 30, 面点制作: 70}
    """
}
