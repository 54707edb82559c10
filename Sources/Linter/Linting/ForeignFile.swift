import Schema

/// A file named on the command line that is not of this format: what it is, and what the user can do with it.
public enum ForeignFile {
  /// The message for a file that cannot be checked; nil for YAML of another tool, which is ignored.
  public static func fault(path: String, head: [UInt8]) -> Bilingual? {
    if let signature = signatures.first(where: { head.starts(with: $0.bytes) }) {
      return documents[ending(of: path)] ?? documents[signature.ending] ?? binary
    }
    if let document = documents[ending(of: path)] { return document }
    return head.contains(0) && !startsWithByteOrderMark(head) ? binary : nil
  }

  /// The message for YAML of another tool.
  public static let leftAlone = Bilingual(
    zh: "不是职业标准、岗位说明或培训计划（没有写“文件类型”），未检查", en: "not a standard, job description or training plan (no `kind`); not checked")

  private static func ending(of path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }

  private static func startsWithByteOrderMark(_ head: [UInt8]) -> Bool {
    head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
  }

  /// The first bytes of some file types, whatever the file is called.
  private static let signatures: [(bytes: [UInt8], ending: String)] = [
    (Array("%PDF-".utf8), "pdf"), (Array("PK\u{3}\u{4}".utf8), "zip"), ([0xD0, 0xCF, 0x11, 0xE0], "ole"), (Array("{\\rtf".utf8), "rtf"),
    ([0x89] + Array("PNG".utf8), "png"), ([0xFF, 0xD8, 0xFF], "jpg"),
  ]

  private static let importing = Bilingual(
    zh: "\(Tool.name) import table 文件 转换标准，import plan、import job 转换计划和岗位说明",
    en: "`\(Tool.name) import table FILE` converts a standard, `import plan` and `import job` a plan or job description")

  private static let documents: [String: Bilingual] = {
    var documents: [String: Bilingual] = [:]
    func add(_ endings: [String], _ zh: String, _ en: String) {
      for ending in endings { documents[ending] = Bilingual(zh: zh, en: en) }
    }
    let (zh, en) = (importing.chinese, importing.english)
    add(
      ["docx", "docm"], "这是 Word 文档，不是 YAML：可用 \(zh)", "a Word document, not YAML: \(en)")
    add(
      ["doc", "wps", "odt", "rtf", "pages"], "这是文字处理文档，不是 YAML：另存为 .docx，再用 \(zh)",
      "a word processor's document, not YAML: save it as .docx, then \(en)")
    add(
      ["xlsx", "xlsm"], "这是 Excel 工作簿，不是 YAML：可用 \(zh)", "an Excel workbook, not YAML: \(en)")
    add(
      ["xls", "et", "ods", "numbers"], "这是电子表格，不是 YAML：另存为 .xlsx，再用 \(zh)", "a spreadsheet, not YAML: save it as .xlsx, then \(en)")
    add(["pdf"], "这是 PDF，不是 YAML：可用 \(zh)", "a PDF, not YAML: \(en)")
    add(
      ["csv", "tsv"], "这是 CSV 表格，不是 YAML：可用 \(zh)；本工具导出的用 import csv",
      "a table in CSV, not YAML: \(en); `import csv` reads what this tool exported")
    add(["md", "markdown"], "这是 Markdown，不是 YAML：可用 \(zh)", "Markdown, not YAML: \(en)")
    add(["html", "htm"], "这是网页，不是 YAML：可用 \(zh)", "a web page, not YAML: \(en)")
    add(["txt"], "这是文本，不是 YAML：可用 \(zh)", "plain text, not YAML: \(en)")
    add(
      ["json"], "这是 JSON：CASE 包用 \(Tool.name) import case 文件 转换成标准",
      "JSON: `\(Tool.name) import case FILE` makes a standard of a CASE package")
    add(["zip", "ole"], "这是压缩包或办公软件的文档，不是 YAML", "an archive or an office document, not YAML")
    add(["png", "jpg", "jpeg", "gif", "webp", "heic", "tif", "tiff", "bmp"], "这是图片，不是 YAML", "a picture, not YAML")
    return documents
  }()

  private static let binary = Bilingual(zh: "不是文本文件，无法检查", en: "not a text file; it cannot be checked")
}
