import Schema

/// The names of the columns of a table, read from one row or two.
struct HeaderNames {
  /// The words by which the role of each column is determined.
  private(set) var words: [String]
  /// The same, with the words above or below.
  private(set) var shown: [String]
  private(set) var printed: [[String]]
  /// The columns with a part of the hours, whatever their names are.
  var parts: Set<Int> = []

  init(_ row: TableRow) {
    words = Self.texts(row)
    shown = words
    printed = [words]
  }

  static func texts(_ row: TableRow) -> [String] { row.cells.map { PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text)) } }

  /// The names together with the row below; nil if that is not part of the header. `rows` are those below both.
  func joined(with second: TableRow, above rows: ArraySlice<TableRow>) -> HeaderNames? {
    let below = Self.texts(second)
    var joined = divided(below) ?? terms(below, second) ?? self.below(below, second, rows)
    joined?.printed.append(below)
    return joined
  }

  // MARK: Theory and practice below

  /// Divides cells of hours by the names below them. No other cells may have names below them.
  private func divided(_ below: [String]) -> HeaderNames? {
    let parts = below.compactMap { $0.isEmpty ? nil : DraftWords.column($0) }
    guard parts.contains(.theory) || parts.contains(.practice) else { return nil }
    let marks = termsBeside(below)
    guard parts.count + marks.count == below.count(where: { !$0.isEmpty }) else {
      // Vertically merged cells may be repeated below.
      let isRepeated = zip(words, below).allSatisfy { $0 == $1 || DraftWords.column($1).map(Self.isHours) == true }
      return isRepeated ? with(below) : nil
    }
    // If the second row has a text below one of the first row, the latter is a header above it, and not a fact.
    let isBelowHeader = below.enumerated().allSatisfy { index, name in
      guard !name.isEmpty, !marks.contains(index), words.indices.contains(index), !words[index].isEmpty, words[index] != name else {
        return true
      }
      guard let column = DraftWords.column(name) else { return false }
      return Self.isHours(column) || DraftWords.column(words[index]).map { !Self.isHours($0) } == true
    }
    return isBelowHeader ? with(below, terms: marks) : nil
  }

  private func with(_ below: [String], terms: Set<Int> = []) -> HeaderNames {
    var joined = self
    let times = Dictionary(below.map { ($0, 1) }, uniquingKeysWith: +)
    var above = ""
    for (index, name) in below.enumerated() {
      if words.indices.contains(index), !words[index].isEmpty { above = words[index] }
      guard !name.isEmpty else { continue }
      if terms.contains(index) {
        joined.set(above, shown: "\(above)（\(name)）", at: index)
        continue
      }
      // 第一学期 above 理论 and 实践.
      let isOneOfSeveral = times[name].map { $0 > 1 } == true && !above.isEmpty && above != name
      joined.set(name, shown: isOneOfSeveral ? "\(name)（\(above)）" : name, at: index)
    }
    return joined
  }

  mutating func set(_ word: String, shown text: String, at index: Int) {
    if words.indices.contains(index), shown.indices.contains(index) {
      words[index] = word
      shown[index] = text
    } else {
      words.append(word)
      shown.append(text)
    }
  }

  static func isHours(_ column: DraftWords.Column) -> Bool { [.theory, .practice, .hours].contains(column) }

  // MARK: Terms below

  /// Terms below a header: 各学期周学时 above 一 and 二, 理论 above 第一学期.
  private func terms(_ below: [String], _ second: TableRow) -> HeaderNames? {
    let marks = below.indices.filter { !below[$0].isEmpty && !(words.indices.contains($0) && words[$0] == below[$0]) }
    guard !marks.isEmpty, !marks.contains(0), marks.allSatisfy({ words.indices.contains($0) && mayHaveTerms($0) && Self.isTerm(below[$0]) })
    else { return nil }
    // A number without a word, below a header, is a number of hours.
    let hasWord = marks.contains { below[$0].contains("学期") || below[$0].contains("学年") || below[$0].contains("年级") }
    guard hasWord || marks.contains(where: { words[$0].isEmpty }) else { return nil }
    var joined = self
    var term = ""
    for index in words.indices {
      let text = below.indices.contains(index) ? below[index] : ""
      let isMark = marks.contains(index)
      let word = words[index].isEmpty && isMark && index > 0 ? joined.words[index - 1] : words[index]
      let isMerged = second.cells.indices.contains(index) && second.cells[index].merge == .above
      if isMark { term = text } else if isMerged || !mayHaveTerms(index) || words.count(where: { $0 == word }) < 2 { term = "" }
      joined.set(word, shown: term.isEmpty || word.isEmpty ? word : "\(word)（\(term)）", at: index)
    }
    return joined
  }

  /// The columns of terms below another header, beside 理论 and 实践: 各学期周学时 above 三 and 四.
  private func termsBeside(_ below: [String]) -> Set<Int> {
    var header = ""
    var marks: Set<Int> = []
    for (index, name) in below.enumerated() {
      if words.indices.contains(index), !words[index].isEmpty { header = words[index] }
      if index > 0, Self.isTerm(name), DraftWords.column(name) == nil, header != name, !header.isEmpty,
        DraftWords.column(header).map(Self.isHours) ?? true
      {
        marks.insert(index)
      }
    }
    return marks
  }

  private func mayHaveTerms(_ index: Int) -> Bool { DraftWords.column(words[index]).map(Self.isHours) ?? true }

  /// Whether a text is a term: 一, 第二学期, 1, 二年级.
  static func isTerm(_ text: String) -> Bool {
    var rest = text.hasPrefix("第") ? text.dropFirst() : text[...]
    for ending in ["学期", "学年", "年级"] where rest.hasSuffix(ending) { rest = rest.dropLast(ending.count) }
    return (1...2).contains(rest.count) && rest.allSatisfy { $0.isNumeral || $0 == "上" || $0 == "下" }
  }
}

