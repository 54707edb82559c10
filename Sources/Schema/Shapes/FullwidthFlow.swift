import TextModel
import YAML

extension Reader {
  /// The edits for full-width brackets around a list or record: `［2.1 信息展示，2.2 账户管理］`. With the type of a list's values, only commas
  /// between values change: those of a title or a sentence stay.
  func fullwidthBrackets(_ node: Node, of type: TypeDescription? = nil) -> [TextEdit]? {
    let text = node.text
    guard node.kind == .scalar, node.style == .plain, text.isVerbatim, node.range.count == text.count else { return nil }
    // The first bytes of the brackets.
    guard let lead = text.bytes.first, lead == 0xEF || lead == 0xE3 || lead == 0xE2 else { return nil }
    if let type, let edits = quotesAroundList(text, at: node.range, type) { return edits }
    let string = text.string
    guard let first = string.first, let last = string.last, "［【｛".contains(first), "］】｝]}".contains(last) else { return nil }
    let edits = FullwidthStructure.edits(of: text.bytes, at: node.range.start, isKey: { isKnownKey($0) })
    guard let type, type.isReference || type.isSentence, "［【".contains(first) else { return edits }
    let inner = ByteRange(node.range.start + first.utf8.count, node.range.end - last.utf8.count)
    let separators = type.isSentence ? [] : type.separators(in: text.slice(first.utf8.count, text.count - last.utf8.count), at: inner)
    return edits.filter { $0.range.end <= inner.start } + separators + edits.filter { $0.range.start >= inner.end }
  }

  /// The edits for quotation marks in place of the brackets of a list of references: `「1.1 客户接待, 2 洗护清洁」`.
  private func quotesAroundList(_ text: Text, at range: ByteRange, _ type: TypeDescription) -> [TextEdit]? {
    let signs = ["「」", "『』", "“”", "‘’"].first { pair in
      text.bytes.starts(with: pair.utf8.prefix(3)) && text.bytes.suffix(3).elementsEqual(pair.utf8.suffix(3))
    }
    guard type.isReference, let signs, text.count > 6 else { return nil }
    let inner = text.slice(3, text.count - 3)
    let string = inner.string
    guard !string.contains(where: signs.contains), type.isEnumerated(string) else { return nil }
    let last = ByteRange(range.end - 3, range.end)
    return [TextEdit(ByteRange(range.start, range.start + 3), "[")]
      + type.separators(in: inner, at: ByteRange(range.start + 3, last.start)) + [TextEdit(last, "]")]
  }

  /// The edits for an item that is several: `[2.1 信息展示，2.2 账户管理]`. Only short names are divided, since a sentence keeps its commas. Where
  /// the list has ASCII commas, `、` belongs to a name (`[收银、结算员, 保安]`). `3、1 家属沟通` is one reference if the standard has 3.1 of this name.
  mutating func fullwidthSeparators(_ item: Node, in list: Node, _ type: TypeDescription) -> [TextEdit]? {
    guard list.style == .flowCollection, item.kind == .scalar, item.style == .plain else { return nil }
    let text = item.text
    guard text.withBytes({ $0.contains(0xEF) || $0.contains(0xE3) || $0.contains(ASCII.semicolon) }), text.isVerbatim else { return nil }
    let string = text.string
    let isOnly = list.childCount < 2
    let mayDivide = string.contains("，") || string.contains("、") && (isOnly || !type.isNameList || type.areNames(string))
    guard mayDivide, type.isEnumerated(string) else { return nil }
    let edits = type.separators(in: text, at: item.range)
    // `1、2.1 信息展示` begins with the row number of a table.
    if edits.isEmpty || edits.count == 1 && NumberScan.beginsWithRowCount(text) { return nil }
    if case .reference(let column) = type {
      if wholeReferences.contains(text) { return nil }
      noteUndivided(text, column)
    }
    return edits
  }
}

