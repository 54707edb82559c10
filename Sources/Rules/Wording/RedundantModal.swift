import Linter
import Schema
import TextModel

/// An ability that says twice that it is one: 能……的能力.
struct RedundantModal: Rule {
  let id: RuleID = "redundant-modal"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.standard]
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    for (position, item) in index.items.enumerated() where item.column == .abilities {
      guard HanText.hasSuffix(item.title, "的能力"), let modal = Modal.length(in: item.title, subject.words) else { continue }
      var start = item.title.count - "的能力".utf8.count
      while start >= 3, HanText.hasPrefix(item.title, "的", at: start - 3) { start -= 3 }
      guard start > modal, !isObject(item.title.slice(modal, start)) else { continue }
      let piece = AuthoredText(.target(.item(position)), item.name)
      let tail = item.title.slice(start, item.title.count)
      let verb = verb(in: item.title, modal, start)
      var changes: [(range: Range<Int>, text: String)] = [(start..<item.title.count, "")]
      var title = Bilingual(zh: "删去“\(tail)”", en: "Remove “\(tail)”")
      if let verb {
        changes.insert((modal..<modal + verb.utf8.count, ""), at: 0)
        title = Bilingual(zh: "删去“\(verb)”和“\(tail)”", en: "Remove “\(verb)” and “\(tail)”")
      }
      let fix = Rewording(subject).fix(title, .unsafe, of: piece, changes)
      let head = item.title.slice(0, modal)
      report(
        Finding(
          at: piece.range(start, item.title.count),
          Bilingual(zh: "以“\(head)”开头，不必再以“的能力”结尾", en: "The item begins with \(head) (can); 的能力 (the ability to) at the end repeats it"),
          fixes: fix.map { [$0] } ?? []))
    }
  }

  /// The verb in 能具备组织夜间查勘的能力, without which the item says what a person does; nil where what would be left may be no activity, as in
  /// 能具备较强的沟通的能力.
  private func verb(in title: Text, _ start: Int, _ end: Int) -> String? {
    guard let verb = HanText.prefix(of: title, among: ["具备", "具有"], at: start) else { return nil }
    let rest = title.slice(start + verb.utf8.count, end).string
    let isActivity = rest.count >= 4 && !rest.contains("的") && !Self.qualities.contains { rest.hasPrefix($0) }
    return isActivity ? verb : nil
  }

  private static let qualities = ["较", "良好", "一定", "基本", "必要", "相应", "相关", "扎实", "初步", "优秀", "很", "独特", "丰富"]

  /// 能评估学徒排除故障的能力: the ability is the object of the verb, and belongs to another person.
  private func isObject(_ text: Text) -> Bool {
    // The last part of 能评估风险并处理故障的能力 counts.
    let start = Self.conjunctions.matches(in: text).last { $0.word < Self.conjunctionCount }?.end ?? 0
    return Self.verbs.firstMatch(in: text.slice(start, text.count)) != nil
  }

  /// The words after the first five only look like conjunctions.
  private static let conjunctions = WordFinder(["，", "；", "并", "且", "从而", "并发", "并行", "并联", "并列", "并网", "并购", "合并", "而且"])
  private static let conjunctionCount = 5
  private static let verbs = WordFinder([
    "评估", "评价", "评定", "评判", "评测", "考核", "考查", "考察", "考评", "测评", "测试", "测定", "检测", "检验", "鉴定", "鉴别", "判断", "判定", "诊断", "衡量", "验证", "分析",
    "识别", "了解", "培养", "培训",
    "训练", "锻炼", "提高", "提升", "增强", "加强", "强化", "改善", "发展", "开发", "激发", "发挥", "挖掘", "指导", "帮助", "促进", "观察", "比较", "预测", "恢复", "重建", "拓展",
  ])

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "“能……的能力”语义重复", en: "Redundant 能……的能力"),
    rationale: Bilingual(
      zh: "能力要求已用“能”引出，句末再写“的能力”语义重复，句子也不通。",
      en: "An ability already begins with 能 (can); 的能力 (the ability to) at the end repeats it and makes the sentence ungrammatical."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    abilities:
                      - 1.1.1 能够辨认常用面粉的能力
                      #                       ^^^^^^ warning[redundant-modal]
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    abilities:
                      - 1.1.1 能够辨认常用面粉
                      - 1.1.2 能评价学徒的能力水平
        """)
    ])
}
