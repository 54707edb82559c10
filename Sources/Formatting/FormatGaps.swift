import TextModel
import YAML

/// Checks the text between the nodes of a file. It may only contain white space, comments and indicators of YAML: anything else would be
/// lost when the file is written, such as a comment after a character that only some programs read as a line break.
enum FormatGaps {
  static func areKnown(in tree: SyntaxTree, _ source: SourceText) -> Bool {
    let comments = Comments.find(in: tree).map(\.range)
    var next = 0
    var cursor = 0
    for node in tree.allNodes where node.kind == .scalar || node.kind == .alias {
      let range = node.range
      guard isKnown(from: cursor, to: range.start, comments, &next, source) else { return false }
      cursor = max(cursor, range.end)
      // The comment after the `|` of a block text is inside the node.
      while next < comments.count, comments[next].start < cursor {
        guard node.style.isBlock else { return false }
        next += 1
      }
    }
    return isKnown(from: cursor, to: source.count, comments, &next, source)
  }

  private static func isKnown(from start: Int, to end: Int, _ comments: [ByteRange], _ next: inout Int, _ source: SourceText) -> Bool {
    var cursor = start
    while cursor < min(end, source.count) {
      if next < comments.count, comments[next].start == cursor {
        guard comments[next].end <= end else { return false }
        cursor = max(cursor + 1, comments[next].end)
        next += 1
      } else if cursor == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        // A byte order mark.
        cursor = 3
      } else {
        guard isWhiteSpaceOrSign(source.bytes[cursor]) else { return false }
        cursor += 1
      }
    }
    return true
  }

  private static func isWhiteSpaceOrSign(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.hyphen, ASCII.questionMark, ASCII.colon, ASCII.comma, ASCII.leftBracket, ASCII.rightBracket, ASCII.leftBrace,
      ASCII.rightBrace:
      true
    // A period is part of `...`, the mark at the end of a document.
    case ASCII.period: true
    default: ASCII.isBlank(byte) || ASCII.isLineBreak(byte)
    }
  }
}
