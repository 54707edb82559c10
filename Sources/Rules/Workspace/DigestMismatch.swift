import Linter
import Schema
import Standards
import TextModel

/// A standard whose text is not the one whose digest a plan recorded.
struct DigestMismatch: Rule {
  let id: RuleID = "digest-mismatch"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let aligned = subject.alignedFile, let digest = aligned.standard?.value.digest else { return }
    guard let recorded = StandardDigest.recordedDigits(digest.value) else {
      report(
        Finding(
          at: digest.range,
          Bilingual(
            zh: "摘要“\(digest.value)”写法不对，应为 \(StandardDigest.prefix) 加至少 \(StandardDigest.minimumDigits) 位十六进制数",
            en:
              "The digest “\(digest.value)” is malformed; it should be \(StandardDigest.prefix) followed by at least \(StandardDigest.minimumDigits) hexadecimal digits"
          )))
      return
    }
    guard let index = index(subject), let standard = aligned.standard?.value else { return }
    let actual = index.digest
    guard !actual.digits.hasPrefix(recorded) else { return }
    let name = standard.id?.value ?? index.id
    let note = Note(
      index.file.location(index.standard.id?.range ?? ByteRange(at: 0)), Bilingual(zh: "现在的标准", en: "the standard as it is now"))
    let title = Bilingual(zh: "核对后记录新的摘要", en: "Record the new digest after checking the changes")
    report(
      Finding(
        at: digest.range,
        Bilingual(
          zh: "标准 \(name) 的内容已变，摘要应为 \(actual.spelling)", en: "The standard \(name) has changed; its digest is now \(actual.spelling)"),
        about: .here(actual.spelling),
        notes: [note],
        fixes: [subject.fix(title, .assist, replacing: digest.range, with: actual.spelling)]))
  }

  private func index(_ subject: Subject) -> StandardIndex? {
    switch subject.alignment {
    case .aligned(let alignment): alignment.index
    case .levelUnknown(_, let index): index
    case .standardNotFound, .notAligned: nil
    }
  }

  var documentation: RuleDocumentation { Self.page }

  /// Made on first use: its examples are computed.
  private static let page = RuleDocumentation(
    title: Bilingual(zh: "标准内容与摘要不符", en: "Digest does not match"),
    rationale: Bilingual(
      zh:
        "计划可以在“摘要”中记下所依据标准的摘要。标准的版本没有变而内容变了，摘要就对不上，应重新核对计划。摘要是标准文件 UTF-8 文本（不含字节顺序标记，换行统一为 LF）的 SHA-256，写作 sha256: 加前 12 位以上的十六进制数；不带标记、换行为 LF 的文件可用 sha256sum 得到。",
      en:
        "A plan can record a digest of its standard. If the content of the standard changes without a new version, the digest no longer matches, and the plan should be checked again. The digest is the SHA-256 of the standard's text in UTF-8, without byte order mark and with LF line ends, written `sha256:` and at least twelve hexadecimal digits; for a file in that form `sha256sum` gives the same."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        # the version is the same, the text is not
        standard: {id: baker, version: 2024-a, digest: "sha256:0123456789abcdef"}
        #                                              ^^^^^^^^^^^^^^^^^^^^^^^^^ error[digest-mismatch]: 内容已变
        """),
      RuleExample(
        .trainingPlan,
        """
        standard: {id: baker, version: 2024-a, digest: 12345}
        #                                              ^^^^^ digest-mismatch: 写法不对
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        "standard: {id: baker, version: 2024-a, digest: \"\(StandardDigest(SourceText(RuleExample.standard)).spelling)\"}\n")
    ])
}
