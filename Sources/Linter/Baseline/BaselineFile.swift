import Schema
import YAML

/// A baseline as a file: sorted YAML, one finding a line, so that it reads and merges well.
package enum BaselineFile {
  /// The version of the format that is written.
  static let format = 1

  private static let head = """
    # Findings that were known when this file was written: they are not reported again.
    # 建立基线时已有的问题，不再重复报告。改好之后运行 competency-lint baseline update 去掉。

    """

  package static func write(_ baseline: Baseline) -> [UInt8] {
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

  package static func read(_ source: SourceText) -> Result<Baseline, BaselineFault> {
    let parsed = Recovery.parse(ShadowText(source.bytes), vocabulary: Vocabulary { [:] })
    var reader = BaselineReader(source)
    if let problem = parsed.problems.first { return .failure(reader.fault(.notYAML, at: problem.range)) }
    return reader.read(parsed.tree.root)
  }
}

/// Why a file is no baseline.
package struct BaselineFault: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case notYAML
    case notABaseline
    case newerFormat
    /// A finding without its rule, a count that is no number.
    case brokenEntry
  }

  package let kind: Kind
  /// Counted from 1.
  package let line: Int

  package init(kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }

  package var message: Bilingual {
    switch kind {
    case .notYAML: Bilingual(zh: "第 \(line) 行：基线文件不是有效的 YAML", en: "line \(line): the baseline is no valid YAML")
    case .notABaseline: Bilingual(zh: "第 \(line) 行：不是基线文件", en: "line \(line): this is no baseline")
    case .newerFormat:
      Bilingual(zh: "第 \(line) 行：基线文件由更新的版本写成", en: "line \(line): the baseline was written by a newer version of the tool")
    case .brokenEntry: Bilingual(zh: "第 \(line) 行：基线中的这一条无法读取", en: "line \(line): this entry of the baseline cannot be read")
    }
  }
}

/// Reads the tree of a baseline.
private struct BaselineReader {
  private let source: SourceText
  private var counts: [BaselineEntry: Int] = [:]

  init(_ source: SourceText) { self.source = source }

  func fault(_ kind: BaselineFault.Kind, at range: ByteRange) -> BaselineFault {
    BaselineFault(kind: kind, line: source.lineIndex.line(at: range.start) + 1)
  }

  mutating func read(_ root: Node?) -> Result<Baseline, BaselineFault> {
    guard let root, let version = root.value(forKey: "baseline") else {
      return .failure(fault(.notABaseline, at: root?.range ?? ByteRange(at: 0)))
    }
    guard let number = Int(version.text.string), number >= 1 else { return .failure(fault(.notABaseline, at: version.range)) }
    guard number <= BaselineFile.format else { return .failure(fault(.newerFormat, at: version.range)) }
    guard let files = root.value(forKey: "files") else { return .success(Baseline()) }
    for file in files.items {
      guard let path = file.value(forKey: "file")?.text.string, !path.isEmpty else { return .failure(fault(.brokenEntry, at: file.range)) }
      guard let findings = file.value(forKey: "findings") else { continue }
      for finding in findings.items {
        guard let rule = finding.value(forKey: "rule")?.text.string, !rule.isEmpty, let count = count(finding) else {
          return .failure(fault(.brokenEntry, at: finding.range))
        }
        let entry = BaselineEntry(
          path: path, rule: RuleID(rule), at: finding.value(forKey: "at")?.text.string ?? "",
          text: finding.value(forKey: "text")?.text.string ?? "")
        counts[entry, default: 0] += count
      }
    }
    return .success(Baseline(counts: counts))
  }

  private func count(_ finding: Node) -> Int? {
    guard let count = finding.value(forKey: "count") else { return 1 }
    guard let number = Int(count.text.string), (1...1_000_000).contains(number) else { return nil }
    return number
  }
}
