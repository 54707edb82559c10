import Linter
import Schema
import TextModel

/// A file in another encoding than UTF-8.
struct NotUtf8: Rule {
  let id = RuleID.notUTF8
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let source = subject.document.source
    switch source.encoding {
    case .utf8, .utf8WithByteOrderMark: return
    case .binary:
      report(
        Finding(
          at: ByteRange(at: 0), Bilingual(zh: "这不是文本文件，没有检查", en: "This is not a text file; it was not checked")))
    case .unknown:
      report(
        Finding(
          at: firstReplacement(in: source),
          Bilingual(zh: "文件里有不是 UTF-8 的字节，请用“UTF-8”另存", en: "The file contains bytes that are not UTF-8; save it as UTF-8")))
    case .gb18030:
      if !source.isInGuessedEncoding { return reportKnown("GBK", subject, report) }
      // In another encoding the bytes would be another text. Only the author can tell which is right.
      report(
        Finding(
          at: ByteRange(at: 0),
          Bilingual(
            zh: "文件不是 UTF-8，可能是 GBK、Big5、Shift-JIS、EUC-KR 或西文编码，请用原来的编码打开，再另存为 UTF-8",
            en:
              "The file is not UTF-8 but perhaps GBK, Big5, Shift-JIS, EUC-KR or Latin-1; open it in its original encoding and save it as UTF-8"
          ))
      )
    case .utf16LittleEndian, .utf16BigEndian: reportKnown("UTF-16", subject, report)
    }
  }

  /// Reports a known encoding. The text is already decoded, and files are written as UTF-8, so the fix needs no edit.
  private func reportKnown(_ name: String, _ subject: Subject, _ report: (Finding) -> Void) {
    let title = Bilingual(zh: "转换为 UTF-8", en: "Convert to UTF-8")
    let fixes = subject.document.source.isLossless ? [subject.fix(title, .safe, replacing: ByteRange(at: 0), with: "")] : []
    report(
      Finding(
        at: ByteRange(at: 0), Bilingual(zh: "文件编码是 \(name)，请另存为 UTF-8", en: "The encoding of the file is \(name); save it as UTF-8"),
        fixes: fixes))
  }

  private func firstReplacement(in source: SourceText) -> ByteRange {
    let sign: [UInt8] = [0xEF, 0xBF, 0xBD]
    var offset = 0
    while offset + 3 <= source.count {
      if source.bytes[offset] == sign[0], source.bytes[offset..<offset + 3].elementsEqual(sign) { return ByteRange(offset, offset + 3) }
      offset += 1
    }
    return ByteRange(at: 0)
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "不是 UTF-8 编码", en: "Not UTF-8"),
    rationale: Bilingual(
      zh: "有些编辑器和表格软件默认存成 GBK（GB 18030）或 UTF-16。本工具认得出并照常检查，但别的 YAML 工具读出来会是乱码。请在“另存为”里选 UTF-8。",
      en:
        "Some editors and spreadsheets save files as GBK (GB 18030) or UTF-16 by default. This tool recognises these encodings and checks the file; other YAML tools show garbled text. Choose UTF-8 under “Save as”."
    ),
    basis: Bilingual(zh: "YAML 1.2 第 5.2 节", en: "YAML 1.2, section 5.2"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: 制作部
        # <file> not-utf-8: UTF-16
        """, encoding: .utf16LittleEndian)
    ],
    good: [RuleExample(.jobDescription, "department: 制作部\n")])
}
