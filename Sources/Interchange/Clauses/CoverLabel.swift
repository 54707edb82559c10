import Schema

/// The meaning of a label on the cover: `发布单位：…` on a line, `Version | 2.1` in a table.
enum CoverLabel: Hashable {
  case number
  /// The code of the occupation, which is used as the number if the standard has none.
  case occupation
  case title
  case issuer
  case published
  case effective
  case version
  case status

  private static let words: [String: CoverLabel] = {
    let lists: [(CoverLabel, [String])] = [
      (
        .number,
        [
          "标准编号", "标准号", "标准代号", "标准代码", "文件编号", "number", "standardnumber", "standardno", "standardno.", "code", "standardcode",
          "frameworkcode", "reference", "referencenumber", "referenceno", "referenceno.", "ref", "ref.", "documentnumber", "documentcode",
        ]
      ), (.occupation, ["职业编码", "职业代码", "职业编号", "occupationcode", "occupationalcode"]),
      (
        .title,
        [
          "能力名称", "专项能力名称", "专项职业能力名称", "能力单元", "能力单元名称", "标准名称", "标准题名", "title", "standardtitle", "nameofstandard", "frameworktitle",
          "standardname",
        ]
      ),
      (
        .issuer,
        [
          "发布单位", "发布机构", "发布部门", "颁布单位", "颁布机构", "颁布部门", "制定单位", "制定机构", "制定部门", "issuedby", "issuer", "issuingbody", "publishedby",
          "publisher", "owner", "organisation", "organization", "developedby", "standardsbody",
        ]
      ),
      (
        .published,
        ["发布日期", "发布时间", "颁布日期", "颁布时间", "published", "publicationdate", "dateofpublication", "dateofissue", "issuedate", "dateissued"]
      ),
      (.effective, ["实施日期", "实施时间", "施行日期", "生效日期", "effective", "effectivedate", "effectivefrom", "validfrom", "inforcefrom"]),
      (.version, ["版本", "版本号", "版次", "标准版本", "version", "versionnumber", "edition"]),
      (.status, ["状态", "标准状态", "status"]),
    ]
    return Dictionary(lists.flatMap { label, words in words.map { ($0, label) } }) { first, _ in first }
  }()
  private static let maximumLength = 80

  static func named(_ text: String) -> CoverLabel? {
    guard text.utf8.count <= maximumLength else { return nil }
    let name = PrintedText.folded(text)
    return words[String(name.last == ":" ? name.dropLast() : name[...])]
  }

  /// Reads a line with a label before its colon.
  static func read(_ line: String) -> (label: CoverLabel, value: String)? {
    guard let colon = line.prefix(clamping: maximumLength).firstIndex(where: { $0 == "：" || $0 == ":" }) else { return version(line) }
    let value = PrintedText.trimmed(line[line.index(after: colon)...])
    return named(String(line[..<colon])).flatMap { $0.accepts(value) ? ($0, value) : nil }
  }

  /// Reads a version without a colon: `Version 2.1`.
  private static func version(_ line: String) -> (label: CoverLabel, value: String)? {
    guard line.utf8.count <= maximumLength, let blank = line.firstIndex(where: { $0 == " " || $0 == "\u{3000}" }),
      named(String(line[..<blank])) == .version
    else { return nil }
    let value = PrintedText.trimmed(line[blank...])
    let digits = value.drop { "vV".contains($0) }
    guard value.count <= 20, digits.first?.isASCIIDigit == true, digits.allSatisfy({ $0.isASCIIDigit || ".-—".contains($0) }) else {
      return nil
    }
    return (.version, value)
  }

  /// The known labels of a table with their values; empty if there are fewer than two. The rest are unknown labels.
  static func read(_ rows: [TableRow]) -> (known: [(label: CoverLabel, value: TableCell)], rest: [[TableCell]]) {
    var known: [(label: CoverLabel, value: TableCell)] = []
    var rest: [[TableCell]] = []
    for row in rows {
      let cells = row.cells.filter { !$0.isEmpty }
      for start in stride(from: 0, to: cells.count, by: 2) {
        let pair = Array(cells.dropFirst(clamping: start).prefix(clamping: 2))
        if let first = pair.first, let value = pair.last, pair.count == 2, let label = named(first.text), label.accepts(value.text) {
          known.append((label, value))
        } else {
          rest.append(pair)
        }
      }
    }
    return Set(known.map(\.label)).count >= 2 ? (known, rest) : ([], [])
  }

  /// Whether a value is plausible: `Version | Date` is the header of a table.
  private func accepts(_ value: String) -> Bool {
    guard !value.isEmpty, value.utf8.count <= 400, Self.named(value) == nil else { return false }
    switch self {
    case .number, .occupation, .version: return value.contains(where: \.isNumber) && value.count <= 60
    case .published, .effective: return value.contains(where: \.isNumber) && value.allSatisfy { PrintedDay.isPart($0) }
    case .status: return Self.status(value) != nil
    case .title, .issuer: return UnreadCells.containsWords(value)
    }
  }

  static func status(_ text: String) -> StandardStatus? {
    let word = PrintedText.folded(text)
    return StandardStatus.allCases.first { status in
      word == status.name.chinese || word == status.name.english || status.aliases.contains(word)
    }
  }

  /// The number and the version after it: `BK-OS-07, version 3.0`.
  static func numberAndVersion(_ text: String) -> (number: String, version: String?) {
    for mark in [", version ", "; version ", ", edition ", "，版本：", "，版本"] {
      guard let range = text.lowercased().ranges(of: mark).last, text.lowercased().count == text.count else { continue }
      let length = text.lowercased()[..<range.lowerBound].count
      let version = PrintedText.trimmed(text.dropFirst(clamping: length + mark.count))
      if version.contains(where: \.isNumber) { return (PrintedText.trimmed(text.prefix(clamping: length)), version) }
    }
    return (text, nil)
  }
}
