import Office
import Schema

/// Reads a Word or Excel file, recognized by its content and not by its name.
enum OfficeInput {
  static func read(_ bytes: [UInt8], _ headers: TableHeaderDetector = TableHeaderDetector(), into manuscript: inout Manuscript) {
    switch ZipContainer.open(bytes) {
    case .failure(let fault): manuscript.report.add(.leftOut, nil, fault.message)
    case .success(let container): read(container, headers, into: &manuscript)
    }
  }

  private static func read(_ container: ZipContainer, _ headers: TableHeaderDetector, into manuscript: inout Manuscript) {
    if container.isSalvaged {
      manuscript.report.add(
        .leftOut, nil,
        Bilingual(
          zh: "文件已损坏（压缩包的目录不见了）；读出了还完好的部分，请核对是否完整",
          en: "the file is damaged (its zip directory is missing); what is whole was read: check that nothing is missing"))
    }
    if container.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
      manuscript.report.add(.notUsed, nil, Bilingual(zh: "文件带有宏；宏没有读取，也没有运行", en: "the file has macros; they were neither read nor run"))
    }
    let main = Relationships(of: "", in: container).first(ofType: "/officeDocument")
    if let part = part(main, containing: ["document"], ["word/document.xml"], container) {
      WordReader.read(container, part: part, headers, into: &manuscript)
    } else if let part = part(main, containing: ["workbook.xml"], ["xl/workbook.xml"], container) {
      SpreadsheetReader.read(container, part: part, headers, into: &manuscript)
    } else {
      manuscript.report.add(.leftOut, nil, explanation(container, main ?? ""))
    }
  }

  /// The main part: the one that the container names, or else the usual one.
  private static func part(_ main: String?, containing words: [String], _ usual: [String], _ container: ZipContainer) -> String? {
    if let main, container.contains(main) {
      let name = main.lowercased().split(separator: "/").last.map(String.init) ?? ""
      return name.hasSuffix(".xml") && words.contains { name.contains($0) } ? main : nil
    }
    return usual.first { container.contains($0) }
  }

  private static func explanation(_ container: ZipContainer, _ main: String) -> Bilingual {
    let names = container.names.map { $0.lowercased() }
    if main.lowercased().hasSuffix(".bin") || names.contains("xl/workbook.bin") {
      return Bilingual(
        zh: "这是 Excel 二进制工作簿（.xlsb）；请另存为 .xlsx 再导入", en: "this is a binary workbook (.xlsb): save it as .xlsx and import that")
    }
    if names.contains(where: { $0.hasPrefix("ppt/") }) {
      return Bilingual(
        zh: "这是演示文稿；请把其中的表格复制到 Word 或 Excel，再导入", en: "this is a presentation: copy its tables to Word or Excel and import that")
    }
    if names.contains("content.xml") || names.first == "mimetype" {
      return Bilingual(
        zh: "这是 OpenDocument 文件（.odt、.ods）；请另存为 .docx 或 .xlsx 再导入",
        en: "this is an OpenDocument file (.odt, .ods): save it as .docx or .xlsx and import that")
    }
    if names.contains(where: { $0.hasSuffix(".iwa") || $0 == "index.zip" }) {
      return Bilingual(
        zh: "这是苹果 Pages 或 Numbers 文件；请导出为 Word 或 Excel 再导入",
        en: "this is an Apple Pages or Numbers file: export it to Word or Excel and import that")
    }
    return Bilingual(
      zh: "这是压缩文件，里面没有 Word 文档或 Excel 工作簿；请先解压，再导入其中的文件",
      en: "this is a zip file that holds no Word document or Excel workbook: unpack it first and import what is in it")
  }
}
