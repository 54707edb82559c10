import Schema
import TextModel

/// The columns of a table of modules, duties or excuses, as its head names them.
struct DraftTableHead: Sendable {
  let roles: [DraftWords.Column?]
  let names: [String]

  /// The head that a row is, together with the row below it where that divides the hours: 学时 over 理论, 实践 and 合计.
  static func read(_ rows: ArraySlice<TableRow>, _ kind: Draft.Kind) -> (head: DraftTableHead, height: Int)? {
    guard let first = rows.first, rows.prefix(clamping: 2).contains(where: { $0.cells.contains { DraftWords.mayBeWord($0.text) } }) else {
      return nil
    }
    let names = first.cells.map { PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text)) }
    if let second = rows.dropFirst().first, let head = joined(names, second), head.isHead(kind) { return (head, 2) }
    let head = DraftTableHead(names)
    return head.isHead(kind) ? (head, 1) : nil
  }

  private init(_ names: [String]) {
    self.names = names
    var seen: Set<DraftWords.Column> = []
    roles = names.map { name in
      guard let role = DraftWords.column(name), seen.insert(role).inserted else { return nil }
      return role
    }
  }

  /// The names of two rows: only cells of the hours have something below.
  private static func joined(_ names: [String], _ second: TableRow) -> DraftTableHead? {
    let below = second.cells.map { PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text)) }
    let parts = below.compactMap { $0.isEmpty ? nil : DraftWords.column($0) }
    guard parts.contains(.theory) || parts.contains(.practice), parts.count == below.count(where: { !$0.isEmpty }) else {
      // Vertically merged cells may be repeated below.
      let isRepeated = zip(names, below).allSatisfy { $0 == $1 || DraftWords.column($1).map(isHours) == true }
      guard isRepeated, parts.contains(.theory) || parts.contains(.practice) else { return nil }
      return DraftTableHead(zip(names, below).map { $1.isEmpty ? $0 : $1 })
    }
    // Where the second row covers a text of the first one, that is a head above it, and no fact of its own.
    let isBelowHead = below.enumerated().allSatisfy { place, name in
      guard !name.isEmpty, names.indices.contains(place), !names[place].isEmpty, names[place] != name else { return true }
      guard let column = DraftWords.column(name) else { return false }
      return isHours(column) || DraftWords.column(names[place]).map { !isHours($0) } == true
    }
    guard isBelowHead else { return nil }
    var joined = names
    for (place, name) in below.enumerated() where !name.isEmpty {
      if joined.indices.contains(place) { joined[place] = name } else { joined.append(name) }
    }
    return DraftTableHead(joined)
  }

  private static func isHours(_ column: DraftWords.Column) -> Bool { [.theory, .practice, .hours].contains(column) }

  /// Whether the names make a table that is understood.
  private func isHead(_ kind: Draft.Kind) -> Bool {
    let known = Set(roles.compactMap(\.self))
    guard known.count >= 2 else { return false }
    // Modules with hours are what a plan is made of, whatever else the table has.
    let isPlan = kind == .plan && known.contains(.module) && !known.isDisjoint(with: [.hours, .theory, .practice])
    let isShort = names.allSatisfy { $0.count <= 14 && !$0.contains("：") && !$0.contains("。") }
    guard known.count * 2 >= names.count(where: { !$0.isEmpty }) || isPlan && isShort else { return false }
    if known.contains(.reason) { return known.contains(.reference) || known.contains(.covers) }
    switch kind {
    case .plan:
      let holds = known.contains(.module) || known.contains(.unit) || known.contains(.content)
      return holds && !known.isDisjoint(with: [.hours, .theory, .practice, .covers, .method, .weight])
        || known.isSuperset(of: [.module, .unit])
    case .job: return known.contains(.duty) || known.contains(.covers) && known.count >= 2
    }
  }

  /// What is assessed, which need not be a module: 考核项目 and how.
  var isAssessment: Bool {
    let name = name(.module)
    return (name.hasPrefix("考") || name.hasPrefix("评")) && !has(.covers) && !has(.hours) && !has(.theory) && !has(.practice)
  }

  var isExcuses: Bool { roles.contains(.reason) && !roles.contains(.module) && !roles.contains(.duty) }
  func has(_ role: DraftWords.Column) -> Bool { roles.contains(role) }

  func cell(_ role: DraftWords.Column, _ row: TableRow) -> TableCell? {
    guard let place = roles.firstIndex(of: role), row.cells.indices.contains(place) else { return nil }
    let cell = row.cells[place]
    return cell.isEmpty ? nil : cell
  }

  func text(_ role: DraftWords.Column, _ row: TableRow) -> String? { cell(role, row).map { PrintedText.unwrapped($0.text) } }

  /// The head of a column, as it is written.
  func name(_ role: DraftWords.Column) -> String {
    roles.firstIndex(of: role).flatMap { names.indices.contains($0) ? names[$0] : nil } ?? ""
  }

  /// Cells in columns that are not known, with the names of those; with `used`, cells in all other columns.
  func others(_ row: TableRow, used: Set<DraftWords.Column>? = nil) -> [Draft.Extra] {
    row.cells.enumerated().compactMap { place, cell in
      guard !cell.isEmpty, isOther(place, used) else { return nil }
      let name = names.indices.contains(place) ? names[place] : ""
      var values = DraftLines.lines(of: cell.text)
      // Merging cells may have joined their texts.
      if let first = values.first, values.allSatisfy({ $0 == first }) { values = [first] }
      return Draft.Extra(name: name.isEmpty ? "第\(place + 1)列" : name, values: values)
    }
  }

  private func isOther(_ place: Int, _ used: Set<DraftWords.Column>?) -> Bool {
    guard roles.indices.contains(place), let role = roles[place] else { return true }
    return used.map { !$0.contains(role) } ?? false
  }

  /// What a cell of a column of its own says holds for all rows that it is merged over.
  func filledDown(_ rows: ArraySlice<TableRow>, _ kind: Draft.Kind) -> [TableRow] {
    var last: [Int: TableCell] = [:]
    return rows.map { row in
      var row = row
      for (place, cell) in row.cells.enumerated() where isOther(place, kind == .job ? Self.notGrouping : nil) {
        if cell.merge == .above, cell.isEmpty, let above = last[place] {
          row.cells[place].text = above.text
        } else {
          last[place] = cell
        }
      }
      return row
    }
  }

  /// Of the columns of a table of duties those that a group of rows does not share.
  private static let notGrouping = Set(DraftWords.Column.allCases).subtracting([.module])

  /// A head that is printed again on the next page.
  func isRepeated(_ row: TableRow) -> Bool {
    let texts = row.cells.map { PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text)) }
    let same = zip(texts, names).count { !$0.isEmpty && ($0 == $1 || DraftWords.column($0) != nil) }
    let filled = texts.count { !$0.isEmpty }
    return filled >= 2 && same == filled
  }
}

