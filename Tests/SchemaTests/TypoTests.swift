import Testing

@testable import Schema

/// Which differences between two names are typing mistakes, so that a fix may write the known name.
struct TypoTests {
  @Test(
    "typing and input method mistakes are recognized",
    arguments: [
      ("帐户管理", "账户管理"), ("帐号管里", "账号管理"), ("沟同交流", "沟通交流"), ("沟通交交流", "沟通交流"), ("沟通交", "沟通交流"), ("沟交通流", "沟通交流"), ("沟通的交流", "沟通交流"),
      ("能链接单股导线", "能连接单股导线"), ("能 打发牛奶", "能打发牛奶"), ("客户管理、", "客户管理"), ("生音处理", "声音处理"), ("民族记忆", "民族技艺"), ("己有库存", "已有库存"),
      ("comunication", "communication"), ("店铺😀装秀", "店铺😀装修"), ("cafe\u{301} 管里", "cafe\u{301} 管理"),
    ])
  func likelyTypos(written: String, known: String) {
    #expect(Typo.isLikely(written, of: known))
  }

  @Test(
    "other names are not typing mistakes",
    arguments: [
      ("异常范围", "正常范围"), ("血糖测量", "血压测量"), ("鼻腔护理", "口腔护理"), ("除沟通交流", "沟通交流"), ("反沟通交流", "沟通交流"), ("沟通交流外", "沟通交流"), ("沟通交流后", "沟通交流"),
      ("与老人或家属", "与老人及家属"), ("能不提交", "能提交"), ("沟通交流4", "沟通交流"), ("沟通交流\t4", "沟通交流"), ("第2店铺", "第3店铺"), ("A店铺", "B店铺"), ("沟通交流一", "沟通交流"),
    ])
  func otherThings(written: String, known: String) {
    #expect(!Typo.isLikely(written, of: known))
  }

  @Test(
    "a superfluous sign in the known name is detected",
    arguments: [
      ("2023-1", "2023-1，", false), ("初级", "初级，", false), ("能弯制钢管", "能弯制钢管《", false), ("能测量", "/能测量", false), ("版本", "版本!", false),
      ("能（初步）检查", "能（初步）检查。", false),
      ("初级，", "初级，", true), ("选料", "选料（一）", true), ("a", "b", true), ("", "", true),
    ])
  func ends(written: String, known: String, haveCleanEnds: Bool) {
    #expect(NameEnds.haveCleanEnds(known, comparedWith: written) == haveCleanEnds)
  }
}
