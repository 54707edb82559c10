import Linter
import Schema
import TextModel

/// A placeholder for text that is still to be written.
struct PlaceholderLeft: Rule {
  let id: RuleID = "placeholder-left"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let finder = PlaceholderFinder(words: subject.words)
    let severity: Severity? = subject.standard?.standard.status?.value == .published ? .error : nil
    for piece in subject.authoredTexts {
      guard let range = finder.find(in: piece.text) ?? wholeIfEmpty(piece.text) else { continue }
      let found = piece.text.slice(range.lowerBound, range.upperBound)
      report(
        Finding(
          at: piece.range(range.lowerBound, range.upperBound),
          Bilingual(zh: "占位符“\(found)”尚未替换", en: "The placeholder “\(found)” has not been replaced"), severity: severity))
    }
    for reason in reasons(in: subject.document) where !EmptyWords.isInformative(reason.value) && finder.find(in: reason.value) == nil {
      report(
        Finding(
          at: reason.range,
          Bilingual(zh: "“\(reason.value)”没有说明理由", en: "“\(reason.value)” does not give a reason")))
    }
  }

  /// `？`, `——`, `/`, `未定` instead of a text: the whole range of a text of only signs, or of a word that marks an unwritten text. Nil for
  /// any other text.
  private func wholeIfEmpty(_ text: Text) -> Range<Int>? {
    guard !text.isEmpty, text.count <= Self.maximumEmptyLength else { return nil }
    // Nearly every short text begins with a letter or digit, and is not one of the words.
    if text.withBytes({ Self.beginsWithWord($0) }) {
      let isEmpty = text.count == 6 && text.hasPrefix("未定") || text.count == 9 && text.hasPrefix("请填写")
      return isEmpty ? 0..<text.count : nil
    }
    let string = text.string
    // `~` is null in YAML, and has a finding of its own.
    guard string != "~" else { return nil }
    return string == "未定" || string == "请填写" || !string.contains { $0.isLetter || $0.isNumber } ? 0..<text.count : nil
  }

  private static let maximumEmptyLength = 12

  /// Whether a text begins with a Chinese character, an ASCII letter or a digit.
  private static func beginsWithWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    return (0xE4...0xE9).contains(first) || ASCII.isLetter(first) || ASCII.isDigit(first)
  }

  /// The reasons of entries that are not covered.
  private func reasons(in document: Document) -> [Located<Text>] {
    let entries: [Located<NotCoveredEntry>]? =
      switch document.content {
      case .jobDescription(let job): job.notCovered?.value
      case .trainingPlan(let plan): plan.notCovered?.value
      default: nil
      }
    return (entries ?? []).compactMap(\.value.reason).filter { !$0.value.isEmpty }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "遗留占位符", en: "Placeholder left"),
    rationale: Bilingual(
      zh: "XX、××、待定、待补充、TBD 表示内容还没有写；不覆盖的理由写“无”“同上”也等于没有写。起草阶段只作提醒；标准状态为“发布”时是错误。",
      en:
        "XX, ××, 待定, 待补充 or TBD mark text that is still to be written; a reason such as 无 (none) or 同上 (as above) says nothing. In a draft this is a reminder, in a published standard an error."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        number: T/XYZ XXX—2024
        #             ^^^ warning[placeholder-left]
        published: 2024-XX-XX
        #               ^^^^^ placeholder-left
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    abilities:
                      - 1.1.1 能（待补充）
                      #          ^^^^^^ placeholder-left
        """),
      RuleExample(
        .standard,
        """
        status: published
        issuer: ××协会
        #       ^^ error[placeholder-left]
        """),
    ],
    good: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    abilities:
                      - 1.1.1 能处理等待定价的原料和 XXL 号包装
        """)
    ])
}
