import Schema
import TextModel

/// The texts of an input that neither its draft nor its report has. Whatever a reader of lines or tables leaves out is found here, so that
/// nothing is lost without a word.
///
/// A text counts as written if its Chinese characters, two at a time, and its Latin words are in the draft or the report, or are words for
/// fields and columns: the draft may divide a text, change its order, and write its label in another language.
struct LostTexts {
  private var texts: [(text: String, line: Int, isWrapped: Bool)] = []

  /// In bytes. The texts of a larger input are not kept in memory.
  private static let maximumSize = 1 << 20
  /// How many characters in a row are examined.
  private static let maximumRunLength = 300
  /// How many texts are reported.
  private static let maximumReported = 200

  init(_ elements: [Manuscript.Element], _ kind: Draft.Kind) {
    var size = 0
    for (index, element) in elements.enumerated() {
      switch element {
      case .tableEnd: continue
      case .text(let line):
        // The comparison with the standard that `export` appends.
        if DraftReader.isAnnex(DraftReader.name(of: line)) { return }
        if line.isSheet { continue }
        add(line.text, line.line, isWrapped: false, &size)
      case .row(let row):
        if row.cells.count(where: { !$0.isEmpty }) == 1, row.cells.contains(where: { DraftReader.isAnnex(DraftWords.withoutMark($0.text)) })
        {
          return
        }
        if Self.isHeader(elements, index, kind) { continue }
        for cell in row.cells where !cell.isEmpty {
          for (offset, line) in cell.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            add(String(line), cell.line + offset, isWrapped: cell.isWrapped, &size)
          }
        }
      }
      if size > Self.maximumSize {
        texts = []
        return
      }
    }
  }

  private mutating func add(_ text: String, _ line: Int, isWrapped: Bool, _ size: inout Int) {
    size += text.utf8.count
    // Most cells of a large table are numbers. Of boxes in a form, only the ticked ones are values.
    guard text.utf8.contains(where: { $0 >= 0xC3 || ASCII.isLetter($0) }), TickedChoice.read(text) == nil else { return }
    texts.append((text, line, isWrapped))
  }

  /// Whether a row is the header of a table, whose words become fields.
  private static func isHeader(_ elements: [Manuscript.Element], _ index: Int, _ kind: Draft.Kind) -> Bool {
    var rows: [TableRow] = []
    for element in elements[index...].prefix(3) {
      guard case .row(let row) = element else { break }
      rows.append(row)
    }
    guard let row = rows.first else { return false }
    if DraftTableHeader.read(rows[...], kind) != nil || PlainTable(header: row, above: rows.dropFirst(), kind: kind) != nil
      || kind == .job && RequirementTable(header: row) != nil
    {
      return true
    }
    // The second row of a header.
    guard index > 0, case .row(let above) = elements[index - 1] else { return false }
    return DraftTableHeader.read(([above] + rows)[...], kind)?.height == 2
  }

  /// The texts that are not in what was written, with the words that are missing. `recognized` are texts that the reader understood, and
  /// that the draft has in another form: headings, the names of levels.
  func lost(from draft: String, _ report: ImportReport, recognized: Set<String>) -> [(text: UnplacedText, words: String)] {
    guard !texts.isEmpty else { return [] }
    var written = Written()
    written.add(draft)
    for remark in report.remarks { written.add(remark.message.chinese) }
    for kept in report.kept { written.add(kept.text) }
    for text in recognized { written.add(text) }
    var lost: [(UnplacedText, String)] = []
    for (text, line, isWrapped) in texts where lost.count < Self.maximumReported {
      // The layout of a page may divide a word.
      guard let words = Self.missing(in: text, written.pairs) ?? (isWrapped ? nil : LatinWords.missing(in: text, written.words)) else {
        continue
      }
      lost.append((UnplacedText(line: line, text: PrintedText.unwrapped(text)), words))
    }
    return lost
  }

  /// What the draft and the report have.
  private struct Written {
    /// Two Chinese characters in a row.
    var pairs: Set<UInt64> = []
    var words: Set<String> = []

    mutating func add(_ text: String) {
      LostTexts.add(text, to: &pairs)
      words.formUnion(LatinWords.words(of: text))
    }
  }

  // MARK: Characters

  /// The Chinese characters of a text, without blanks, divided at all others.
  private static func runs(_ text: String) -> [[Unicode.Scalar]] {
    PrintedText.folded(text).unicodeScalars.split { !PrintedText.isHan($0) }.map { Array($0) }
  }

  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 { UInt64(first.value) << 32 | UInt64(second.value) }

  private static func add(_ text: String, to pairs: inout Set<UInt64>) {
    for run in runs(text) {
      for (first, second) in zip(run, run.dropFirst()) { pairs.insert(pair(first, second)) }
    }
  }

  /// The first words of a text that were not written; nil if there are none.
  private static func missing(in text: String, _ written: Set<UInt64>) -> String? {
    for run in runs(text).lazy.map({ $0.prefix(Self.maximumRunLength) }) where run.count > 1 {
      var isFound = run.map { connectives.contains($0) }
      for (index, (first, second)) in zip(run, run.dropFirst()).enumerated() where written.contains(pair(first, second)) {
        isFound[index] = true
        isFound[index + 1] = true
      }
      guard gap(isFound) != nil else { continue }
      for index in run.indices {
        let length =
          stride(from: maximumWordLength, through: 2, by: -1).first {
            words.contains(PrintedText.string(run[index...].prefix(clamping: $0)))
          }
          ?? 0
        for place in run.indices.dropFirst(clamping: index).prefix(clamping: length) { isFound[place] = true }
      }
      if let gap = gap(isFound) { return PrintedText.string(run[gap]) }
    }
    return nil
  }

  /// The first two or more characters in a row that were not found.
  private static func gap(_ isFound: [Bool]) -> Range<Int>? {
    var start = 0
    for (index, found) in (isFound + [true]).enumerated() where found {
      if index - start > 1 { return Range(clamping: start, index) }
      start = index + 1
    }
    return nil
  }

  // MARK: Words

  /// Characters that join words or number headings, and say nothing alone.
  private static let connectives = Set("及与和的等第项章节部分条一二三四五六七八九十两半个年月日为是以至到共计含由或者".unicodeScalars)

  /// The words of labels and headers, which become the names of fields, and words for numbers that fields have.
  private static let words: Set<String> = {
    var words = DraftWords.facts.values.flatMap { $0.flatMap(\.1) } + DraftWords.moreFacts.values.flatMap { $0.flatMap(\.1) }
    words += DraftWords.columns.flatMap(\.1) + DraftWords.moreColumns.flatMap(\.1) + DraftReader.tableHeadings + others
    return Set(words.map { PrintedText.folded($0) }.filter { $0.unicodeScalars.allSatisfy(PrintedText.isHan) && $0.count > 1 })
  }()
  private static let maximumWordLength = 10

  private static let others = [
    "初级", "中级", "高级", "初级工", "中级工", "高级工", "五级", "四级", "三级", "二级", "一级", "技师", "高级技师", "课程", "设置", "安排", "计划", "时间", "小时", "分钟",
    "大专", "专科", "本科", "硕士", "博士", "研究生", "高中", "中专", "学士", "学历", "学位", "以上", "以下", "及以上", "不限", "不少于", "至少", "工作", "经验", "经历", "从事",
    "从业", "相关", "行业", "岗位", "应届", "要求", "共计", "总共", "总计", "小计", "合计", "全部", "整项", "部分", "讲授", "面授", "评定", "成绩", "编制", "职业能力要求", "标准",
    "高职", "高等职业", "高等职业学校", "中等职业学校", "普通高中", "初中", "学校", "中职", "职高", "技校", "技工学校", "毕业", "具有", "本次", "培训", "等级", "教学", "基本", "信息", "情况",
    "反思", "暂无", "结业", "综合",
    "单位", "附录", "附件", "附表", "续表", "一览表", "明细表", "节课", "类别", "条件", "优先", "任职者", "签字", "签名", "签章", "盖章", "日期", "审核", "审批", "批准", "年月日",
  ]
}
