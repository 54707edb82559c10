import Schema
import Testing
import TextModel

/// Numbers in Chinese numerals, after a word or in quotation marks, and the names that only look as if they had one.
struct NumbersInWordsTests {
  @Test(arguments: [
    ("一 住客接待", "1"), ("十二 客房服务", "12"), ("一\u{3000}住客接待", "1"), ("第一 住客接待", "1"), ("功能1 住客接待", "1"), ("内容1.1 预订处理", "1.1"),
    ("职业功能2 客房服务", "2"), ("“1.1” 预订处理", "1.1"), ("「1.1」预订处理", "1.1"), ("“K2.1.2” 清洁剂使用方法", "2.1.2"), ("‘A2.1.2’ 能清洁客房", "2.1.2"),
  ])
  func numbersInWordsAreRead(text: String, number: String) {
    let reference = Reference(written: Text(text))
    #expect(reference.code?.string == number)
    #expect(reference.usesOtherNotation)
  }

  @Test(arguments: [
    "一般客房清洁", "一 般客房清洁", "三 相电机维修", "二 手车评估", "四 川菜品制作", "三 轴加工", "第一 季度盘点", "“8”字飞行", "“2.0”时代的营销", "“一”字步", "功能测试", "内容2B设计", "一次性用品",
    "一",
    "二 次加工",
  ])
  func otherWordsAreNotRead(text: String) { #expect(Reference(written: Text(text)).code == nil) }
}
