import Schema
import TextModel

/// The lines of a cell or paragraph, each without surrounding blanks.
enum DraftLines {
  static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
  }

  /// The entries of a list of duties or qualifications. `isList`: each line is known to be an entry, so that a line is divided only before
  /// a mark. Otherwise `isSplit` is true if a semicolon was taken for the end of an entry. `isCounted`: the entries begin with 一、, 二、.
  static func list(of text: String, isList: Bool, isCounted: Bool = false) -> (entries: [String], isSplit: Bool) {
    let lines = lines(of: text)
    let isList = isList || lines.count > 1 || lines.contains { DraftWords.withoutBullet($0) != $0 }
    var isSplit = false
    let entries = lines.flatMap { line -> [String] in
      // 1）… 2）… 3）… in one line.
      let marked = ListMark.split(line, dotted: true)
      if marked.count > 1, marked.allSatisfy(\.hasMark) { return marked.map(\.text) }
      var parts: [String] = []
      let pieces = line.split(whereSeparator: { $0 == "；" || $0 == ";" }).map { PrintedText.trimmed($0) }
      let sign = DraftSeparators.isChinese(line) || line.contains("；") ? "；" : "; "
      // `Run ads; report` is one entry: an entry in English begins with a capital letter.
      let isOne =
        sign == "; "
        && (pieces.first?.contains(": ") == true || !pieces.allSatisfy { $0.first.map { $0.isUppercase || !$0.isLetter } ?? true })
      for piece in pieces {
        let isMarked = DraftWords.withoutBullet(piece) != piece
        if let last = parts.indices.last, isList || isOne, !isMarked { parts[last] += sign + piece } else { parts.append(piece) }
        isSplit = isSplit || parts.count > 1 && !isMarked && !isList && !isOne
      }
      return parts.map { DraftWords.withoutOrdinal(DraftWords.withoutBullet($0), isCounted: isCounted) }
    }
    return (entries.map(withoutEnd).filter { !$0.isEmpty }, isSplit)
  }

  private static func withoutEnd(_ entry: String) -> String {
    var text = entry
    while let last = text.last, "。；;".contains(last) { text.removeLast() }
    return PrintedText.trimmed(text)
  }

  /// The entries without list marks, for a cell of one line, in which a semicolon ends an entry.
  static func entries(of text: String) -> [String] {
    lines(of: text).flatMap { line in
      line.split { $0 == "；" || $0 == ";" }.map { DraftWords.withoutBullet(PrintedText.trimmed($0)) }
    }.map(withoutEnd).filter { !$0.isEmpty }
  }

  /// The lines of a cell, each without its mark and its final punctuation.
  static func whole(_ text: String) -> [String] {
    lines(of: text).map { withoutEnd(DraftWords.withoutBullet($0)) }.filter { !$0.isEmpty }
  }

  /// `20%`, `0.2` or `20`.
  static func percent(of text: String) -> Quantity? {
    guard !PrintedText.hasTwoNumbers(text) else { return nil }
    let bare = PrintedText.folded(text)
    let digits = bare.hasSuffix("%") ? String(bare.dropLast()) : bare.hasSuffix("分") ? String(bare.dropLast()) : bare
    guard let value = Quantity(Text(digits)) else { return nil }
    let isShare = !bare.hasSuffix("%") && value.thousandths > 0 && value.thousandths < 1000
    return isShare ? Quantity(thousandths: value.thousandths * 100) : value
  }
}

/// Separators between texts, which are full-width only if the text is Chinese.
enum DraftSeparators {
  static func isChinese(_ text: some StringProtocol) -> Bool { text.unicodeScalars.contains(where: PrintedText.isHan) }

  static func list(_ pieces: [String]) -> String {
    pieces.joined(separator: pieces.contains(where: isChinese) ? "；" : "; ")
  }

  static func pair(_ label: String, _ value: String) -> String {
    isChinese(label) || isChinese(value) ? "\(label)：\(value)" : "\(label): \(value)"
  }
}
