import Schema

/// Columns of a plan whose headers do not say enough.
extension ColumnRoles {
  /// 面授 beside 实训学时 is the theory; the only header with 学时 in it is for the hours.
  mutating func findHours(_ rows: ArraySlice<TableRow>) {
    let (hasTheory, hasPractice) = (roles.contains(.theory), roles.contains(.practice))
    if hasTheory != hasPractice {
      let known = hasTheory ? Self.practiceHalves : Self.theoryHalves
      let indices = roles.indices.filter { roles[$0] == nil && known.contains(Self.withoutUnit(words[$0])) && Self.hasHours(rows, $0) }
      if indices.count == 1, let only = indices.first { roles[only] = hasTheory ? .practice : .theory }
      return
    }
    guard !hasTheory, !roles.contains(.hours) else { return }
    let indices = roles.indices.filter { roles[$0] == nil && Self.saysHours(words[$0]) && Self.hasHours(rows, $0) }
    if indices.count == 1, let only = indices.first { roles[only] = .hours }
  }

  /// 名称 beside hours is the module, if no other column is.
  mutating func findNames() {
    guard !roles.contains(where: { $0.map { [.module, .unit, .content].contains($0) } ?? false }),
      roles.contains(where: { $0.map(HeaderNames.isHours) ?? false })
    else { return }
    let indices = roles.indices.filter { roles[$0] == nil && ["名称", "name"].contains(DraftWords.bare(words[$0])) }
    if indices.count == 1, let only = indices.first { roles[only] = .module }
  }

  /// Merged cells before contents with hours are the modules of the rows, if their column has no header or one such as 知识板块.
  mutating func nameMerged(_ rows: ArraySlice<TableRow>) {
    guard !roles.contains(.module), !roles.contains(.unit), let content = roles.firstIndex(of: .content),
      roles.contains(where: { $0.map(HeaderNames.isHours) ?? false })
    else { return }
    let read = rows.prefix(clamping: 40)
    let indices = roles.indices.prefix(clamping: content).filter { index in
      let header = DraftWords.bare(words[index])
      guard roles[index] == nil, header.isEmpty || ["板块", "模块", "项目"].contains(where: header.hasSuffix) else { return false }
      let cells = read.compactMap { $0.cells.indices.contains(index) ? $0.cells[index] : nil }
      let texts = cells.filter { !$0.isEmpty }.map { PrintedText.unwrapped($0.text) }.filter { DraftSum($0) == nil }
      return cells.contains { $0.isEmpty && $0.merge == .above } && !texts.isEmpty
        && texts.allSatisfy { text in
          text.count { $0.isLetter && !$0.isNumeral } > 1 && DraftWords.column(text) == nil && !ChineseOrdinal.countsRow(text)
            && !Self.isTime(text)
        }
    }
    if indices.count == 1, let only = indices.first { roles[only] = .module }
  }

  /// 第一周, 星期二, 9月, 上午
  private static func isTime(_ text: String) -> Bool {
    text.count <= 6
      && (["第", "星期", "周"].contains(where: text.hasPrefix) || ["周", "月", "日", "天", "午", "期"].contains(where: text.hasSuffix))
  }

  private static let theoryHalves: Set<String> = ["面授", "课堂教学", "课堂", "课堂学习", "课堂面授", "集中面授", "课堂讲解", "讲座", "知识学习", "知识讲授"]
  private static let practiceHalves: Set<String> = ["操作训练", "现场教学", "现场实训", "岗位实训", "实作", "实战", "演练", "上机实践", "课外实践", "跟岗实践", "技能训练"]

  /// 面授学时 and 面授部分 without the last word.
  private static func withoutUnit(_ header: String) -> String {
    let bare = DraftWords.bare(header)
    let ending = ["学时数", "课时数", "学时", "课时", "时数", "部分"].first { bare.hasSuffix($0) && bare.count > $0.count }
    return ending.map { String(bare.dropLast($0.count)) } ?? bare
  }

  /// Whether a header without a known word is for hours: 周学时 is the number for a week.
  static func saysHours(_ header: String) -> Bool {
    let folded = PrintedText.folded(header)
    guard folded.count <= 14, ["学时", "课时", "时数"].contains(where: folded.contains) else { return false }
    return !folded.contains { $0.isASCIIDigit || "周每率比占费价累剩".contains($0) } && !folded.contains("分钟") && !folded.contains("学期")
  }

