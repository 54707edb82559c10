import TextModel
import YAML

/// Full-width punctuation in a list or mapping on one line.
enum FullwidthFlow {
  /// The edits that replace the commas between names by ASCII commas, without changes to the names.
  static func separators(in text: Text, at place: ByteRange) -> [TextEdit] {
    guard text.isVerbatim, place.count == text.count else { return [] }
    return FullwidthStructure.edits(of: text.bytes, at: place.start, isKey: { _ in false })
  }
}

extension Reader {
  /// The edits for full-width brackets: `［2.1 信息展示，2.2 账户管理］`.
  func fullwidthBrackets(_ node: Node) -> [TextEdit]? {
    let text = node.text
    guard node.kind == .scalar, node.style == .plain, text.isVerbatim, node.range.count == text.count else { return nil }
    // The first bytes of the brackets.
    guard let lead = text.bytes.first, lead == 0xEF || lead == 0xE3 else { return nil }
    let string = text.string
    guard let first = string.first, let last = string.last, "［【｛".contains(first), "］】｝]}".contains(last) else { return nil }
    return FullwidthStructure.edits(of: text.bytes, at: node.range.start, isKey: { isKnownKey($0) })
  }

  /// The edits for an item that is several: `[2.1 信息展示，2.2 账户管理]`. Only short names are divided, since a sentence keeps its commas.
  func fullwidthSeparators(_ item: Node, in list: Node, _ type: TypeDescription) -> [TextEdit]? {
    guard list.style == .flowCollection, item.kind == .scalar, item.style == .plain else { return nil }
    let text = item.text
    guard text.withBytes({ $0.contains(0xEF) || $0.contains(0xE3) }), text.isVerbatim else { return nil }
    let string = text.string
    guard string.contains(where: { $0 == "，" || $0 == "、" }), type.isEnumerated(string) else { return nil }
    let edits = FullwidthFlow.separators(in: text, at: item.range)
    // `1、2.1 信息展示` begins with the row number of a table.
    return edits.isEmpty || edits.count == 1 && NumberScan.beginsWithRowCount(text) ? nil : edits
  }
}

extension TypeDescription {
  /// Whether the commas of a text separate names, numbers or references.
  func isEnumerated(_ string: String) -> Bool {
    guard string.contains(where: { $0 == "，" || $0 == "、" || $0 == "," }) else { return false }
    switch self {
    case .reference: return !isItemText(string)
    case .level, .track, .choice: return true
    case .text(let role): return role != .prose
    default: return false
    }
  }

  /// Whether a text is that of one item, whose commas belong to it (`A2.1.3 能甄别信息的正确性、合理性，避免…`): it is divided only if a number follows a
  /// comma.
  private func isItemText(_ string: String) -> Bool {
    if hasNumberBehindComma(Array(string.utf8)) { return false }
    let dots = string.prefix { $0 != " " }.count { $0 == "." }
    return dots >= 2 || !string.contains(" ")
  }

  /// Whether a number follows a comma: `2.1 洗浴、2.2 梳毛`. In `2.1.3 能用2.5mm、3.2mm焊条引弧` it is a measure.
  private func hasNumberBehindComma(_ string: [UInt8]) -> Bool {
    string.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        guard let length = comma(at: offset, in: bytes) else {
          offset += 1
          continue
        }
        offset += length
        while offset < bytes.count, ASCII.isBlank(bytes[offset]) { offset += 1 }
        guard let head = NumberHead.read(bytes, at: offset, allowsSigns: true) else { continue }
        if head.isSigned || !MeasureWord.begins(bytes, at: head.end) { return true }
      }
      return false
    }
  }

  private func comma(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes[offset] == ASCII.comma { return 1 }
    return ["，", "、"].contains { bytes[offset...].starts(with: $0.utf8) } ? 3 : nil
  }
}
