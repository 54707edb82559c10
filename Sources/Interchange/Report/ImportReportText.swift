import Schema
import TextModel

/// The report of an import as text: a line for each remark with its place, and a line with their counts.
public struct ImportReportText {
  private let report: ImportReport
  private let path: String
  private let language: Language

  public init(_ report: ImportReport, path: String, language: Language) {
    self.report = report
    self.path = path
    self.language = language
  }

  public var text: String {
    var counts: [String: Int] = [:]
    for remark in report.remarks { if let group = remark.group { counts[group, default: 0] += 1 } }
    var shown: Set<String> = []
    var text = ""
    for remark in report.sorted {
      guard let group = remark.group, let count = counts[group], count > Self.maximumSingleRemarks else {
        text += line(remark) + "\n"
        continue
      }
      guard shown.insert(group).inserted else { continue }
      text += line(remark) + (language == .chinese ? "（同类共 \(count) 处）" : " (\(count) of this kind)") + "\n"
    }
    return text + summary + "\n"
  }

  /// How many remarks of one kind are shown individually.
  private static let maximumSingleRemarks = 3

  private func line(_ remark: Remark) -> String {
    let separator = language.text(zh: "：", en: ": ")
    return location(remark.lines) + remark.kind.name[language] + separator + TerminalText.safe(remark.message[language])
  }

  private func location(_ lines: ClosedRange<Int>?) -> String {
    guard let lines else { return "\(path): " }
    if let name = report.places.name(of: lines.lowerBound) { return "\(path): \(name[language]): " }
    return lines.count == 1 ? "\(path):\(lines.lowerBound): " : "\(path):\(lines.lowerBound)-\(lines.upperBound): "
  }

  private var summary: String {
    let counts = Remark.Kind.allCases.compactMap { kind -> String? in
      let count = report.count(kind)
      guard count > 0 else { return nil }
      return language.text(zh: "\(kind.name[language]) \(count) 处", en: "\(count) \(kind.name[language])")
    }
    guard !counts.isEmpty else { return language.text(zh: "没有需要说明的地方", en: "nothing to report") }
    return language == .chinese ? counts.joined(separator: "，") : counts.joined(separator: ", ")
  }
}
