import TextModel

extension Reader {
  /// Reports the numbers in a range or rest that have no space after them: `1.1预订处理～1.2 入住办理`, `2客房服务 其余`.
  mutating func reportMissingSpaces(in group: Reference, at range: ByteRange) {
    guard group.form == .range || group.form == .rest, group.whole.isVerbatim else { return }
    let bytes = Array(group.whole.bytes)
    var cursor = 0
    for member in group.members where !member.title.isEmpty {
      let code = Array(member.whole.slice(member.codeBounds.lowerBound, member.codeBounds.upperBound).bytes)
      guard !code.isEmpty, let start = start(of: code + Array(member.title.bytes), in: bytes, from: cursor) else { continue }
      cursor = start + code.count
      let number = group.whole.range(of: start, cursor, in: range)
      report(.numberDefect(.missingSpace, role: nil), at: number, repair: [TextEdit(ByteRange(at: number.end), " ")])
    }
  }

  /// The offset at which a number has its title directly after it; nil if there is a space between them, or if the number is inside a range
  /// and not written.
  private func start(of member: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    Range(clamping: start, bytes.count - member.count + 1).first { bytes[$0...].starts(with: member) }
  }
}
