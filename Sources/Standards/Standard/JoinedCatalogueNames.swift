import Schema
import TextModel

extension StandardIndex {
  /// The names in one entry of the catalogue, `选豆采购、设备操作`, by their ranges in its title. Empty unless the levels have a function or content
  /// of each name, and none of the whole name.
  public func joinedNames(in name: NumberedText, isFunction: Bool) -> [Range<Int>] {
    let title = name.title
    let names = title.withBytes(Self.parts)
    guard names.count > 1, !isName(title, isFunction: isFunction) else { return [] }
    return names.allSatisfy { isName(title.slice($0.lowerBound, $0.upperBound), isFunction: isFunction) } ? names : []
  }

  private func isName(_ text: Text, isFunction: Bool) -> Bool {
    targets(named: NameKey(text)).contains { target in
      switch target {
      case .function: isFunction
      case .content: !isFunction
      case .item: false
      }
    }
  }

  private static let separators = ["、", "，", "；", ",", ";", "/"].map { Array($0.utf8) }

  /// The parts between separators, without blanks around them.
  private static func parts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var cursor = 0
    func add(to end: Int) {
      let first = bytes[clamping: start..<end].firstIndex { !ASCII.isBlank($0) } ?? end
      let last = bytes[clamping: start..<end].lastIndex { !ASCII.isBlank($0) }.map { $0 + 1 } ?? first
      parts.append(first..<max(first, last))
    }
    while cursor < bytes.count {
      if let sign = separators.first(where: { bytes[clamping: cursor..<cursor + $0.count].elementsEqual($0) }) {
        add(to: cursor)
        cursor += sign.count
        start = cursor
      } else {
        cursor += 1
      }
    }
    if !parts.isEmpty { add(to: bytes.count) }
    return parts
  }

  /// The names of a catalogue entry: one, or several that were written as one, which is a finding.
  func names(ofEntry name: Located<NumberedText>, isFunction: Bool) -> [Located<NumberedText>] {
    let parts = joinedNames(in: name.value, isFunction: isFunction)
    guard !parts.isEmpty else { return [name] }
    let title = name.value.title
    return parts.map { part in
      let text = title.slice(part.lowerBound, part.upperBound)
      return Located(
        NumberedText(whole: text, code: nil, codeBounds: 0..<0, titleBounds: 0..<text.count),
        at: name.range(of: part.lowerBound + name.value.titleBounds.lowerBound..<part.upperBound + name.value.titleBounds.lowerBound))
    }
  }
}
