import TextModel

/// A run of white space as authors type it.
struct Blanks {
  let start: Int
  /// The first byte after the run.
  var end: Int
  /// The width: 1 for a space, 2 for U+3000 and for a tab, which usually indent by one level.
  var columns = 0
  var tabs = 0
  /// Whether it contains U+3000, which is an ordinary character in YAML.
  var hasWide = false

  var hasTab: Bool { tabs > 0 }
  var range: ByteRange { ByteRange(start, end) }

  /// The possible widths in editors that show a tab as 2, 4 or 8 columns.
  var possibleColumns: [Int] { hasTab ? [columns, columns + 2 * tabs, columns + 6 * tabs] : [columns] }
}

extension MistakeScanner {
  func blanks(from start: Int, to end: Int) -> Blanks {
    var run = Blanks(start: start, end: start)
    while run.end < end {
      switch text[run.end] {
      case ASCII.space:
        run.columns += 1
        run.end += 1
      case ASCII.tab:
        run.columns += 2
        run.tabs += 1
        run.end += 1
      case 0xE3 where isWideSpace(at: run.end, end):
        run.columns += 2
        run.hasWide = true
        run.end += 3
      default: return run
      }
    }
    return run
  }

  /// The run of blanks that ends at an offset.
  func blanksBefore(_ end: Int, from start: Int) -> Blanks {
    var first = end
    while first > start {
      if ASCII.isBlank(text[first - 1]) {
        first -= 1
      } else if first - 3 >= start, isWideSpace(at: first - 3, end) {
        first -= 3
      } else {
        break
      }
    }
    return blanks(from: first, to: end)
  }

  func isWideSpace(at offset: Int, _ end: Int) -> Bool {
    offset + 2 < end && text[offset] == 0xE3 && text[offset + 1] == 0x80 && text[offset + 2] == 0x80
  }

  func isFullwidth(_ sign: FullwidthSign, at offset: Int, _ end: Int) -> Bool {
    FullwidthSign.at(offset, in: text, to: end) == sign
  }

  /// The end of a line's content, without trailing white space and comment.
  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var limit = end
    var cursor = start
    while cursor < end {
      if text[cursor] == ASCII.numberSign, cursor > start, ASCII.isBlank(text[cursor - 1]) {
        limit = cursor
        break
      }
      cursor += 1
    }
    return blanksBefore(limit, from: start).start
  }

  /// Whether only white space or a comment is left on the line.
  func isLineDone(_ offset: Int, _ end: Int) -> Bool {
    guard offset < end else { return true }
    return text[offset] == ASCII.numberSign && (offset == 0 || ASCII.isBlank(text[offset - 1]) || ASCII.isLineBreak(text[offset - 1]))
  }
}