extension TypeDescription {
  /// Whether the commas of a text separate names, numbers or references.
  func isEnumerated(_ string: String) -> Bool {
    guard string.contains(where: { $0 == "，" || $0 == "、" || $0 == "," }) else { return false }
    switch self {
    case .reference: return string.utf8.withContiguousStorageIfAvailable { Self.commas(in: $0).contains(where: \.separates) } ?? false
    case .level, .track, .choice: return true
    case .text(let role): return role != .prose
    default: return false
    }
  }

  /// Whether the values of a list are names, in which `、` may occur.
  fileprivate var isNameList: Bool { if case .text = self { true } else { false } }

  /// Whether the texts between `、` are names of their own: positions with the ending of one (`蜂场助理、科普助理`, not `收银、结算员`), and others
  /// of three characters or more (`组装蜂箱、装订巢础`, not `摆放、加固蜂箱`).
  fileprivate func areNames(_ string: String) -> Bool {
    guard case .text(let role) = self else { return false }
    let names = string.split(separator: "、")
    if role != .position { return names.allSatisfy { $0.count > 2 } }
    return names.allSatisfy { name in name.count > 2 && name.last.map { "员工师长理手匠".contains($0) } ?? false }
  }

  fileprivate var isSentence: Bool { if case .text(.prose) = self { true } else { false } }
  fileprivate var isReference: Bool { if case .reference = self { true } else { false } }

  /// The edits that write ASCII commas between the values of a list. A name of a reference may have commas of its own: in
  /// `1.1 收银、结算，1.2 清洁` only the one before a number separates.
  func separators(in text: Text, at range: ByteRange) -> [TextEdit] {
    guard text.isVerbatim, range.count == text.count else { return [] }
    let edits = FullwidthStructure.edits(of: text.bytes, at: range.start, isKey: { _ in false })
    guard isReference else { return edits }
    var others = text.withBytes { bytes in Self.commas(in: bytes).filter { !$0.separates }.map { range.start + $0.offset } }[...]
    return edits.filter { edit in
      others = others.drop { $0 < edit.range.start }
      return !(others.first.map(edit.range.contains) ?? false)
    }
  }

  private struct Comma {
    /// In bytes from the start of the text.
    let offset: Int
    let separates: Bool
  }

  /// The commas of a reference. A comma separates if a number follows it, or where nothing precedes or follows it: `2.1 洗浴、2.2 梳毛`. In
  /// `A2.1.3 能甄别信息的正确性、合理性，避免…` it belongs to the title, and in `2.1.3 能用2.5mm、3.2mm焊条引弧` the number is a measure.
  private static func commas(in bytes: UnsafeBufferPointer<UInt8>) -> [Comma] {
    var found: [Comma] = []
    var offset = 0
    while offset < bytes.count {
      guard let length = comma(at: offset, in: bytes) else {
        offset += 1
        continue
      }
      let start = offset
      offset += length
      // `2.1 洗浴，， 2.2 梳毛`: the next one belongs to it.
      while offset < bytes.count, let blank = ASCII.isBlank(bytes[offset]) ? 1 : comma(at: offset, in: bytes) { offset += blank }
      let isAtEdge = start == 0 || offset == bytes.count
      found.append(Comma(offset: start, separates: isAtEdge || isNumber(at: offset, in: bytes)))
    }
    return found
  }

  private static func isNumber(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let head = NumberHead.read(bytes, at: offset, allowsSigns: true) else { return false }
    if head.isSigned { return true }
    guard head.end < bytes.count else { return true }
    // `1、2号窗口` is a name; the number of a function has a blank after it.
    let isNumber = head.depth > 1 || ASCII.isBlank(bytes[head.end]) || comma(at: head.end, in: bytes) != nil
    return isNumber && !MeasureWord.begins(bytes, at: head.end)
  }

  private static func comma(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch bytes[offset] {
    case ASCII.comma: 1
    case 0xEF, 0xE3: ["，", "、"].contains { bytes[offset...].starts(with: $0.utf8) } ? 3 : nil
    default: nil
    }
  }
}
