import Schema
import TextModel

/// Sets the fields at the start of a standard's file: from the cover, or else by assumption, which is reported.
struct StandardMetadataReader {
  private(set) var reading = ClauseReading()
  private let front: CoverReader
  private let options: ImportOptions
  private let hasNationalLevels: Bool
  private var isCumulative: Bool?
  private var language = "en"

  init(_ outline: Outline, _ options: ImportOptions, hasNationalLevels: Bool) {
    front = CoverReader(outline)
    self.options = options
    self.hasNationalLevels = hasNationalLevels
    reading = front.reading
    readRunningText(outline)
    note()
  }

  private mutating func readRunningText(_ outline: Outline) {
    for (index, block) in outline.blocks.enumerated() {
      guard case .line(let line) = block else { continue }
      if line.text.unicodeScalars.contains(where: PrintedText.isHan) { language = "zh-Hans" }
      if CumulativeWording.isStated(in: line.text) { reading.use(index) }
    }
    if CumulativeWording.isStated(in: outline) { isCumulative = true }
    for block in outline.blocks {
      if case .table(let table) = block, table.header.names.joined().unicodeScalars.contains(where: PrintedText.isHan) {
        language = "zh-Hans"
      }
    }
  }

  func fill(_ standard: inout Standard) {
    standard.id = .text(id)
    standard.version = .text(version)
    standard.number = .text(front.number)
    standard.title = .text(title)
    standard.titleEnglish = .text(front.titleEnglish)
    standard.issuer = .text(front.issuer)
    standard.status = .value(status)
    standard.published = .text(front.published)
    standard.effective = .text(front.effective)
    standard.language = .text(language)
    standard.profile = profile.map { Located($0) }
    standard.cumulative = .value(isCumulative ?? false)
  }

  private var title: String { front.title ?? Standard.untitled(in: language) }

  private var id: String { options.id ?? front.id ?? front.titleEnglish.flatMap(Identifier.fromTitle) ?? "imported-standard" }

  private var status: StandardStatus { front.status ?? (isDraft ? .draft : .published) }

  private var isDraft: Bool { front.isDraft || front.published.map { !PrintedDay.isComplete($0) } ?? (front.edition == nil) }

  private var version: String {
    if let version = options.version ?? front.version { return version }
    let year = front.edition ?? front.published.flatMap(PrintedDay.year)
    guard let year else { return isDraft ? "draft" : "1" }
    return isDraft ? "\(year)-draft" : year
  }

  private var profile: StandardProfile? {
    if let profile = front.profile { return profile }
    let number = front.number.map { PrintedText.folded($0) } ?? ""
    if number.hasPrefix("t/") { return .groupStandard }
    // Standards of companies and provinces have national levels too.
    let isOther = number.hasPrefix("q/") || number.hasPrefix("db")
    return hasNationalLevels && !isOther ? .nationalOccupational : nil
  }

  private mutating func note() {
    if front.title == nil { guess(Bilingual(zh: "没有找到标准名称，写作“\(title)”", en: "no title was found; “\(title)” was written")) }
    if front.isTitleGuessed { guess(Bilingual(zh: "标准名称取自第一个标题“\(title)”", en: "the title was taken from the first heading, “\(title)”")) }
    if options.id == nil, front.id == nil {
      guess(Bilingual(zh: "没有写明标识，采用 \(id)（可用 --id 指定）", en: "no id is given; \(id) was used (choose another with --id)"))
    }
    if options.version == nil, front.version == nil {
      guess(
        Bilingual(
          zh: "版本采用 \(version)（可用 --standard-version 指定）", en: "version \(version) was used (choose another with --standard-version)"))
    }
    if front.status == nil {
      guess(Bilingual(zh: "状态写作“\(status.name.chinese)”", en: "the status was assumed to be \(status.name.english)"))
    }
    if let profile, front.profile == nil {
      guess(Bilingual(zh: "适用规则写作“\(profile.name.chinese)”", en: "the profile was assumed to be \(profile.name.english)"))
    }
    guess(Bilingual(zh: "语言写作 \(language)", en: "the language was assumed to be \(language)"))
    if isCumulative == nil {
      guess(
        Bilingual(
          zh: "没有写明高级别是否涵盖低级别，按“不涵盖”处理（cumulative: false）",
          en: "the document does not say whether a level includes the lower ones; cumulative: false was written"))
    }
  }

  private mutating func guess(_ message: Bilingual) { reading.report.add(.assumed, nil, message) }
}
