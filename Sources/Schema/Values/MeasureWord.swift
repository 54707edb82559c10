import TextModel

/// Words of measure that follow a count: `2 种登记表`, `24 小时值班`, `1.2 mm 刀头`.
public enum MeasureWord {
  private static let words: [(word: [UInt8], isNotBefore: [[UInt8]])] = [
    ("类", "型别似"), ("种", "植子类苗"), ("个", "人体性别案"), ("项", "目"), ("年", "度画鉴"), ("小时", ""), ("分钟", ""), ("秒", ""), ("版", "本面权块式"), ("款", "项式型"),
    ("寸", ""), ("匹", "配"), ("轴", "承"), ("学时", ""), ("天", "然气"),
    ("次", "品序"), ("倍", "增"), ("名", "称片牌单"), ("台", "账词阶"), ("套", "餐期"), ("级", "别联"), ("米", "面饭"), ("厘米", ""), ("毫米", ""), ("克", "服隆"),
    ("千克", ""), ("公斤", ""), ("吨", ""), ("升", "级降"), ("毫升", ""), ("度", "量"), ("元", "素件器"), ("号", "码召"), ("英寸", ""), ("岁", ""), ("页", "面"),
    ("步", "骤进"), ("层", "次压"), ("％", ""), ("℃", ""), ("大类", ""), ("大要素", ""),
  ].map { (Array($0.0.utf8), $0.1.map { Array(String($0).utf8) }) }

  private static let units: Set<String> = [
    "mm", "cm", "dm", "m", "km", "kg", "g", "mg", "t", "ml", "mL", "L", "l", "h", "min", "s", "ms", "V", "kV", "W", "kW", "A", "Hz", "kHz",
    "MHz", "GHz", "KB",
    "MB", "GB", "TB", "px", "dpi", "Pa", "kPa", "MPa", "N", "rpm",
  ]

  /// Whether such a word begins at an offset.
  public static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start < bytes.count else { return false }
    if bytes[start] == ASCII.percent { return true }
    if ASCII.isLetter(bytes[start]) {
      let letters = bytes[start...].prefix(while: ASCII.isLetter)
      return letters.count <= 4 && units.contains(String(decoding: letters, as: UTF8.self))
    }
    let rest = bytes[start...]
    return words.contains { word, exceptions in
      guard rest.starts(with: word) else { return false }
      let next = rest.dropFirst(word.count)
      return !exceptions.contains { next.starts(with: $0) }
    }
  }
}
