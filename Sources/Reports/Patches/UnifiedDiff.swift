import TextModel

/// The changes of a file as a unified diff.
public struct UnifiedDiff {
  private let name: [UInt8]
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let style: TerminalStyle
  private let isShown: Bool
  /// The number of unchanged lines around a change.
  private static let context = 3

  /// With `isShown`, the text for a terminal without control characters; otherwise a patch with the exact bytes.
  public init(name: [UInt8], from old: [UInt8], to new: [UInt8], style: TerminalStyle, isShown: Bool) {
    self.name = name
    self.old = Self.lines(old)
    self.new = Self.lines(new)
    self.style = style
    // Coloured output is only for display.
    self.isShown = isShown || style.isColored
  }

  /// A patch.
  public init(path: String, from old: [UInt8], to new: [UInt8]) {
    self.init(name: Array(path.utf8), from: old, to: new, style: TerminalStyle(isColored: false), isShown: false)
  }

  /// The diff as text, for people.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The diff in bytes; empty when nothing changes.
  public var bytes: [UInt8] {
    let steps = LineDifference(old, new).steps
    let hunks = Self.hunks(steps)
    guard !hunks.isEmpty else { return [] }
    var output = head("--- ") + head("+++ ")
    for hunk in hunks { write(steps[hunk], &output) }
    return output
  }

  private func head(_ sign: String) -> [UInt8] {
    guard isShown else { return Array(sign.utf8) + PatchName.written(name) + [ASCII.lineFeed] }
    return Array((style.paint(sign + TerminalText.safe(String(decoding: name, as: UTF8.self)), as: .headline) + "\n").utf8)
  }

  /// Lines with their line ends, so that a change of line ends counts too.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == ASCII.lineFeed {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// Ranges of steps around changes with their context; those that touch are joined.
  private static func hunks(_ steps: [LineDifference.Step]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, step) in steps.enumerated() {
      if case .keep = step { continue }
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private func write(_ steps: ArraySlice<LineDifference.Step>, _ output: inout [UInt8]) {
    var body: [UInt8] = []
    var (oldCount, newCount) = (0, 0)
    var (oldStart, newStart): (Int?, Int?) = (nil, nil)
    for step in steps {
      switch step {
      case .keep(let old, let new):
        oldStart = oldStart ?? old
        newStart = newStart ?? new
        (oldCount, newCount) = (oldCount + 1, newCount + 1)
        append(" ", self.old[old], nil, to: &body)
      case .remove(let old):
        oldStart = oldStart ?? old
        oldCount += 1
        append("-", self.old[old], .removed, to: &body)
      case .insert(let new):
        newStart = newStart ?? new
        newCount += 1
        append("+", self.new[new], .added, to: &body)
      }
    }
    let head = "@@ -\(span(oldStart, oldCount)) +\(span(newStart, newCount)) @@"
    output += (style.paint(head, as: .frame) + "\n").utf8
    output += body
  }

  /// The range in the header of a hunk. For an empty side it is the line before it.
  private func span(_ start: Int?, _ count: Int) -> String {
    let first = count == 0 ? start ?? 0 : (start ?? 0) + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  private func append(_ sign: String, _ bytes: ArraySlice<UInt8>, _ role: TerminalStyle.Role?, to output: inout [UInt8]) {
    let hasEnd = bytes.last == ASCII.lineFeed
    let content = hasEnd ? bytes.dropLast() : bytes
    if isShown {
      let shown = sign + TerminalText.safe(String(decoding: content, as: UTF8.self))
      output += (role.map { style.paint(shown, as: $0) } ?? shown).utf8
    } else {
      output += sign.utf8
      output += content
    }
    output += (hasEnd ? "\n" : "\n\\ No newline at end of file\n").utf8
  }
}
