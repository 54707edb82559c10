import TextModel

extension Reader {
  /// `1.1预订处理～1.2 入住办理`, `2客房服务 其余`: the numbers in a range or rest that have no space behind them.
  mutating func reportMissingSpaces(in group: Reference, at range: ByteRange) {
    guard group.form == .range || group.form == .rest, group.whole.isVerbatim else { return }
    let bytes = Array(group.whole.bytes)
    var cursor = 0
    for member in group.members where !member.title.isEmpty {
      let scan = Reference.read(member.whole, listColumn: nil).scan
      let written = Array(member.whole.bytes)
      guard scan.defects == [.missingSpace], let start = place(of: written, in: bytes, from: cursor) else { continue }
      cursor = start + written.count
      let number = group.whole.place(of: start + member.codeBounds.lowerBound, start + scan.codeEnd, in: range)
      report(.numberDefect(.missingSpace, role: nil), at: number, repair: [TextEdit(ByteRange(at: number.end), " ")])
    }
  }

  /// Where a member is written; nil where it only follows from the ends of a range.
  private func place(of member: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    Range(clamping: start, bytes.count - member.count + 1).first { bytes[$0...].starts(with: member) }
  }
}
