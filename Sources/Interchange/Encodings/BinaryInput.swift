import Schema

/// Recognizes binary files that are passed in as text.
enum BinaryInput {
  /// The kind of a file by its first bytes, with advice for its author; nil for an unknown kind.
  static func explanation(_ bytes: [UInt8]) -> Bilingual? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return compoundFile(bytes) }
    return known.first { bytes.starts(with: $0.0) }?.1 ?? saved(String(decoding: bytes.prefix(2_000), as: UTF8.self).lowercased())
  }

  /// Text formats that are saved under other names: a web archive as `.doc`, the XML of Excel 2003 as `.xls`.
  private static func saved(_ head: String) -> Bilingual? {
    if head.contains("mime-version:"), head.contains("content-type:") {
      return Bilingual(
        zh: "这是网页归档或邮件（MHTML）；请用 Word 或 Excel 打开，另存为 .docx 或 .xlsx 再导入",
        en: "this is a web archive or a message (MHTML): open it in Word or Excel, save it as .docx or .xlsx and import that")
    }
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet"), head.contains("<workbook") {
      return Bilingual(
        zh: "这是 XML 电子表格（Excel 2003）；请用 Excel 或 WPS 打开，另存为 .xlsx 再导入",
        en: "this is an XML spreadsheet (Excel 2003): open it in Excel or WPS, save it as .xlsx and import that")
    }
    if head.contains("<w:worddocument") || head.contains("<pkg:package") {
      return Bilingual(
        zh: "这是 XML 格式的 Word 文档；请用 Word 或 WPS 打开，另存为 .docx 再导入",
        en: "this is a Word document in XML: open it in Word or WPS, save it as .docx and import that")
    }
    return nil
  }

  private static let known: [([UInt8], Bilingual)] = [
    (
      Array("%PDF-".utf8),
      Bilingual(
        zh: "这是 PDF 文件，不是文字；标准用 import table 导入，计划和岗位说明用 import plan、import job，或先取出文字（pdftotext -layout）",
        en:
          "this is a PDF, not text: import a standard with `import table`, a plan or job description with `import plan` or `import job`, or take its text out first (pdftotext -layout)"
      )
    ),
    (
      [0x50, 0x4B, 0x03, 0x04],
      Bilingual(
        zh: "这是 Word、Excel 或其他压缩文件；标准用 import table 导入，计划和岗位说明用 import plan、import job",
        en:
          "this is a Word, Excel or other zipped file: import a standard with `import table`, a plan or job description with `import plan` or `import job`"
      )
    ),
    (
      Array("{\\rtf".utf8),
      Bilingual(zh: "这是 RTF 文件；请另存为 .docx 再导入", en: "this is an RTF file: save it as .docx and import that")
    ),
    (
      Array("bplist00".utf8),
      Bilingual(
        zh: "这是苹果的属性列表或网页归档；请另存为 .docx 再导入", en: "this is an Apple property list or web archive: save it as .docx and import that")
    ),
  ]

  /// Old files of Office and WPS, and new ones with a password, are compound files; the names inside distinguish them.
  private static func compoundFile(_ bytes: [UInt8]) -> Bilingual {
    if contains("EncryptedPackage", bytes) {
      return Bilingual(
        zh: "文件有密码；请在 Word、Excel 或 WPS 中去掉密码，另存后再导入",
        en: "the file has a password: remove it in Word, Excel or WPS, save the file and import that")
    }
    if contains("WordDocument", bytes) {
      return Bilingual(
        zh: "这是旧版 Word 或 WPS 文档（.doc、.wps）；请在 Word 或 WPS 中另存为 .docx 再导入",
        en: "this is an old Word or WPS document (.doc, .wps): save it as .docx and import that")
    }
    if contains("Workbook", bytes) || contains("Book", bytes) {
      return Bilingual(
        zh: "这是旧版 Excel 或 WPS 表格（.xls、.et）；请在 Excel 或 WPS 中另存为 .xlsx 再导入",
        en: "this is an old Excel or WPS workbook (.xls, .et): save it as .xlsx and import that")
    }
    return Bilingual(
      zh: "这是旧版 Word 或 Excel 文件；请另存为 .docx 或 .xlsx 再导入", en: "this is an old Word or Excel file: save it as .docx or .xlsx and import that")
  }

  /// Names in compound files are in UTF-16.
  private static func contains(_ name: String, _ bytes: [UInt8]) -> Bool {
    var pattern: [UInt8] = []
    for byte in name.utf8 { pattern += [byte, 0] }
    guard let first = pattern.first, bytes.count >= pattern.count else { return false }
    for index in bytes.indices where bytes[index] == first {
      if bytes[index...].starts(with: pattern) { return true }
    }
    return false
  }

  static let notText = Bilingual(
    zh: "这不是文本文件（含有 NUL 字节），无法导入", en: "this is not a text file (it holds NUL bytes) and cannot be imported")
}