  /// A column of numbers such as 1.1、1.2, if no other column has references. 9.4-9.8 below 日期 is a week.
  mutating func findReferences(_ rows: ArraySlice<TableRow>) {
    if !roles.contains(.covers), !roles.contains(.reason), let index = roles.firstIndex(of: .reference) {
      // Item may also be a name.
      roles[index] = PrintedText.folded(words[index]) == "item" ? nil : .covers
    }
    guard !roles.contains(.covers), roles.contains(.module) || roles.contains(.unit) else { return }
    let indices = roles.indices.filter { index in
      guard roles[index] == nil, !words[index].isEmpty, !Self.others.contains(where: PrintedText.folded(words[index]).contains) else {
        return false
      }
      let texts = rows.prefix(clamping: 8).compactMap { row -> String? in
        guard row.cells.indices.contains(index), !row.cells[index].isEmpty else { return nil }
        return PrintedText.unwrapped(row.cells[index].text)
      }
      // Such a header may also be the label of a fact: 标准编号 | T/ABC 12.
      if Self.codes.contains(DraftWords.bare(words[index])) {
        return !texts.isEmpty && texts.allSatisfy { $0.first?.isASCIIDigit == true || HoursWording.isNone($0) }
      }
      let numbers = texts.compactMap { DraftReferences.numbers($0) }
      return texts.count > 1 && numbers.count == texts.count && numbers.contains { $0.count > 1 && $0.allSatisfy { $0.contains(".") } }
    }
    if indices.count == 1, let only = indices.first { roles[only] = .covers }
  }

  private static let codes: Set<String> = ["标准编号", "标准代码", "对接标准", "标准对照", "ref", "ref.", "refs", "refs."]
  private static let others = ["日", "周", "时间", "学分", "页", "章", "节", "分值", "date", "week", "time", "credit", "page"]

  /// 考核内容 | 考核形式 | 比例 names what is assessed in its first column.
  mutating func nameAssessed() {
    guard !roles.contains(.module), !roles.contains(.unit), !roles.contains(.content), let first = roles.firstIndex(of: .method),
      ["考核内容", "评价内容", "考试内容", "考核要点", "评价要点"].contains(DraftWords.bare(words[first])),
      roles.dropFirst(clamping: first + 1).contains(where: { $0 == .method || $0 == .weight })
    else { return }
    roles[first] = .module
  }

  /// 章节 above 2.2 and 第二章 has the chapters of a textbook, if the contents have a column of their own.
  mutating func ignoreChapters(_ rows: ArraySlice<TableRow>) {
    guard roles.contains(.content) || roles.contains(.unit) else { return }
    for index in roles.indices where roles[index] == .module && ["章", "章节", "授课章节"].contains(DraftWords.bare(words[index])) {
      let texts = rows.prefix(clamping: 8).compactMap { row -> String? in
        guard row.cells.indices.contains(index), !row.cells[index].isEmpty else { return nil }
        return PrintedText.unwrapped(row.cells[index].text)
      }.filter { DraftSum($0) == nil }
      guard !texts.isEmpty, texts.allSatisfy(Self.isChapter) else { continue }
      roles[index] = nil
    }
  }

  private static func isChapter(_ text: String) -> Bool {
    text.contains(where: \.isNumeral) && text.allSatisfy { $0.isNumeral || $0.isASCIIDigit || "第章节.．-–—~～、,， §".contains($0) }
  }

  /// 阶段 before 模块 groups the modules.
  mutating func ignoreStages() {
    guard let first = roles.firstIndex(of: .module), ["阶段", "培训阶段", "教学阶段", "学习阶段"].contains(DraftWords.bare(words[first])),
      roles.dropFirst(clamping: first + 1).contains(.module)
    else { return }
    roles[first] = nil
  }

  /// 理论 below 第一学期, 第二学期 and 合计: the hours are those of the sum, unless a row has only those of its terms.
  mutating func ignoreTerms(_ shown: [String], _ rows: ArraySlice<TableRow>) {
    for column in [DraftWords.Column.theory, .practice, .hours] {
      let indices = roles.indices.filter { roles[$0] == column }
      let above = indices.map { shown.indices.contains($0) ? Self.above(shown[$0]) : nil }
      guard indices.count > 1, !above.contains(nil) else { continue }
      let sums = zip(indices, above).filter { $0.1.map(Self.isSum) == true }.map(\.0)
      guard sums.count == 1, let sum = sums.first else { continue }
      let terms = indices.filter { $0 != sum }
      let isWhole = rows.prefix(clamping: Self.maximumRows).allSatisfy { row in
        Self.isFilled(row, sum) || !terms.contains { Self.isFilled(row, $0) }
      }
      for index in isWhole ? terms : [sum] { roles[index] = nil }
    }
  }

  private static let maximumRows = 200

  /// The header above a column, which `HeaderNames` writes in brackets.
  private static func above(_ shown: String) -> String? {
    guard shown.last == "）", let open = shown.lastIndex(of: "（") else { return nil }
    return String(shown[shown.index(after: open)...].dropLast())
  }

  private static func isSum(_ header: String) -> Bool {
    switch DraftSum(header)?.kind {
    case .total, .subtotal: true
    default: DraftWords.column(header) == .hours
    }
  }

  private static func isFilled(_ row: TableRow, _ index: Int) -> Bool {
    row.cells.indices.contains(index) && HoursWording(PrintedText.unwrapped(row.cells[index].text)) != nil
  }
}
