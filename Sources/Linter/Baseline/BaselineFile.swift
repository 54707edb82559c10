import TextModel
import YAML

/// A baseline as a file: sorted YAML, one finding a line, so that it reads and merges well.
public enum BaselineFile {
  /// The version of the format that is written. The first one knew findings by the marked text alone.
  public static let format = 2

  private static let head = """
    # Findings that were known when this file was written: they are not reported again.
    # 建立基线时已有的问题，不再重复报告。改好之后运行 competency-lint baseline update 去掉。

    """

  public static func write(_ baseline: Baseline) -> [UInt8] {
    var text = head + "baseline: \(baseline.format)\nfiles:" + (baseline.isEmpty ? " []\n" : "\n")
    var path: String?
    for (entry, count) in baseline.entries {
      if entry.path != path {
        path = entry.path
        text += "  - file: \(BaselineScalar.write(entry.path))\n    findings:\n"
      }
      var members = ["rule: \(entry.rule)"]
      if count > 1 { members.append("count: \(count)") }
      for (name, value) in [("at", entry.at), ("field", entry.field), ("text", entry.text), ("about", entry.about)] where !value.isEmpty {
        members.append("\(name): \(BaselineScalar.write(value))")
      }
      if let items = baseline.items[entry] {
        members.append("items: [\(items.sorted().map(BaselineScalar.write).joined(separator: ", "))]")
      }
      text += "      - {\(members.joined(separator: ", "))}\n"
    }
    return Array(text.utf8)
  }

  /// Reads what `write` wrote, and what was edited by hand. Nothing in it is taken for a typing mistake: only what is not YAML is refused.
  public static func read(_ source: SourceText) -> Result<Baseline, BaselineFault> {
    let reader = BaselineReader(source)
    guard let tree = SyntaxTree.asWritten(source.bytes) else {
      let parsed = Recovery.parse(ShadowText(source.bytes), vocabulary: Vocabulary { [:] })
      return .failure(reader.fault(.notYAML, at: parsed.problems.first?.range ?? ByteRange(at: 0)))
    }
    return reader.read(tree.root)
  }
}
