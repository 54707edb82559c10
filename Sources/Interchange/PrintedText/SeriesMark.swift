/// The label of an entry in another notation than `（1）`: `一、`, `１．`, `第一条`, `I.`, `(i)`, `a.`, `1 `. A single one may be part of the text,
/// so the labels of a cell must count from one.
struct SeriesMark {
  enum Kind: Hashable, CaseIterable {
    case ordinal
    case bracketedOrdinal
    case article
    case decimal
    case bareDecimal
    case roman
    case lowerRoman
    case letter
    case lowerLetter

    /// The least number of entries: a letter or digit before a blank may begin a text.
    fileprivate var fewest: Int {
      switch self {
      case .bareDecimal, .letter, .lowerLetter: 2
      default: 1
      }
    }
  }

  let number: Int
  let rest: String

  /// The lines with the labels of a series rewritten as `（1）`; nil if there is none. The text before the first label may introduce them.
  /// For kinds in `alone`, one label is enough, since other cells of the table have them; their series may continue after the `above` items
  /// in the cells above.
  static func bracketed(_ lines: [String], alone: Set<Kind> = [], above: Int = 0) -> (lines: [String], kind: Kind)? {
    guard let first = lines.firstIndex(where: { !$0.isEmpty }) else { return nil }
    for kind in Kind.allCases {
      let introduces = lines[first].last.map { ":：".contains($0) } ?? false
      guard read(lines[first], kind) != nil || introduces else { continue }
      let isKnown = alone.contains(kind)
      if let written = bracketed(lines, kind, fewest: isKnown ? 1 : kind.fewest) { return (written, kind) }
      if isKnown, above > 0, let written = bracketed(lines, kind, fewest: 1, after: above) { return (written, kind) }
    }
    return nil
  }

  private static func bracketed(_ lines: [String], _ kind: Kind, fewest: Int, after above: Int = 0) -> [String]? {
    var count = above
    var written: [String] = []
    for line in lines {
      guard let mark = read(line, kind), mark.number == count + 1 else {
        written.append(line)
        continue
      }
      count += 1
      written.append("（\(count)）\(mark.rest)")
    }
    return count >= above + fewest ? written : nil
  }

  /// The label of a kind at the start of a line with a text; nil for other lines.
  static func read(_ line: String, _ kind: Kind) -> SeriesMark? {
    let found: (number: Int, rest: String)?
    switch kind {
    case .ordinal: found = line.first == "（" || line.first == "(" ? nil : ChineseOrdinal.read(line)
    case .bracketedOrdinal: found = line.first == "（" || line.first == "(" ? ChineseOrdinal.read(line) : nil
    case .article: found = article(line)
    case .decimal: found = decimal(line)
    case .bareDecimal: found = bare(line)
    case .roman: found = roman(line, isLower: false)
    case .lowerRoman: found = roman(line, isLower: true)
    case .letter: found = letter(line, "A")
    case .lowerLetter: found = letter(line, "a")
    }
    guard let found, found.number > 0, !found.rest.isEmpty else { return nil }
    return SeriesMark(number: found.number, rest: found.rest)
  }

  /// A label with the sign after it, alone or in brackets: `I.`, `（a）`, `１．`. Nil if a digit follows: `1.5 倍`.
  private static func label(_ line: String, _ isPart: (Character) -> Bool) -> (label: String, rest: String)? {
    let isOpened = line.first == "（" || line.first == "("
    let body = isOpened ? line.dropFirst() : line[...]
    let label = body.prefix(5).prefix(while: isPart)
    guard !label.isEmpty, let sign = body.dropFirst(label.count).first else { return nil }
    guard isOpened ? sign.isClosingParenthesis : ".．、)）".contains(sign) else { return nil }
    let rest = body.dropFirst(label.count + 1)
    guard rest.first.map({ !$0.isNumber && $0 != "." }) ?? false else { return nil }
    return (String(label), PrintedText.trimmed(rest))
  }

  private static func decimal(_ line: String) -> (number: Int, rest: String)? {
    guard let (label, rest) = label(line, { $0.wholeNumberValue != nil && $0.isNumber }), label.count <= 2 else { return nil }
    return (value(label), rest)
  }

  private static func bare(_ line: String) -> (number: Int, rest: String)? {
    let digits = line.prefix(3).prefix { $0.wholeNumberValue != nil && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard (1...2).contains(digits.count), let blank = rest.first, blank.isWhitespace else { return nil }
    let text = PrintedText.trimmed(rest)
    return text.first.map { $0.isNumber } ?? true || UnitOfMeasure.begins(text) ? nil : (value(String(digits)), text)
  }

  private static func value(_ digits: String) -> Int { digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) } }

  /// `第一条`, `第2项`.
  private static func article(_ line: String) -> (number: Int, rest: String)? {
    guard line.first == "第" else { return nil }
    let body = line.dropFirst().prefix(6)
    guard let end = body.firstIndex(where: { "条项款点".contains($0) }) else { return nil }
    let numeral = body[..<end]
    let number = numeral.allSatisfy { $0.wholeNumberValue != nil && $0.isASCII } ? Int(numeral) : ChineseOrdinal.value(numeral)
    guard let number else { return nil }
    let rest = line[line.index(after: end)...].drop { "：:、.．，".contains($0) || $0.isWhitespace }
    return (number, PrintedText.trimmed(rest))
  }

  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]

  private static func roman(_ line: String, isLower: Bool) -> (number: Int, rest: String)? {
    guard let (label, rest) = label(line, { $0.isASCII && $0.isLetter || romanSign($0) != nil }) else { return nil }
    if label.count == 1, let sign = label.first.flatMap(romanSign) { return sign.isLower == isLower ? (sign.number, rest) : nil }
    guard let index = romans.firstIndex(of: label.lowercased()), label == (isLower ? label.lowercased() : label.uppercased()) else {
      return nil
    }
    return (index + 1, rest)
  }

  /// Ⅰ to Ⅻ and ⅰ to ⅻ.
  private static func romanSign(_ character: Character) -> (number: Int, isLower: Bool)? {
    guard let value = character.unicodeScalars.first?.value else { return nil }
    if (0x2160...0x216B).contains(value) { return (Int(value - 0x215F), false) }
    return (0x2170...0x217B).contains(value) ? (Int(value - 0x216F), true) : nil
  }

  private static func letter(_ line: String, _ first: Unicode.Scalar) -> (number: Int, rest: String)? {
    guard let (label, rest) = label(line, { $0.isASCII && $0.isLetter }), label.count == 1, let scalar = label.unicodeScalars.first,
      scalar.value >= first.value, scalar.value < first.value + 26
    else { return nil }
    return (Int(scalar.value - first.value) + 1, rest)
  }
}
