/// The ticked choice in a form: `□五级/初级工 ☑四级/中级工`, `初级（ ） 中级（√）`.
enum TickedChoice: Equatable {
  case one(String)
  /// None of the boxes is ticked, or several are.
  case unclear

  private static let ticks = ["☑", "☒", "■", "✓", "✔", "√", "●", "◉", "[x]", "[X]", "[√]", "[✓]", "（√）", "(√)", "（✓）", "【√】", "[■]"]
  private static let boxes = ["□", "☐", "○", "◯", "[ ]", "[]", "（ ）", "（）", "( )", "()", "（　）", "【 】", "【】"]

  private enum Piece {
    case mark(isTicked: Bool)
    case text(String)
  }

  /// Nil for a text without boxes.
  static func read(_ text: String) -> TickedChoice? {
    guard text.utf8.count <= maximumLength, ticks.contains(where: text.contains) || boxes.contains(where: text.contains) else { return nil }
    let pieces = pieces(of: text)
    var chosen: [String] = []
    for (index, piece) in pieces.enumerated() {
      guard case .mark(isTicked: true) = piece, let name = name(at: index, pieces) else { continue }
      chosen.append(name)
    }
    return chosen.count == 1 ? chosen.first.map { .one($0) } : .unclear
  }

  private static let maximumLength = 600

  /// The name for a tick: after it if the form begins with a box, else before it.
  private static func name(at index: Int, _ pieces: [Piece]) -> String? {
    let isBefore = if case .text? = pieces.first { true } else { false }
    let other = isBefore ? index - 1 : index + 1
    guard pieces.indices.contains(other), case .text(let text) = pieces[other] else { return nil }
    // If there is only one mark, the other names have none.
    let isAlone = pieces.count { if case .mark = $0 { true } else { false } } == 1
    guard isAlone else { return text }
    let words = text.split(whereSeparator: { $0.isWhitespace || $0.separatesEntries }).map(String.init)
    return isBefore ? words.last : words.first
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var name = ""
    var rest = Substring(text)
    func close() {
      let trimmed = PrintedText.trimmed(name).drop { "、，,；;/".contains($0) }
      let bare = PrintedText.trimmed(String(trimmed.reversed().drop { $0.separatesEntries }.reversed()))
      if !bare.isEmpty { pieces.append(.text(bare)) }
      name = ""
    }
    while let first = rest.first {
      if let tick = ticks.first(where: rest.hasPrefix) {
        close()
        pieces.append(.mark(isTicked: true))
        rest = rest.dropFirst(tick.count)
      } else if let box = boxes.first(where: rest.hasPrefix) {
        close()
        pieces.append(.mark(isTicked: false))
        rest = rest.dropFirst(box.count)
      } else {
        name.append(first)
        rest = rest.dropFirst()
      }
    }
    close()
    return pieces
  }
}

extension DraftReader {
  /// Reads the ticked choice. An ambiguous one is kept and reported. False for a value without boxes.
  mutating func read(ticked label: String, _ fact: DraftWords.Fact, _ value: TableCell) -> Bool {
    guard [.level, .fromLevel, .education, .track].contains(fact), let choice = TickedChoice.read(value.text) else { return false }
    if case .one(let name) = choice, TickedChoice.read(name) == nil {
      set(label, TableCell(name, line: value.line))
    } else {
      addExtra(label, value)
      report.add(.leftOut, value.line, DraftRemarks.unread(DraftWords.withoutMark(label), value.text))
    }
    return true
  }
}