/// The lines of a cell or paragraph, each without the blanks around it.
enum DraftLines {
  static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
  }

  /// The entries of a list of duties or qualifications. `isList` where each line is known to be one: a line is divided only before a mark
  /// then. Else `isSplit` says that a semicolon was taken for the end of an entry.
  static func list(of text: String, isList: Bool) -> (entries: [String], isSplit: Bool) {
    let lines = lines(of: text)
    let isList = isList || lines.count > 1 || lines.contains { DraftWords.withoutBullet($0) != $0 }
    var isSplit = false
    let entries = lines.flatMap { line -> [String] in
      var parts: [String] = []
      for piece in line.split(whereSeparator: { $0 == "；" || $0 == ";" }).map({ PrintedText.trimmed($0) }) {
        let isMarked = DraftWords.withoutBullet(piece) != piece
        if let last = parts.indices.last, isList, !isMarked { parts[last] += "；" + piece } else { parts.append(piece) }
        isSplit = isSplit || parts.count > 1 && !isMarked && !isList
      }
      return parts.map { DraftWords.withoutBullet($0) }
    }
    return (entries.map(withoutEnd).filter { !$0.isEmpty }, isSplit)
  }

  private static func withoutEnd(_ entry: String) -> String {
    var text = entry
    while let last = text.last, "。；;".contains(last) { text.removeLast() }
    return PrintedText.trimmed(text)
  }

  /// The same without bullets and numbers of a list.
  static func entries(of text: String) -> [String] {
    lines(of: text).flatMap { line in
      line.split { $0 == "；" || $0 == ";" }.map { DraftWords.withoutBullet(PrintedText.trimmed($0)) }
    }.map(withoutEnd).filter { !$0.isEmpty }
  }

  /// `20%`, `0.2` or `20`.
  static func percent(of text: String) -> Quantity? {
    let bare = PrintedText.folded(text)
    let digits = bare.hasSuffix("%") ? String(bare.dropLast()) : bare.hasSuffix("分") ? String(bare.dropLast()) : bare
    guard let value = Quantity(Text(digits)) else { return nil }
    let isShare = !bare.hasSuffix("%") && value.thousandths > 0 && value.thousandths < 1000
    return isShare ? Quantity(thousandths: value.thousandths * 100) : value
  }
}
