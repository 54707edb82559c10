import Office
import TextModel

/// What Word documents and workbooks share.
enum OfficeParts {
  static let xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static let openXML = "application/vnd.openxmlformats-officedocument."

  static let wordContentTypes = contentTypes([
    ("/word/document.xml", openXML + "wordprocessingml.document.main+xml"), ("/word/styles.xml", openXML + "wordprocessingml.styles+xml"),
    ("/word/footer1.xml", openXML + "wordprocessingml.footer+xml"),
  ])

  static func workbookContentTypes(sheets: Int) -> String {
    contentTypes(
      [("/xl/workbook.xml", openXML + "spreadsheetml.sheet.main+xml"), ("/xl/styles.xml", openXML + "spreadsheetml.styles+xml")]
        + Range(clamping: 1, sheets + 1).map { ("/xl/worksheets/sheet\($0).xml", openXML + "spreadsheetml.worksheet+xml") })
  }

  private static func contentTypes(_ parts: [(name: String, type: String)]) -> String {
    xmlDeclaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"\($0.name)\" ContentType=\"\($0.type)\"/>" }.joined() + "</Types>"
  }

  static func relationships(_ parts: [(type: String, target: String)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let entries = parts.enumerated().map { "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(base)\($1.type)\" Target=\"\($1.target)\"/>" }
    return xmlDeclaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + entries.joined()
      + "</Relationships>"
  }

  /// The container with all parts.
  static func container(_ parts: [(name: String, text: String)]) -> [UInt8] {
    switch ZipWriter.write(parts.map { ZipWriter.Part($0.name, Array($0.text.utf8)) }) {
    case .success(let bytes): bytes
    // Writing fails only above 4 GB, and the parts are in memory already.
    case .failure: []
    }
  }

  /// Escapes text for XML, and removes characters that XML does not allow.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || scalar == "\n" || scalar == "\t"
        if isAllowed { result.append(scalar) }
      }
    }
    return String(result)
  }
}
