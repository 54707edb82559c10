import Linter
import TestSupport
import Testing
import TextModel

/// Sentences of standards, with and without the mistake that a rule on wording is about.
struct WordingSweepTests {
  private static func found(_ text: String, _ rule: RuleID, column: String = "abilities") -> [String] {
    let standard = standard(with: text, column)
    let source = SourceText(standard)
    return LintText.check(standard, .standard, only: rule).map { source.string(in: $0.location.range) }
  }

  private static func standard(with text: String, _ column: String) -> String {
    """
    kind: standard
    format: 1
    id: s
    version: a
    title: 标准
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 原料准备
            contents:
              - content: 1.1 选料
                \(column): ["1.1.1 \(text)"]

    """
  }

  static let doubled = [
    ("能根据据订单备料", "据据"), ("能根根据订单备料", "根根"), ("能进行行车维修", ""), ("能进行进行维修", "进行进行"), ("能编制编制计划", "编制编制"), ("能熟练掌握握设备的使用", "握握"),
    ("能够够磨豆", "够够"),
    ("能使用用磨豆机", "用用"), ("能记录录数据", "录录"), ("能检查查原料", "查查"), ("能辨认常用的的面粉", "的的"), ("能对于于订单进行处理", "于于"), ("能与客户沟通沟通", "沟通沟通"),
    ("能分析数据数据", "数据数据"),
  ]

  @Test(arguments: doubled)
  func doubledWordsAreFound(text: String, marked: String) { #expect(Self.found(text, "doubled-word") == (marked.isEmpty ? [] : [marked])) }

  static let single = [
    "能常常检查设备", "能刚刚好控制火候", "能层层把关", "能做到人人达标", "能研究研究方案", "能生产产品", "能指导员工工作", "能进行行业分析", "能使用用户数据", "能提供供应商名单", "能检查查询结果", "能按照照明要求布光",
    "能通过过程控制提高质量", "能对项目管理管理员进行考核", "能掌握跨境电子商务商务英语", "能测量高高低低的台面", "能一步一步操作", "能以及时响应客户", "能看看样品", "能分析统计计算结果", "能发展展会客户", "能在中国国家标准中查找",
    "能逐个逐个核对", "能慢慢搅拌", "能处理理赔申请", "能设计计划书", "能完成成品检验", "能了解解冻要求", "能满足足够的数量",
  ]

  @Test(arguments: single)
  func correctWordsAreNotReported(text: String) { #expect(Self.found(text, "doubled-word") == []) }

  static let objects = [
    "能评估学徒排除故障的能力", "能考核学徒磨豆和打奶泡的能力", "能培养员工沟通的能力", "能熟练判断设备承载的能力", "能制定计划并提高团队协作的能力", "能够测试系统并发处理的能力",
  ]

  @Test(arguments: objects)
  func abilityOfAnotherPersonIsNotRedundant(text: String) { #expect(Self.found(text, "redundant-modal") == []) }

  @Test(arguments: ["能排除故障的能力", "能够独立萃取咖啡的能力", "能评估风险并处理故障的能力", "能辨认面粉的能力"])
  func ownAbilityIsRedundant(text: String) { #expect(Self.found(text, "redundant-modal") == ["的能力"]) }

  /// 能具备 before a noun is left for the author.
  @Test(arguments: [
    ("能具备组织夜间查勘的能力", "删去“具备”和“的能力”"), ("能够具有独立萃取咖啡的能力", "删去“具有”和“的能力”"), ("能排除故障的能力", "删去“的能力”"),
    ("能具备较强的沟通的能力", "删去“的能力”"), ("能具备良好沟通的能力", "删去“的能力”"), ("能具备沟通的能力", "删去“的能力”"),
  ])
  func theVerbGoesTogetherWithTheAbility(text: String, title: String) {
    let found = LintText.check(Self.standard(with: text, "abilities"), .standard, only: "redundant-modal")
    #expect(found.flatMap(\.fixes).map(\.title.chinese) == [title])
  }

  @Test(arguments: [
    "能调节左右风门", "能检查设备左右两侧", "能左右移动刀架", "能前后调整座椅", "能上下搬运货物", "能识别2个左右风门", "能避免左右摇摆", "能区分左右手",
  ])
  func directionsAreNotVague(text: String) { #expect(Self.found(text, "vague-word") == []) }

  @Test(arguments: ["能在10分钟左右完成", "能把水温控制在 92 ℃左右", "能培训三十人左右的团队", "能适当调整"])
  func amountsAreVague(text: String) { #expect(Self.found(text, "vague-word").count == 1) }

  @Test(arguments: ["能判断两边长度相等", "能使各方地位平等", "能处理大小不等", "能判断品质为中等", "能控制火候均等", "能辨认面粉、糖、油等原料", "能判断成色优等", "能确认两数全等"])
  func wordsEndingInDengAreNotOpenLists(text: String) { #expect(Self.found(text, "open-list") == []) }

  @Test(arguments: ["能辨认面粉、糖、油等", "能辨认面粉等", "能接待小学、初中、高中等", "能处理投诉、退货等等"])
  func openListsAreReported(text: String) { #expect(Self.found(text, "open-list").count == 1) }
}
