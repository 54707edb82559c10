import TextModel

/// A row of sums: 合计, 专业课小计, 其中：理论.
struct DraftSum {
  enum Kind: Equatable {
    case total
    case subtotal
    /// The theory or practice that is part of the sum above.
    case part(DraftWords.Column)
    /// Percentages.
    case share
  }

  let kind: Kind
  /// The hours in the same cell: `合计：160学时`.
  var hours: DraftHours?

  private init(_ kind: Kind, _ hours: DraftHours? = nil) {
    self.kind = kind
    self.hours = hours
  }

  /// Nil for a text that is a name.
  init?(_ text: String) {
    // Nearly every cell is excluded by this test.
    guard text.utf8.count <= Self.maximumLength, text.unicodeScalars.contains(where: Self.isOfSum) else { return nil }
    let bare = DraftWords.bare(text)
    if let kind = Self.kind(bare) {
      self.init(kind)
      return
    }
    let parsed = bare.filter { $0 != ":" && $0 != "," }
    for word in Self.sums + ["其中"] where parsed.hasPrefix(word) {
      let rest = String(parsed.dropFirst(word.count))
      if word == "其中", let column = DraftWords.column(rest), HeaderNames.isHours(column) {
        self.init(.part(column))
        return
      }
      if word != "其中", let hours = HoursWording(rest)?.hours {
        self.init(word == "小计" ? .subtotal : .total, hours)
        return
      }
    }
    return nil
  }

  private static let maximumLength = 90

  /// Whether a character is in a word for a sum or a share. In English it may be any letter.
  private static func isOfSum(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x2E80 { return (0x41...0x5A).contains(scalar.value & ~0x20) }
    return scalar.value < 0x2FE0 || scalar.value >= 0xF900 || "计計总總比中".unicodeScalars.contains(scalar)
  }
  private static let sums = ["合计", "总计", "共计", "小计"]
  private static let beside = ["全部", "总", "学时", "课时", "数"]

  private static func kind(_ bare: String) -> Kind? {
    if ["占比", "比例", "所占比例", "百分比", "学时占比", "学时比例", "占总学时比例", "percentage", "share"].contains(bare) { return .share }
    if ["total", "sum", "grandtotal", "totalhours"].contains(bare) { return .total }
    if bare.hasSuffix("total") || bare.hasSuffix("sub-total") { return .subtotal }
    // In 学时总计, 合计学时 and 总学时数, the text beside the word for a sum is the name of a group.
    var rest = bare
    while let ending = ["学时", "课时", "数"].first(where: { rest.hasSuffix($0) && rest.count > $0.count }) {
      rest = String(rest.dropLast(ending.count))
    }
    if rest == "总" || rest == "累计" { return .total }
    guard let word = (sums + ["累计"]).first(where: rest.hasSuffix) else { return nil }
    var name = rest.dropLast(word.count)
    while let start = beside.first(where: name.hasPrefix) { name = name.dropFirst(start.count) }
    if name.isEmpty { return word == "小计" ? .subtotal : .total }
    // A longer text is the name of an activity.
    return name.count <= 8 && !name.contains { "、,;.和与".contains($0) } ? .subtotal : nil
  }
}

extension DraftTableHeader {
  /// The sum in a row; nil for an ordinary row. The column of units may have the sum of a module's units.
  func sum(_ row: TableRow) -> DraftSum? {
    var share: DraftSum?
    let names = [DraftWords.Column.module, .unit, .content].compactMap { text($0, row) }
    let isNamed = names.contains { DraftSum($0) == nil && !DraftWords.isSubtotal($0) }
    let module = roles.firstIndex(of: .module) ?? roles.firstIndex(of: .unit) ?? 0
    for (index, cell) in row.cells.enumerated() where !cell.isEmpty && roles.indices.contains(index) {
      switch roles[index] {
      // After a name, 累计 in some column is about the way of counting.
      case nil where isNamed && index > module: continue
      case .content where cell.text.count > 5: continue
      case nil, .number, .module, .content: break
      case .unit: if has(.module), DraftWords.isSubtotal(PrintedText.unwrapped(cell.text)) { continue }
      default: continue
      }
      guard let sum = DraftSum(PrintedText.unwrapped(cell.text)) else { continue }
      if sum.kind != .share { return sum }
      if indices(of: .hours).isEmpty && indices(of: .theory).isEmpty { continue }
      share = sum
    }
    guard let share else { return nil }
    let hours = [DraftWords.Column.theory, .practice, .hours].flatMap(indices).filter {
      row.cells.indices.contains($0) && !row.cells[$0].isEmpty
    }
    return !hours.isEmpty && hours.allSatisfy { row.cells[$0].text.contains("%") || row.cells[$0].text.contains("％") } ? share : nil
  }
}
