import Schema
import YAML

/// A baseline as a file: sorted YAML, one finding a line, so that it reads and merges well.
public enum BaselineFile {
  /// The version of the format that is written.
  static let format = 1

  private static let head = """
    # Findings that were known when this file was written: they are not reported again.
    # 建立基线时已有的问题，不再重复报告。改好之后运行 competency-lint baseline update 去掉。

    """

  public static func write(_ baseline: Baseline) -> [UInt8] {
    var text = head + "baseline: \(format)\nfiles:" + (baseline.isEmpty ? " []\n" : "\n")
    var path: String?
    for (entry, count) in baseline.entries {
      if entry.path != path {
        path = entry.path
        text += "  - file: \(scalar(entry.path))\n    findings:\n"
      }
      var members = ["rule: \(entry.rule)"]
      if count > 1 { members.append("count: \(count)") }
      if !entry.at.isEmpty { members.append("at: \(scalar(entry.at))") }
      if !entry.text.isEmpty { members.append("text: \(scalar(entry.text))") }
      text += "      - {\(members.joined(separator: ", "))}\n"
    }
    return Array(text.utf8)
  }

  private static func scalar(_ string: String) -> String {
    let text = Text(string)
    guard Quoting.needsQuotes(text) || PlainText.looksTyped(text) || string.contains("：") || string.contains("\u{3000}") else {
      return string
    }
    return String(decoding: Quoting.quoted(Array(string.utf8)), as: UTF8.self)
  }

  public static func read(_ source: SourceText) -> Result<Baseline, BaselineFault> {
    let parsed = Recovery.parse(ShadowText(source.bytes), vocabulary: Vocabulary { [:] })
    var reader = BaselineReader(source)
    if let problem = parsed.problems.first { return .failure(reader.fault(.notYAML, at: problem.range)) }
    return reader.read(parsed.tree.root)
  }
}
