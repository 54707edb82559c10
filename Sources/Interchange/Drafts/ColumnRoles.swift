/// Assigns a role to each column. Several columns may have the same kind of hours, and a plan may have a column for modules and one for
/// units.
struct ColumnRoles {
  var roles: [DraftWords.Column?]
  /// The columns between the module and the unit.
  private(set) var groups: Set<Int> = []
  let words: [String]

  init(_ words: [String], shown: [String], above rows: ArraySlice<TableRow>, _ kind: Draft.Kind) {
    self.words = words
    roles = words.enumerated().map { index, word in
      guard let column = DraftWords.column(word) else { return nil }
      return !DraftWords.mayBeContents(word) || Self.hasHours(rows, index) ? column : nil
    }
    countRows(rows)
    if kind == .plan { ignoreChapters(rows) }
    if kind == .job {
      describeDuties()
      findItems(rows)
    }
    if kind == .plan {
      findHours(rows)
      findNames()
      nameMerged(rows)
      findReferences(rows)
      nameAssessed()
      nameFunctions()
      divideNames()
      ignoreTerms(shown, rows)
      divideHours()
    }
    // 授课学时 without a column for practice is the total.
    if kind == .plan, !roles.contains(.hours), !roles.contains(.practice), let only = roles.firstIndex(of: .theory),
      words[only].hasPrefix("授课")
    {
      roles[only] = .hours
    }
    var seen: Set<DraftWords.Column> = []
    for (index, role) in roles.enumerated() {
      guard let role, kind == .job || !HeaderNames.isHours(role) else { continue }
      if !seen.insert(role).inserted { roles[index] = nil }
    }
  }

  /// 职责 | 职责描述: the second column is the duty, and the first its heading.
  private mutating func describeDuties() {
    let indices = roles.indices.filter { roles[$0] == .duty }
    guard let first = indices.first, !roles.contains(.module),
      let second = indices.dropFirst().first(where: { index in Self.descriptions.contains { words[index].contains($0) } }),
      !Self.descriptions.contains(where: { words[first].contains($0) })
    else { return }
    roles[first] = .module
    for index in indices where index != first && index != second { roles[index] = nil }
  }

  /// 项目 above 第一项 and 第二项 only numbers the rows, if another column has their names.
  private mutating func countRows(_ rows: ArraySlice<TableRow>) {
    guard !roles.contains(.number) else { return }
    for index in roles.indices where roles[index] == nil || roles[index] == .module || roles[index] == .unit {
      let texts = rows.prefix(clamping: 8).compactMap { row -> String? in
        guard row.cells.indices.contains(index), !row.cells[index].isEmpty else { return nil }
        return PrintedText.unwrapped(row.cells[index].text)
      }.filter { DraftSum($0) == nil }
      let isNamed = roles.indices.contains { other in
        other != index && roles[other].map { [.module, .unit, .content, .duty].contains($0) } == true
      }
      guard isNamed, !texts.isEmpty, texts.allSatisfy({ $0.hasPrefix("第") && ChineseOrdinal.countsRow($0) }) else { continue }
      roles[index] = .number
      return
    }
  }

  /// 标准 beside duties is the column of references, if each of its texts begins like one: 2.1 信息展示.
  private mutating func findItems(_ rows: ArraySlice<TableRow>) {
    guard roles.contains(.duty), !roles.contains(.covers), !roles.contains(.reference) else { return }
    let indices = roles.indices.filter { index in
      guard roles[index] == nil, DraftWords.fact(words[index], .job) == .standard else { return false }
      let texts = rows.prefix(clamping: 8).compactMap { row -> String? in
        guard row.cells.indices.contains(index), !row.cells[index].isEmpty else { return nil }
        return PrintedText.unwrapped(row.cells[index].text)
      }
      return !texts.isEmpty
        && texts.allSatisfy { text in
          let number = text.prefix { $0.isASCIIDigit || $0 == "." }.split(separator: ".", omittingEmptySubsequences: false)
          return number.count > 1 && number.allSatisfy { (1...2).contains($0.count) } || HoursWording.isNone(text)
        }
    }
    if indices.count == 1, let only = indices.first { roles[only] = .covers }
  }

  private static let descriptions = ["描述", "内容", "具体", "说明", "细项", "明细"]

  /// 职业功能 | 训练项目 | 对应标准: if another column has references, the functions are the modules.
  private mutating func nameFunctions() {
    guard let first = roles.firstIndex(of: .covers), !roles.prefix(clamping: first).contains(where: { $0 == .module || $0 == .unit }),
      ["职业功能", "工作领域", "工作模块"].contains(DraftWords.bare(words[first])),
      roles.dropFirst(clamping: first + 1).contains(.covers)
    else { return }
    roles[first] = .module
  }

  /// 操作技能 may be the header of hours or of contents: the first rows decide.
  static func hasHours(_ rows: ArraySlice<TableRow>, _ index: Int) -> Bool {
    let texts = rows.prefix(clamping: 8).compactMap { row -> String? in
      guard row.cells.indices.contains(index), !row.cells[index].isEmpty else { return nil }
      return PrintedText.unwrapped(row.cells[index].text)
    }
    return !texts.isEmpty && texts.allSatisfy { HoursWording.isNone($0) || HoursWording($0) != nil }
  }

  /// 模块 | 课程 | 任务: the first is the module, the last the unit.
  private mutating func divideNames() {
    ignoreStages()
    guard let first = roles.firstIndex(of: .module), !Self.isAssessed(words[first]) else { return }
    var chain = [first]
    for index in roles.indices where index > first {
      if roles[index] == .number || words[index].isEmpty { continue }
      guard roles[index] == .module || roles[index] == .unit, !Self.isAssessed(words[index]) else { break }
      chain.append(index)
    }
    guard let last = chain.last, last != first, !roles.prefix(clamping: first).contains(.unit) else { return }
    groups = Set(chain.dropFirst().dropLast())
    for index in roles.indices where index != first && (roles[index] == .module || roles[index] == .unit) { roles[index] = nil }
    roles[last] = .unit
  }

  private static func isAssessed(_ word: String) -> Bool { word.hasPrefix("考") || word.hasPrefix("评") }

  /// A column of hours with a name of its own is the sum of the others; columns with the same name are hours of several terms.
  private mutating func divideHours() {
    let indices = roles.indices.filter { roles[$0] == .hours }
    guard let first = indices.first else { return }
    let names = words.map(Self.withoutTerm)
    let sum = indices.first { index in indices.count { names[$0] == names[index] } == 1 }
    for index in indices where sum.map({ $0 != index }) ?? (names[index] != names[first]) { roles[index] = nil }
  }

  /// 学时（一） and 学时（二） are hours of two terms.
  private static func withoutTerm(_ word: String) -> String {
    guard let last = word.last, last == "）" || last == ")", let open = word.lastIndex(where: { $0 == "（" || $0 == "(" }),
      HeaderNames.isTerm(String(word[word.index(after: open)...].dropLast()))
    else { return word }
    return String(word[..<open])
  }
}
