import Linter
import Schema
import TextModel

/// Half-width punctuation in Chinese text, and brackets without their other half.
struct PunctuationWidth: Rule {
  let id: RuleID = "punctuation-width"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    // A comma that divides a text of YAML is a finding, whose fix puts the text in quotation marks.
    let commas =
      subject.document.syntaxProblems.filter { $0.fault == .reservedIndicator(ASCII.comma) }.map(\.range) + subject.document.unlistedTexts
    // A remark after a name is a finding, whose fix takes its brackets away.
    let remarked = subject.remarkedTargets
    for piece in subject.authoredTexts where !commas.contains(where: { piece.range.contains($0) }) {
      switch piece.role {
      case .standardNumber, .date: continue
      case .target(let target) where remarked.contains(target): continue
      default: break
      }
      let scan = PunctuationScan.scan(piece.text)
      if let first = scan.narrow.first { report(narrow(first, scan, piece, subject)) }
      for bracket in scan.unpaired { report(unpaired(bracket, piece, subject)) }
    }
  }

  private func narrow(_ first: PunctuationScan.Narrow, _ scan: PunctuationScan, _ piece: AuthoredText, _ subject: Subject) -> Finding {
    let written = piece.text.slice(first.range.lowerBound, first.range.upperBound)
    let changes = scan.narrow.flatMap(\.changes)
    let fix = Rewording(subject).fix(Bilingual(zh: "改为全角标点", en: "Change to full-width punctuation"), .safe, of: piece, changes)
    let countText =
      scan.narrow.count > 1
      ? Bilingual(zh: "（共 \(scan.narrow.count) 处）", en: " (\(English.count(scan.narrow.count, "place")))") : Bilingual(zh: "", en: "")
    let message =
      first.isMixed
      ? Bilingual(
        zh: "括号“\(written)”一半全角、一半半角\(countText.chinese)",
        en: "One bracket of “\(written)” is full-width and the other half-width\(countText.english)")
      : Bilingual(
        zh: "中文中的半角标点“\(written)”应为“\(first.wanted)”\(countText.chinese)",
        en: "The half-width “\(written)” in Chinese text should be “\(first.wanted)”\(countText.english)")
    return Finding(at: piece.range(first.range.lowerBound, first.range.upperBound), message, fixes: fix.map { [$0] } ?? [])
  }

  private func unpaired(_ range: Range<Int>, _ piece: AuthoredText, _ subject: Subject) -> Finding {
    let bracket = piece.text.slice(range.lowerBound, range.upperBound).string
    let edit = MixedQuotes.edit(pairing: bracket, range, in: piece)
    return Finding(
      at: piece.range(range.lowerBound, range.upperBound), Bilingual(zh: "“\(bracket)”不成对", en: "“\(bracket)” is not paired"),
      fixes: edit.map { [subject.fix(Bilingual(zh: "改为成对的引号", en: "Pair the quotation marks"), .safe, [$0])] } ?? [])
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "标点的全角、半角有误", en: "Full-width and half-width punctuation"),
    rationale: Bilingual(
      zh: "中文用全角标点；汉字之间的半角逗号、分号、冒号和括号是输入法没有切换，印出来疏密不匀，检索也对不上。括号、书名号和引号应成对。",
      en:
        "Chinese text uses full-width punctuation. Half-width commas, semicolons, colons and brackets between Chinese characters come from the wrong input mode; they look uneven in print, and searches fail. Brackets and quotation marks must be paired."
    ),
    basis: Bilingual(zh: "GB/T 15834—2011《标点符号用法》", en: "GB/T 15834—2011, punctuation of Chinese"),
    bad: [
      RuleExample(
        .standard,
        """
        terms:
          - term: 3.1 面点
            definition: 以面粉为主料,经加热制作的食品(含糕饼)。
            #                       ^ warning[punctuation-width]: 应为“，”（共 2 处）
          - term: 3.2 面点师
            definition: 制作面点（3.1的人员。
            #                   ^^ punctuation-width: 不成对
        """),
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 检查原料（含辅料)
            #             ^^^^^^^^^ punctuation-width: 一半全角、一半半角
        """),
    ],
    good: [
      RuleExample(
        .standard,
        """
        title-en: Pastry cook, level 1 (draft)
        terms:
          - term: 3.1 面点
            definition: 以面粉为主料，比例为 1:2，经 120 ℃ (±5) 加热制作的食品（含糕饼）。
            source: GB/T 20981—2021, 定义3.1
        """)
    ])
}
