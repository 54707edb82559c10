import Linter
import Schema
import TextModel
import YAML

/// The number of a standard with another dash, other spaces or other signs than standards print.
struct MalformedStandardNumber: Rule {
  let id: RuleID = "malformed-standard-number"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.standard]
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    let rewording = Rewording(subject)
    let own = index.standard.number
    let isReported = own.map { checkForm($0, subject, report) } ?? false
    for piece in subject.authoredTexts {
      if isReported, let own, own.range.contains(piece.range(0, 0)) { continue }
      for number in StandardNumber.findAll(in: piece.text) {
        let start = number.prefix.lowerBound
        let written = piece.text.slice(start, number.end)
        let canonical = number.canonical(in: piece.text)
        guard written.string != canonical else { continue }
        let fix = rewording.fix(
          Bilingual(zh: "改为 \(canonical)", en: "Change to \(canonical)"), .safe, of: piece, [(start..<number.end, canonical)])
        report(
          Finding(
            at: piece.range(start, number.end),
            Bilingual(zh: "标准编号“\(written)”应写作 \(canonical)", en: "The standard number “\(written)” should be written \(canonical)"),
            fixes: fix.map { [$0] } ?? []))
      }
    }
  }

  /// Reports the standard's own number if it has full-width signs or small letters: `T／ABC ００３—２０２３`, `t/abc 003—2023`.
  private func checkForm(_ number: Located<Text>, _ subject: Subject, _ report: (Finding) -> Void) -> Bool {
    let written = number.value.string
    let plain = Text(Self.plain(written))
    guard plain.string != written, let found = StandardNumber.find(in: plain), found.prefix.lowerBound == 0, found.end == plain.count else {
      return false
    }
    let canonical = found.canonical(in: plain)
    report(
      Finding(
        at: number.range,
        Bilingual(zh: "标准编号“\(written)”应写作 \(canonical)", en: "The standard number “\(written)” should be written \(canonical)"),
        fixes: [
          subject.fix(
            Bilingual(zh: "改为 \(canonical)", en: "Change to \(canonical)"), .safe, replacing: number.range, with: Quoting.scalar(canonical))
        ]))
    return true
  }

  /// A text in half-width signs and capitals.
  private static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars).uppercased()
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "标准编号写法不规范", en: "Malformed standard number"),
    rationale: Bilingual(
      zh: "标准代号与顺序号之间空一格，顺序号与年份之间用一字线“—”，如 GB/T 37146—2018。写成短横或者漏掉空格不影响理解，但检索和比对时会对不上。",
      en:
        "There is a space between the code and the serial number, and an em dash (—) before the year, as in GB/T 37146—2018. Readers understand a hyphen or a missing space, but searches and comparisons fail."
    ),
    basis: Bilingual(
      zh: "GB/T 1.1—2020：引用文件的编号与年份之间用一字线", en: "GB/T 1.1—2020: an em dash between the number and the year of a cited document"),
    bad: [
      RuleExample(
        .standard,
        """
        references:
          - GB/T 20981-2021 面包质量通则
          # ^^^^^^^^^^^^^^^ information[malformed-standard-number]: GB/T 20981—2021
          - GB14881—2013 食品生产通用卫生规范
          # ^^^^^^^^^^^^ malformed-standard-number: GB 14881—2013
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        number: T/ABC 012—2021
        references:
          - GB/T 39676—2020 跨境电子商务 物流信息申报和支付信息申报电子单证
          - ISO 9001:2015 质量管理体系 要求
        """)
    ])
}
