import Linter
import Rules
import TextModel

/// Names of rules in a comment that allows findings: `# lint: allow …`.
struct CommentCompletion {
  let snapshot: Snapshot
  let file: FileVersion
  let offset: Int

  private static let heads = ["lint: allow ", "lint: allow-file ", "检查：允许 ", "检查：全文允许 "]

  /// Nil where the cursor is not in a comment; then other completions apply.
  var items: [CompletionItem]? {
    let line = file.source.contentRange(ofLine: file.source.lineIndex.line(at: offset))
    let before = file.source.bytes[line.start..<offset]
    guard let hash = commentStart(in: before) else { return nil }
    let text = String(decoding: before[(hash + 1)...].drop(while: ASCII.isBlank), as: UTF8.self)
    if let head = Self.heads.first(where: { text.hasPrefix($0) }) { return rules(after: text.dropFirst(head.count)) }
    guard Self.heads.contains(where: { $0.hasPrefix(text) }) else { return [] }
    let start = offset - text.utf8.count
    let heads = Self.heads.filter { $0.hasPrefix(text) }
    let own = heads.filter { ($0.utf8.first.map { $0 >= 0x80 } ?? false) == (file.document.keyLanguage == .chinese) }
    return (own + heads.filter { !own.contains($0) }).enumerated().map { position, head in
      var item = item(head, "", from: start, kind: .keyword, typed: text)
      item.sortText = "\(position)"
      return item
    }
  }

  private func commentStart(in line: ArraySlice<UInt8>) -> Int? {
    line.indices.first { index in
      line[index] == ASCII.numberSign && (index == line.startIndex || ASCII.isBlank(line[index - 1]))
    }
  }

  /// The rules, first those with findings where the comment applies, then those with findings in the file.
  private func rules(after head: Substring) -> [CompletionItem] {
    guard !head.contains("—"), !head.contains("--") else { return [] }
    let typed = head.split(separator: ",", omittingEmptySubsequences: false).last.map { String($0.drop { $0 == " " }) } ?? ""
    // The comment itself is still being written.
    let findings = snapshot.current.findings(of: file.path).filter { $0.rule != "unused-allow" && $0.rule != "allow-without-reason" }
    let found = Set(findings.map(\.rule))
    let here = Set(findings.filter { isHere($0.location.range) }.map(\.rule))
    return RuleSet.builtIn.all.compactMap { rule in
      let title = rule.documentation.title[snapshot.language]
      guard let match = NameMatch.find(typed, in: [rule.id.name, title]) else { return nil }
      var item = item(rule.id.name, title, from: offset - typed.utf8.count, kind: .constant, typed: typed)
      item.sortText = "\(match.rawValue)\(here.contains(rule.id) ? 0 : found.contains(rule.id) ? 1 : 2)\(rule.id.name)"
      item.documentation = rule.documentation.rationale[snapshot.language]
      return item
    }
  }

  /// Whether a finding is on the line of the comment, or on the next one if the comment is alone on its line.
  private func isHere(_ range: ByteRange) -> Bool {
    let lines = file.source.lineIndex
    let line = lines.line(at: offset)
    let content = file.source.contentRange(ofLine: line)
    let isAlone = file.source.bytes[content.start..<content.end].first { !ASCII.isBlank($0) } == ASCII.numberSign
    let first = lines.line(at: range.start)
    return first == line || isAlone && first == line + 1
  }

  private func item(_ text: String, _ detail: String, from start: Int, kind: CompletionItem.Kind, typed: String) -> CompletionItem {
    CompletionItem(
      label: text, detail: detail.isEmpty ? nil : detail, kind: kind, newText: text, sortText: text,
      filterText: typed.isEmpty ? nil : typed,
      range: snapshot.range(ByteRange(start, offset), in: file.source), client: snapshot.client.completion)
  }
}
