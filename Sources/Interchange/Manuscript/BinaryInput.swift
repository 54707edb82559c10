import Schema

/// Binary files that are passed in as text.
enum BinaryInput {
  /// The kind of a file by its first bytes, and the advice to its author.
  static func explanation(_ bytes: [UInt8]) -> Bilingual? {
    let known: [([UInt8], Bilingual)] = [
      (
        Array("%PDF-".utf8),
        Bilingual(
          zh: "这是 PDF 文件，不是文字；请先取出文字（例如 pdftotext，或在阅读器中复制表格），再导入",
          en: "this is a PDF, not text: take the text out first (pdftotext, or copy the table in a reader) and import that")
      ),
      (
        [0x50, 0x4B, 0x03, 0x04],
        Bilingual(
          zh: "这是 Word、Excel 或其他压缩文件；请另存为 CSV、HTML，或复制表格为文字，再导入",
          en: "this is a Word, Excel or other zipped file: save it as CSV or HTML, or copy the table as text, and import that")
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0],
        Bilingual(
          zh: "这是旧版 Word 或 Excel 文件；请另存为 CSV、HTML，或复制表格为文字，再导入",
          en: "this is an old Word or Excel file: save it as CSV or HTML, or copy the table as text, and import that")
      ),
      (
        Array("{\\rtf".utf8),
        Bilingual(zh: "这是 RTF 文件；请另存为 HTML 或纯文本，再导入", en: "this is an RTF file: save it as HTML or plain text and import that")
      ),
    ]
    return known.first { bytes.starts(with: $0.0) }?.1
  }

  static let notText = Bilingual(
    zh: "这不是文本文件（含有 NUL 字节），无法导入", en: "this is not a text file (it holds NUL bytes) and cannot be imported")
}
