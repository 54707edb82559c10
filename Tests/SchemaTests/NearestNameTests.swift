import Testing

@testable import Schema

struct NearestNameTests {
  @Test(
    "typing mistakes are near",
    arguments: [
      ("titel", "title"), ("moduls", "modules"), ("hour-minuts", "hour-minutes"), ("hour_minutes", "hour-minutes"), ("Title", "title"),
      ("not covered", "notcovered"), ("assesment", "assessment"), ("reprots-to", "reports-to"), ("tracs", "track"),
    ])
  func near(written: String, known: String) {
    #expect(NearestName.distance(written, known) != nil)
  }

  @Test(
    "Chinese: one wrong character in three or more, or traditional for simplified",
    arguments: [
      ("職業功能", "职业功能", true), ("职业工能", "职业功能", true), ("等紋", "等级", false), ("職責", "职责", true), ("工做内容", "工作内容", true),
      ("内容", "工作内容", false),
    ])
  func chinese(written: String, known: String, isNear: Bool) {
    #expect((NearestName.distance(written, known) != nil) == isNear)
  }

  @Test(
    "other names are not near",
    arguments: [
      ("", "id"), ("ib", "id"), ("name", "level"), ("apiVersion", "version"), ("spec", "such-as"), ("e\u{301}", "en"), ("😀", "id"),
    ])
  func far(written: String, known: String) {
    #expect(NearestName.distance(written, known) == nil)
  }

  private static let names = [
    KeyName("theory", "理论"), KeyName("total", "总计"), KeyName("practice", "实践"), KeyName("abcd", "一二三"), KeyName("abce", "一二四"),
  ]

  @Test func nearestNameIsInTheWrittenLanguage() {
    #expect(NearestName.find("theroy", among: Self.names)?.spelling == "theory")
    #expect(NearestName.find("理論", among: Self.names)?.spelling == "理论")
    #expect(NearestName.find("TOTAL", among: Self.names)?.index == 1)
  }

  @Test func equallyNearNamesGiveNoResult() {
    #expect(NearestName.find("abcf", among: Self.names) == nil)
    #expect(NearestName.find("一二五", among: Self.names) == nil)
    #expect(NearestName.find("abcd", among: Self.names)?.index == 3)
    #expect(NearestName.find("", among: Self.names) == nil)
    #expect(NearestName.find("x", among: [KeyName]()) == nil)
  }

  @Test(
    "edit distances are counted in characters",
    arguments: [
      ("", "", 0), ("a", "", 1), ("", "ab", 2), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abx", 1), ("abc", "xabc", 1),
      ("kitten", "sitting", 3), ("😀面", "面😀", 1),
    ])
  func edits(left: String, right: String, count: Int) {
    #expect(EditDistance.between(Array(left), Array(right)) == count)
    #expect(EditDistance.between(Array(right), Array(left)) == count)
  }

  @Test func synonymsGiveFieldsInTheirLanguage() {
    let fields = Set(ShapeTests.all.flatMap(\.shape.fields).flatMap { [$0.key.english, $0.key.chinese] })
    #expect(KeySynonyms.keys.count > 100)
    for (word, keys) in KeySynonyms.keys {
      for key in keys {
        #expect(fields.contains(key), "\(word) leads to \(key)")
        #expect(word.allSatisfy(\.isASCII) == key.allSatisfy(\.isASCII), "\(word) leads to \(key)")
      }
    }
  }
}
