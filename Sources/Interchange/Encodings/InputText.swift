import Schema
import TextModel

/// The decoded text of an input.
struct InputText {
  /// Nil if the input is not text.
  let source: SourceText?
  /// Remarks about the encoding.
  let report: ImportReport

  init(_ bytes: [UInt8]) {
    var report = ImportReport()
    let source = SourceText(fileBytes: bytes)
    if let explanation = BinaryInput.explanation(bytes) ?? (source.encoding == .binary ? BinaryInput.notText : nil) {
      report.add(.leftOut, nil, explanation)
      self.source = nil
    } else if source.isInGuessedEncoding, Big5Guess.fits(bytes) {
      report.add(
        .leftOut, nil,
        Bilingual(
          zh: "文件像是 Big5 编码（繁体中文），不能读取；请另存为 UTF-8（Excel 中选“CSV UTF-8”）再导入",
          en: "the file looks like Big5 (traditional Chinese), which is not read: save it as UTF-8 (in Excel “CSV UTF-8”) and import that"))
      self.source = nil
    } else {
      Self.note(source.encoding, &report)
      if source.isInGuessedEncoding {
        report.add(
          .doubtful, nil,
          Bilingual(
            zh: "编码按 GB18030 读取，但文字不像简体中文；如有乱码，请另存为 UTF-8 再导入",
            en: "the text that GB18030 gives does not look like Chinese: if it is garbled, save the file as UTF-8 and import that"))
      }
      self.source = source
    }
    self.report = report
  }

  private static func note(_ encoding: TextEncoding, _ report: inout ImportReport) {
    let name: String
    switch encoding {
    case .utf8, .utf8WithByteOrderMark: return
    case .gb18030: name = "GB18030 (GBK)"
    case .utf16LittleEndian, .utf16BigEndian: name = "UTF-16"
    case .binary, .unknown:
      return report.add(
        .doubtful, nil, Bilingual(zh: "文件编码不明，无法识别的字符写作 �", en: "the encoding is not known; what could not be read is written as �"))
    }
    report.add(.repaired, nil, Bilingual(zh: "输入为 \(name) 编码，已转为 UTF-8", en: "the input is in \(name); it was read as UTF-8"))
  }
}
