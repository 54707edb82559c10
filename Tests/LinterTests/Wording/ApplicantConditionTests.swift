import TestSupport
import Testing
import TextModel

/// Conditions that a job may not require of applicants, and texts that look like them.
struct ApplicantConditionTests {
  static let conditions = [
    "年龄18-35周岁", "25-35岁", "25～35 岁", "２５—３５岁", "18周岁-35周岁", "不超过40岁", "年龄不超过 40 周岁", "35岁以下", "35 周岁（含）以下", "三十五岁以下", "45岁以内", "年龄：30岁左右",
    "25岁以上",
    "年龄 20 至 30", "1990年以后出生", "95后优先", "年满25周岁", "本地户口", "本市户籍优先", "限本地户籍", "上海户口", "苏州市户籍优先", "非农业户口", "外地勿扰", "外地人勿扰", "本地人优先", "河南人除外",
    "未婚", "已婚", "已婚已育优先", "未婚女性优先", "已育", "婚育状况：已育", "限男性", "仅限女生", "女士优先", "男，身体健康", "性别：女", "性别: 男", "要求男性", "五官端正", "形象气质佳", "身高165cm以上",
    "身高不低于 1.6 米", "身高不得低于160cm", "体重不超过 60 公斤", "汉族优先", "无宗教信仰", "无乙肝", "限 35 岁", "女性，28岁以下，本地户口",
  ]

  @Test(arguments: conditions)
  func applicantConditionsAreFound(condition: String) { #expect(!Self.found(condition).isEmpty) }

  static let others = [
    "年满18周岁", "年满 18 周岁", "18周岁以上", "男女不限", "性别不限", "不限男女", "性别：不限", "不限户籍", "户籍不限", "年龄不限", "年龄要求：不限", "身高不限，性别不限", "身高不限", "身高不作要求",
    "体重不限", "身高体重均不限", "身高不设限制", "身高要求：不限", "年龄不设限", "婚育状况不限", "已婚未婚均可",
    "有为 12 岁以下儿童讲解的经验",
    "有照顾3岁以下婴幼儿的经验", "能为60岁以上老人制定护理方案", "有为 20-30 岁顾客推荐服饰的经验", "了解户籍管理政策", "熟悉户口办理流程", "能测量顾客身高和体重", "三年以上工作经验", "5年以上", "男装销售经验", "本科以上学历",
    "能与本地商户沟通", "熟悉上海市场", "持健康证", "10-20人团队管理经验", "持有效健康证明", "能适应倒班", "熟悉女装面料",
    "公司协助办理本地户口", "解决子女本地户口入学", "可代办上海户口",
  ]

  @Test(arguments: others)
  func otherConditionsAreNotFound(text: String) { #expect(Self.found(text) == []) }

  /// The mark is the condition, and nothing around it.
  static let marks = [
    ("身体健康，年龄 18-35 周岁，能上夜班", ["年龄 18-35 周岁"]), ("形象好，本市户籍优先", ["形象好", "本市户籍"]), ("😀 不超过 40 岁", ["不超过 40 岁"]), ("外地人勿扰", ["外地人"]),
    ("已婚已育优先；男女不限", ["已婚已育"]),
  ]

  @Test(arguments: marks)
  func applicantConditionsAreMarked(text: String, marked: [String]) { #expect(Self.found(text) == marked) }

  private static func found(_ condition: String) -> [String] {
    let text = """
      kind: job-description
      format: 1
      id: job
      title: 面点师
      standard: baker@2024-a
      level: junior
      duties: [{duty: 制作面点, covers: [2 面点制作]}]
      qualifications: {other: ["\(condition)"]}

      """
    let source = SourceText(text)
    return LintText.check(text, .jobDescription, only: "discriminatory-condition").map { source.string(in: $0.location.range) }
  }
}
