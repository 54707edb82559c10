import TextModel
import YAML

/// A Chinese numeral right before a name, `二客户沟通` below `1 飞行准备`, or letters in place of a number, `l 飞行准备` and `Ml 飞行准备`. Words begin so
/// too (一线服务, 二级保养): its place in the list and the numbers of all its neighbours show that it is one.
extension Reader {
  /// No list of functions or modules is longer; each numeral looks at the whole list.
  private static let maximumMembers = 60

  /// What continues a word that begins with a numeral: 一线, 二级, 三维, 五金.
  private static let continuations: Set<Character> = Set(
    "线级次般体站定切些类等流致旦直起样期对键卡氧手维胎方农包相防轮季金谷官字个项种层楼段年月日时分秒元人位号度色面边点条件套台辆份组批代星环路道声角合阶步目车把口西巧宝宫"
      + "一二三四五六七八九十百千万两亿、．.，,：:）)（( "
  )

  mutating func bareOrdinal(_ text: Text, _ node: Node, _ role: NumberedRole) -> NumberScan? {
    guard role == .function || role == .module, let own = numeral(text, role), let key = node.previous, key.kind == .scalar,
      let list = listKey?.next, list.kind == .sequence, list.childCount <= Self.maximumMembers
    else { return nil }
    hasComparedNames = true
    var isNumbered = false
    var isOwnPlace = false
    for (position, item) in list.items.enumerated() {
      if item.index < node.index, node.index < (item.next?.index ?? .max) {
        isOwnPlace = own.number == position + 1
        continue
      }
      guard let name = item.kind == .scalar ? item : item.value(forKey: key.text), name.kind == .scalar else { return nil }
      if Self.number(of: name.text, role) == position + 1 {
        isNumbered = true
      } else if numeral(name.text, role)?.number != position + 1 {
        return nil
      }
    }
    guard isOwnPlace, isNumbered, let code = NumberCode(parts: [own.number]) else { return nil }
    let whole = role == .module ? self.code(ofPart: code, role) : code
    return NumberScan(code: whole, codeEnd: own.end, titleStart: own.title, defects: [.otherNotation])
  }

  private func numeral(_ text: Text, _ role: NumberedRole) -> (number: Int, end: Int, title: Int)? {
    // The numerals begin with these bytes.
    guard let lead = text.bytes.first else { return nil }
    if lead < 0x80 { return letters(text, role) }
    guard (0xE4...0xE5).contains(lead), let (number, end) = text.withBytes({ PrintedNumeral.han($0, at: 0) }),
      let next = text.slice(end, text.count).string.first, !Self.continuations.contains(next)
    else { return nil }
    return (number, end, end)
  }

  /// Letters that look like the number of a function or module, a blank and a character: `l 飞行准备`, `II 飞行准备`, `Ml 飞行准备`, `M1O 飞行准备`.
  private func letters(_ text: Text, _ role: NumberedRole) -> (number: Int, end: Int, title: Int)? {
    let word = text.bytes.prefix(8).prefix { !ASCII.isBlank($0) }
    let rest = text.bytes.dropFirst(word.count).drop(while: ASCII.isBlank)
    guard let first = rest.first, (0xE4...0xE9).contains(first),
      !["型", "类", "级", "期", "度", "代", "区", "号"].contains(where: { rest.starts(with: $0.utf8) })
    else { return nil }
    let prefix = role == .module ? modulePrefix ?? [UInt8(ascii: "M")] : []
    guard word.starts(with: prefix) else { return nil }
    let number =
      switch String(decoding: word.dropFirst(prefix.count), as: UTF8.self) {
      case "l", "I", "i", "|": 1
      case "II": 2
      case "III": 3
      case let letters:
        // `M1O`, `MO2`: a number has at least one digit.
        letters.contains(where: \.isNumber) && role == .module
          ? Int(String(letters.map { $0 == "O" || $0 == "o" ? "0" : $0 == "l" || $0 == "I" ? "1" : $0 })) : nil
      }
    return number.map { ($0, word.count, text.count - rest.count) }
  }

  /// The number of a neighbour, also in another notation: `1 飞行准备`, `M1 飞行准备`, `一、飞行准备`.
  private static func number(of text: Text, _ role: NumberedRole) -> Int? {
    let scan = NumberScan.scan(text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
    guard let code = scan.code ?? NumberNotation.read(text, from: 0, role == .module ? .module : .name)?.code else { return nil }
    if let number = code.depth == 1 ? code.lastPart : nil { return number }
    let digits = code.bytes.reversed().prefix(while: ASCII.isDigit).count
    return code.depth == 1 ? Int(String(decoding: code.bytes.suffix(clamping: digits), as: UTF8.self)) : nil
  }
}
