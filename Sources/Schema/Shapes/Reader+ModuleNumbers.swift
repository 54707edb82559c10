import TextModel
import YAML

/// The letters of the modules of a plan, and several numbers in one heading.
extension Reader {
  /// `M2` after `m1`: the capital letter is right and becomes the prefix. The mistake is in the first module.
  mutating func adoptsCapitals(of code: NumberCode, _ prefix: [UInt8]) -> Bool {
    let letters = Array(code.bytes.prefix(while: ASCII.isLetter))
    guard letters != prefix, letters.map({ $0 | 0x20 }) == prefix else { return false }
    modulePrefix = letters
    return true
  }

  /// `m2` after `M1`: the number with the letters of the modules above; nil if they are equal, or differ in more than case.
  static func respelled(_ code: NumberCode, _ prefix: [UInt8]) -> NumberCode? {
    let letters = Array(code.bytes.prefix(while: ASCII.isLetter))
    guard letters != prefix, letters.map({ $0 | 0x20 }) == prefix.map({ $0 | 0x20 }) else { return nil }
    return NumberCode(prefix + code.bytes.dropFirst(letters.count))
  }

  /// The number of `模块一` and `单元2`, in the form of the modules above.
  func code(ofPart code: NumberCode, _ role: NumberedRole) -> NumberCode? {
    if role == .unit, code.depth == 1, let module = currentModule, let number = code.lastPart { return module.appending(number) }
    return NumberCode((modulePrefix ?? [UInt8(ascii: "M")]) + code.bytes) ?? code
  }

  mutating func note(module scan: NumberScan) {
    currentModule = scan.code
    guard modulePrefix == nil, !scan.defects.contains(.otherNotation), let code = scan.code else { return }
    let digits = code.bytes.reversed().prefix(while: ASCII.isDigit).count
    modulePrefix = Array(code.bytes.dropLast(clamping: digits))
  }

  /// `1.1、1.2 设备操作`: the number that belongs to the place of the entry counts, and the others are not a part of its name.
  func severalNumbers(in text: Text, from start: Int, _ node: Node, _ role: NumberedRole) -> NumberScan? {
    HeadingNumbers.read(text, from: start, role)?.scan(atPosition: position(of: node))
  }

  /// Whether a text that may also be a name is a number: another module of the list has a number with a letter, as in `M2 饮品制作`; the number of
  /// a function or content belongs to its place in the list, and another entry has a number of this kind.
  mutating func isBesideNumbers(_ code: NumberCode, _ node: Node, _ role: NumberedRole) -> Bool {
    guard let key = node.previous, key.kind == .scalar, let list = listKey?.next, list.kind == .sequence, list.childCount <= 60,
      role == .module || position(of: node).map({ $0 + 1 }) == code.lastPart
    else { return false }
    hasComparedNames = true
    return list.items.contains { item in
      guard let name = item.value(forKey: key.text), name.kind == .scalar, name.index != node.index,
        let other = NumberScan.scan(name.text, allowsLetters: role.allowsLetters).code
      else { return false }
      return role == .module ? ASCII.isLetter(other[0]) : other.depth == code.depth && other.parent == code.parent
    }
  }

  /// The place of a value in the list of its key.
  private func position(of node: Node) -> Int? {
    guard let list = listKey?.next, list.kind == .sequence else { return nil }
    var position = 0
    for item in list.items {
      if item.index <= node.index, node.index < (item.next?.index ?? .max) { return position }
      position += 1
    }
    return nil
  }
}
