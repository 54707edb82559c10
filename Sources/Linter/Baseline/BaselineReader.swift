import TextModel
import YAML

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
    for file in files.items {
      guard let path = file.value(forKey: "file")?.text.string, !path.isEmpty else { return .failure(fault(.brokenEntry, at: file.range)) }
      guard let findings = file.value(forKey: "findings") else { continue }
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
