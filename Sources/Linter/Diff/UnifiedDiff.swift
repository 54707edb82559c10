import YAML

/// What changes in a file, in the form that `patch` and people read.
public struct UnifiedDiff {
  private let path: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let style: TerminalStyle
  /// Unchanged lines around a change.
  private static let context = 3

  public init(path: String, from old: [UInt8], to new: [UInt8], style: TerminalStyle = TerminalStyle(isColored: false)) {
    self.path = path
    self.old = Self.lines(old)
    self.new = Self.lines(new)
    self.style = style
  }

  /// Empty when nothing changes.
  public var text: String {
    let steps = LineDifference(old, new).steps
    let hunks = Self.hunks(steps)
    guard !hunks.isEmpty else { return "" }
    var text = style.paint("--- \(path)", as: .headline) + "\n" + style.paint("+++ \(path)", as: .headline) + "\n"
    for hunk in hunks { write(steps[hunk], &text) }
    return text
  }

  /// Lines with their line ends, so that a change of these is a change.
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

  /// Changes with their context; those that touch are one.
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

  private func write(_ steps: ArraySlice<LineDifference.Step>, _ text: inout String) {
    var body = ""
    var (oldCount, newCount) = (0, 0)
    var (oldStart, newStart): (Int?, Int?) = (nil, nil)
    for step in steps {
      switch step {
      case .keep(let old, let new):
        oldStart = oldStart ?? old
        newStart = newStart ?? new
        (oldCount, newCount) = (oldCount + 1, newCount + 1)
        body += line(" ", self.old[old], nil)
      case .remove(let old):
        oldStart = oldStart ?? old
        oldCount += 1
        body += line("-", self.old[old], .removed)
      case .insert(let new):
        newStart = newStart ?? new
        newCount += 1
        body += line("+", self.new[new], .added)
      }
    }
    let head = "@@ -\(span(oldStart, oldCount)) +\(span(newStart, newCount)) @@"
    text += style.paint(head, as: .frame) + "\n" + body
  }

  /// An empty side names the line before it.
  private func span(_ start: Int?, _ count: Int) -> String {
    let first = count == 0 ? start ?? 0 : (start ?? 0) + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  private func line(_ sign: String, _ bytes: ArraySlice<UInt8>, _ role: TerminalStyle.Role?) -> String {
    let hasEnd = bytes.last == ASCII.lineFeed
    let content = sign + String(decoding: hasEnd ? bytes.dropLast() : bytes, as: UTF8.self)
    // A patch must stay one; in colour it is for eyes.
    let shown = style.isColored ? TerminalText.safe(content) : content
    return (role.map { style.paint(shown, as: $0) } ?? shown) + "\n" + (hasEnd ? "" : "\\ No newline at end of file\n")
  }
}
