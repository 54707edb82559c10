import Schema
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

  private static func scalar(_ text: String) -> String { ScalarText.written(text, inFlow: true) }

  /// The baseline as YAML, in order of files: the same baseline gives the same bytes.
  public static func write(_ baseline: Baseline) -> [UInt8] {
    var text = head + "baseline: \(baseline.format)\nfiles:" + (baseline.isEmpty ? " []\n" : "\n")
    var path: String?
    for (entry, count) in baseline.entries {
      if entry.path != path {
        path = entry.path
        text += "  - file: \(scalar(entry.path))\n    findings:\n"
      }
      var members = ["rule: \(entry.rule)"]
      if count > 1 { members.append("count: \(count)") }
      for (name, value) in [("at", entry.at), ("field", entry.field), ("text", entry.text), ("about", entry.about)] where !value.isEmpty {
        members.append("\(name): \(scalar(value))")
      }
      if let items = baseline.items[entry] {
        members.append("items: [\(items.sorted().map(scalar).joined(separator: ", "))]")
      }
      text += "      - {\(members.joined(separator: ", "))}\n"
    }
    return Array(text.utf8)
  }

  /// Reads a baseline, which may have been edited by hand. Nothing is repaired: text that is not valid YAML, or has a broken entry, is
  /// refused.
  public static func read(_ source: SourceText) -> Result<Baseline, BaselineFault> {
    let reader = BaselineReader(source)
    guard let tree = SyntaxTree.asWritten(source.bytes) else {
      let parsed = Recovery.parse(ShadowText(source.bytes), vocabulary: Vocabulary { [:] })
      return .failure(reader.fault(.notYAML, at: parsed.problems.first?.range ?? ByteRange(at: 0)))
    }
    return reader.read(tree.root)
  }
}

/// Reads the tree of a baseline.
struct BaselineReader {
  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  func fault(_ kind: BaselineFault.Kind, at range: ByteRange) -> BaselineFault {
    BaselineFault(kind: kind, line: source.lineIndex.line(at: range.start) + 1)
  }

  func read(_ root: Node?) -> Result<Baseline, BaselineFault> {
    guard let root, let version = root.value(forKey: "baseline") else {
      return .failure(fault(.notABaseline, at: root?.range ?? ByteRange(at: 0)))
    }
    guard let number = Int(version.text.string), number >= 1 else { return .failure(fault(.notABaseline, at: version.range)) }
    guard number <= BaselineFile.format else { return .failure(fault(.newerFormat, at: version.range)) }
    var counts: [BaselineEntry: Int] = [:]
    var items: [BaselineEntry: Set<String>] = [:]
    guard let files = root.value(forKey: "files") else { return .success(Baseline(counts: [:], format: number)) }
    guard files.kind == .sequence || files.isEmptyScalar else { return .failure(fault(.brokenEntry, at: files.range)) }
    for file in files.items {
      guard let path = file.value(forKey: "file")?.text.string, !path.isEmpty else { return .failure(fault(.brokenEntry, at: file.range)) }
      guard let findings = file.value(forKey: "findings") else { continue }
      guard findings.kind == .sequence || findings.isEmptyScalar else { return .failure(fault(.brokenEntry, at: findings.range)) }
      for finding in findings.items {
        guard let rule = finding.value(forKey: "rule")?.text.string, !rule.isEmpty, let count = count(finding) else {
          return .failure(fault(.brokenEntry, at: finding.range))
        }
        func text(_ name: String) -> String { finding.value(forKey: Text(name))?.text.string ?? "" }
        let entry = BaselineEntry(
          path: path, rule: RuleID(rule), at: text("at"), field: text("field"), text: text("text"), about: text("about"))
        counts[entry, default: 0] += count
        if let listed = finding.value(forKey: "items") { items[entry, default: []].formUnion(listed.items.map(\.text.string)) }
      }
    }
    return .success(Baseline(counts: counts, items: items, format: number))
  }

  private func count(_ finding: Node) -> Int? {
    guard let count = finding.value(forKey: "count") else { return 1 }
    guard let number = Int(count.text.string), (1...1_000_000).contains(number) else { return nil }
    return number
  }
}

/// Why a file is not a baseline.
public struct BaselineFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case notYAML
    case notABaseline
    case newerFormat
    /// A finding without its rule, a count that is not a number.
    case brokenEntry
  }

  public let kind: Kind
  /// Counted from 1.
  public let line: Int

  public init(kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }

  public var message: Bilingual {
    switch kind {
    case .notYAML: Bilingual(zh: "第 \(line) 行：基线文件不是有效的 YAML", en: "line \(line): the baseline is not valid YAML")
    case .notABaseline: Bilingual(zh: "第 \(line) 行：不是基线文件", en: "line \(line): this is not a baseline")
    case .newerFormat:
      Bilingual(zh: "第 \(line) 行：基线文件由更新的版本写成", en: "line \(line): the baseline was written by a newer version of the tool")
    case .brokenEntry: Bilingual(zh: "第 \(line) 行：基线中的这一条无法读取", en: "line \(line): this entry of the baseline cannot be read")
    }
  }
}

/// Converts the paths of a run to those of a baseline, which are relative to the folder of the baseline.
public struct BaselinePaths: Sendable {
  private let folder: SettingsPath
  private let workingFolder: String?

  /// `file` is the baseline's own path. `workingFolder` is what relative paths are relative to.
  public init(file: String, workingFolder: String? = nil) {
    folder = SettingsPath(file, workingFolder: workingFolder).folder
    self.workingFolder = workingFolder
  }

  /// The path in the form of the baseline, with `..` for a file outside its folder.
  public func relative(_ path: String) -> String {
    let absolute = SettingsPath(path, workingFolder: workingFolder)
    return absolute.relative(to: folder) ?? absolute.climbing(from: folder)
  }
}