/// A second row of the header with unknown words: 学时 above 讲授, 自学 and 讨论.
extension HeaderNames {
  /// The names with those of a row that divides the merged cells above it: it has no numbers, while the rows below it do.
  func below(_ names: [String], _ second: TableRow, _ rows: ArraySlice<TableRow>) -> HeaderNames? {
    let marks = names.indices.filter { !names[$0].isEmpty && !(words.indices.contains($0) && words[$0] == names[$0]) }
    guard (2...64).contains(marks.count), !marks.contains(0), Set(marks.map { names[$0] }).count == marks.count,
      marks.allSatisfy({ Self.mayBePart(names[$0]) }), Self.haveNumbers(rows, marks)
    else { return nil }
    var joined = self
    for index in marks {
      // A header extends from its own column to the next one.
      guard let start = words.prefix(clamping: index + 1).lastIndex(where: { !$0.isEmpty }),
        words.indices.contains(start), marks.contains(start), marks.contains(where: { $0 != start && isUnder(start, $0) })
      else { return nil }
      if Self.isOfHours(words[start]) { joined.parts.insert(index) }
    }
    for index in marks { joined.set(names[index], shown: names[index], at: index) }
    return joined
  }

  /// Whether a column is below the header of the column at `start` only.
  private func isUnder(_ start: Int, _ index: Int) -> Bool {
    index > start
      && Range(clamping: start + 1, index + 1).allSatisfy { index in
        !words.indices.contains(index) || words[index].isEmpty || words[index] == words[start]
      }
  }

  private static func isOfHours(_ header: String) -> Bool {
    if DraftWords.column(header).map(isHours) == true { return true }
    let folded = PrintedText.folded(header)
    return ["学时", "课时", "hours"].contains { folded.contains($0) }
  }

  private static func mayBePart(_ name: String) -> Bool {
    name.count <= 14 && HoursWording(name) == nil && !HoursWording.isNone(name) && !name.contains { "：:。；;".contains($0) }
  }

  /// Whether the columns contain almost only numbers.
  private static func haveNumbers(_ rows: ArraySlice<TableRow>, _ indices: [Int]) -> Bool {
    let texts = rows.prefix(clamping: 8).flatMap { row in
      indices.compactMap { row.cells.indices.contains($0) ? PrintedText.unwrapped(row.cells[$0].text) : nil }
    }.filter { !HoursWording.isNone($0) }
    let numbers = texts.count { HoursWording($0) != nil }
    return numbers > 0 && numbers * 4 >= texts.count * 3
  }
}
