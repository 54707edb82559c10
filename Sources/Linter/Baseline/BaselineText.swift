import Schema
import TextModel

/// The texts about a baseline: `baseline show`, and the summaries of `check` and `baseline update`.
public enum BaselineText {
  /// The findings, by file and rule, with a summary.
  public static func show(_ baseline: Baseline) -> Bilingual {
    guard !baseline.isEmpty else { return Bilingual(zh: "基线是空的\n", en: "The baseline is empty\n") }
    var chinese = ""
    var english = ""
    let byFile = Dictionary(grouping: baseline.entries, by: \.entry.path).sorted { $0.key < $1.key }
    for (file, entries) in byFile {
      let path = TerminalText.safe(file)
      let total = entries.reduce(0) { $0 + $1.count }
      chinese += "\(path)（\(total)）\n"
      english += "\(path) (\(total))\n"
      chinese += lines(entries, baseline, .chinese).joined()
      english += lines(entries, baseline, .english).joined()
    }
    let rules = byRule(baseline)
    let top = rules.prefix(5)
    let others = rules.dropFirst(5).reduce(0) { $0 + $1.count }
    chinese +=
      "\n\(byFile.count) 个文件，\(baseline.findingCount) 个已知问题："
      + (top.map { "\($0.rule) \($0.count)" } + (others > 0 ? ["其他 \(others)"] : [])).joined(separator: "，") + "\n"
    english +=
      "\n\(English.count(baseline.findingCount, "known problem")) in \(English.count(byFile.count, "file")): "
      + (top.map { "\($0.rule) \($0.count)" } + (others > 0 ? ["others \(others)"] : [])).joined(separator: ", ") + "\n"
    return Bilingual(zh: chinese, en: english)
  }

  private static func lines(
    _ entries: [(entry: BaselineEntry, count: Int)], _ baseline: Baseline, _ language: Language
  ) -> [String] {
    let width = entries.map(\.entry.rule.name.count).max() ?? 0
    return entries.map { entry, count in
      let listed = (baseline.items[entry] ?? []).sorted().joined(separator: "; ")
      let description = TerminalText.safe(entry.description(language) + (listed.isEmpty ? "" : ": \(listed)"))
      let rule = entry.rule.name + String(" ", times: width - entry.rule.name.count)
      return "  \(rule)  \(description)" + (count > 1 ? "  ×\(count)" : "") + "\n"
    }
  }

  private static func byRule(_ baseline: Baseline) -> [(rule: RuleID, count: Int)] {
    var counts: [RuleID: Int] = [:]
    for (entry, count) in baseline.entries { counts[entry.rule, default: 0] += count }
    return counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
  }

  /// What `check --baseline` adds to its summary; nil when there is nothing to say.
  public static func summary(_ figures: BaselineFigures) -> Bilingual? {
    var chinese = figures.known > 0 ? ["另有 \(figures.known) 个问题在基线中，未列出"] : []
    var english = figures.known > 0 ? ["\(figures.known) more in the baseline, not listed"] : []
    if figures.stale > 0 {
      chinese.append("基线中有 \(figures.stale) 个问题已经没有了，可运行 \(Tool.name) baseline update 去掉")
      english.append(
        "\(English.count(figures.stale, "entry", "entries")) of the baseline \(figures.stale == 1 ? "is" : "are") not found any more; `\(Tool.name) baseline update` takes \(figures.stale == 1 ? "it" : "them") out"
      )
    }
    if figures.isFormer {
      chinese.append("基线由旧版本写成，分不清缺少的是哪一项，新缺的可能被旧的掩盖：请删去后重新运行 \(Tool.name) baseline create")
      english.append(
        "the baseline was written by an earlier version and cannot tell what is missing, so that it may hide new problems: delete it and run `\(Tool.name) baseline create`"
      )
    }
    guard !chinese.isEmpty else { return nil }
    return Bilingual(zh: chinese.joined(separator: "；"), en: english.joined(separator: "; "))
  }

  /// The summary of `baseline create`.
  public static func created(_ baseline: Baseline, file: String) -> Bilingual {
    Bilingual(
      zh: "已写入 \(file)：\(baseline.findingCount) 个已知问题", en: "wrote \(file): \(English.count(baseline.findingCount, "known problem"))")
  }

  /// The summary of `baseline update`.
  public static func updated(_ baseline: Baseline, from old: Baseline, new: Int, file: String) -> Bilingual {
    let removed = old.findingCount - baseline.findingCount
    let left = baseline.findingCount
    return Bilingual(
      zh: (removed == 0 ? "\(file)：没有可去掉的，" : "\(file)：去掉 \(removed) 个，")
        + "还有 \(left) 个已知问题" + (new > 0 ? "；另有 \(new) 个新问题，不会加入基线" : ""),
      en: (removed == 0 ? "\(file): nothing to remove, " : "\(file): removed \(removed), ")
        + "\(left) known \(left == 1 ? "problem" : "problems") left"
        + (new > 0 ? "; \(English.count(new, "new problem")) not added" : ""))
  }
}
