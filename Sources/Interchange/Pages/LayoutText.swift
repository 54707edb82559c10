import TextModel

/// Reads the output of `pdftotext -layout`, in which blanks separate columns and a form feed ends each page.
enum LayoutText {
  /// Whether a text looks like it: the names in the header of a table are separated by blanks, and not by tabs.
  static func recognises(_ lines: [Substring]) -> Bool {
    for line in lines where !line.utf8.contains(ASCII.tab) && line.utf8.count < 2_000 && mayHoldGaps(line) {
      let cells = segments(line).map { TableCell($0.text, line: 1) }
      if cells.count >= 3, TableHeader.read(cells) != nil { return true }
    }
    return false
  }

  /// The same for a plan or job description.
  static func recognises(_ lines: [Substring], _ form: FormVocabulary) -> Bool {
    for line in lines where !line.utf8.contains(ASCII.tab) && line.utf8.count < 2_000 && mayHoldGaps(line) {
      let cells = segments(line).map { TableCell($0.text, line: 1) }
      if cells.count >= 3, form.isTable(cells) { return true }
    }
    return false
  }

  private static func mayHoldGaps(_ line: Substring) -> Bool {
    var wasBlank = false
    for byte in line.utf8 {
      if byte == ASCII.space, wasBlank { return true }
      wasBlank = byte == ASCII.space
    }
    return false
  }

  /// The lines of a plan or job description, with the measure by which more cells are below their headers: `pdftotext` counts characters, and
  /// in texts that people align, a Chinese character has two columns.
  static func lines(_ lines: [Substring], _ form: FormVocabulary) -> [PageLine] {
    let (narrow, wide) = (self.lines(lines), self.lines(lines, isWide: true))
    return aligned(wide, form) > aligned(narrow, form) ? wide : narrow
  }

  /// How many cells below the headers of tables are below one of their names.
  private static func aligned(_ lines: [PageLine], _ form: FormVocabulary) -> Int {
    var headers: [PageSegment] = []
    return lines.reduce(0) { count, line in
      if line.segments.count >= 3, form.isTable(line.segments.map { TableCell($0.text, line: 1) }) {
        headers = line.segments
        return count
      }
      let below = line.segments.compactMap { segment -> Int? in
        let found = headers.indices.filter { headers[$0].left < segment.right && segment.left < headers[$0].right }
        return found.count == 1 ? found.first : nil
      }
      return line.segments.count > 1 ? count + Set(below).count : count
    }
  }

  static func lines(_ lines: [Substring], isWide: Bool = false) -> [PageLine] {
    var page = 1
    var result: [PageLine] = []
    for (index, line) in lines.enumerated() {
      var rest = line
      while rest.utf8.first == 0x0C {
        page += 1
        rest = rest.dropFirst()
      }
      let segments = segments(rest, isWide: isWide)
      guard !segments.isEmpty else { continue }
      result.append(PageLine(page: page, y: Double(index), height: 1, segments: segments, line: index + 1))
    }
    return result
  }

  /// The texts between gaps of two or more blanks. Positions are counted in characters, as the program does, or in columns.
  private static func segments(_ line: Substring, isWide: Bool = false) -> [PageSegment] {
    var segments: [PageSegment] = []
    var (text, start, blanks) = (String.UnicodeScalarView(), 0, 0)
    func end(at end: Int) {
      let trimmed = PrintedText.trimmed(String(text))
      if !trimmed.isEmpty { segments.append(PageSegment(text: closed(trimmed), left: Double(start), right: Double(end - blanks))) }
    }
    var column = 0
    for scalar in line.unicodeScalars where scalar != "\u{C}" && scalar != "\r" {
      if scalar == " " {
        blanks += 1
      } else {
        if blanks >= 2 || text.isEmpty {
          end(at: column)
          text = String.UnicodeScalarView()
          start = column
        } else {
          for _ in 0..<max(0, blanks) { text.append(" ") }
        }
        text.append(scalar)
        blanks = 0
      }
      column += isWide && PrintedText.isWide(scalar) ? 2 : 1
    }
    end(at: column)
    return segments
  }

  /// The text without the blanks that the program writes between Chinese and Latin letters. A blank after a number at the start is kept.
  private static func closed(_ text: String) -> String {
    let head = text.prefix { $0 != " " }
    guard head.count < text.count else { return text }
    let isNumber = head.contains(where: \.isNumber) && head.allSatisfy { $0.isNumber || ".．、()（）".contains($0) }
    let (kept, rest) = isNumber ? (head + " ", text.dropFirst(head.count + 1)) : ("", text[...])
    let pieces = rest.split(separator: " ").map(String.init)
    return kept + pieces.reduce("") { $0.isEmpty ? $1 : PrintedText.joined($0, $1) }
  }
}
