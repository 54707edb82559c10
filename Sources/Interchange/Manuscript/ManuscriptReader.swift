import Schema
import YAML

/// Reads an input of any format into a manuscript.
enum ManuscriptReader {
  static func read(_ bytes: [UInt8], as format: ManuscriptFormat?) -> Manuscript {
    var manuscript = Manuscript()
    if let explanation = BinaryInput.explanation(bytes) {
      manuscript.report.add(.lost, nil, explanation)
      return manuscript
    }
    let source = SourceText(fileBytes: bytes)
    guard source.encoding != .binary else {
      manuscript.report.add(.lost, nil, BinaryInput.notText)
      return manuscript
    }
    if let remark = remark(on: source) { manuscript.report.add(remark) }
    let lines = lines(of: source)
    switch format ?? ManuscriptFormat.detect(lines) {
    case .text: TabbedReader.read(lines, into: &manuscript)
    case .markdown: MarkdownReader.read(lines, into: &manuscript)
    case .html: HTMLReader.read(source.bytes, into: &manuscript)
    case .csv: CSVReader.read(source.bytes, into: &manuscript)
    }
    return manuscript
  }

  private static func lines(of source: SourceText) -> [Substring] {
    let text = String(decoding: source.bytes, as: UTF8.self)
    let hasLineFeeds = source.bytes.contains(ASCII.lineFeed)
    return text.utf8.split(separator: hasLineFeeds ? ASCII.lineFeed : ASCII.carriageReturn, omittingEmptySubsequences: false).map { line in
      Substring(line.last == ASCII.carriageReturn ? line.dropLast() : line)
    }
  }

  private static func remark(on source: SourceText) -> Remark? {
    let name: String
    switch source.encoding {
    case .utf8, .utf8WithByteOrderMark: return nil
    case .gb18030: name = "GB18030 (GBK)"
    case .utf16LittleEndian, .utf16BigEndian: name = "UTF-16"
    case .binary, .unknown:
      return Remark(
        .doubtful, line: nil, Bilingual(zh: "文件编码不明，无法识别的字符写作 �", en: "the encoding is not known; what could not be read is written as �"))
    }
    return Remark(.repaired, line: nil, Bilingual(zh: "输入为 \(name) 编码，已转为 UTF-8", en: "the input is in \(name); it was read as UTF-8"))
  }
}
