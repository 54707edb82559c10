import JSON
import Linter
import TextModel

/// Matches the diagnostics of a code action request with findings.
struct ShownDiagnostics {
  /// A requested finding, with the client's diagnostics of it.
  struct RequestedFinding {
    let finding: Diagnostic
    var messages: [JSONValue] = []
  }

  let snapshot: Snapshot
  let file: FileVersion
  let range: ByteRange
  /// The diagnostics that the client sent.
  let shown: [JSONValue]

  /// Without diagnostics the range decides. With diagnostics only these are used, since a client may ask for one finding and send the whole
  /// file as the range.
  var requested: [RequestedFinding] {
    let all = snapshot.current.findings(of: file.path)
    guard !shown.isEmpty else { return all.filter { isHere($0.location.range) }.map { RequestedFinding(finding: $0) } }
    let near = all.filter { sharesLine($0.location.range) }
    let ranges = near.map { snapshot.range($0.location.range, in: file.source) }
    var messages: [Int: [JSONValue]] = [:]
    for message in shown where isFromThisServer(message) {
      for index in indices(shownAs: message, near, ranges) { messages[index, default: []].append(message) }
    }
    return near.indices.compactMap { index in messages[index].map { RequestedFinding(finding: near[index], messages: $0) } }
  }

  /// Whether the client sends diagnostics and the whole file as the range. It may apply all actions that it gets, one after the other.
  var isAboutWholeFile: Bool {
    guard !shown.isEmpty, file.source.lineIndex.count > 2, range.start == 0 else { return false }
    return file.source.bytes.dropFirst(clamping: range.end).allSatisfy { ASCII.isBlank($0) || ASCII.isLineBreak($0) }
  }

  private func isHere(_ findingRange: ByteRange) -> Bool {
    findingRange.overlaps(range) || findingRange.touches(range.start) || findingRange.touches(range.end)
  }

  /// Whether a finding shares a line with the range: clients send the diagnostics on the cursor's line, and the cursor as the range.
  private func sharesLine(_ findingRange: ByteRange) -> Bool {
    let lines = file.source.lineIndex
    return lines.line(at: findingRange.start) <= lines.line(at: range.end)
      && lines.line(at: range.start) <= lines.line(at: findingRange.end)
  }

  private func isFromThisServer(_ message: JSONValue) -> Bool { message["source"]?.string.map { $0 == Tool.name } ?? true }

  /// The findings that a client's diagnostic means: the same one, else those with its range, else the nearest one with its message, since the
  /// text may have changed meanwhile, else those on its line. Some clients send back less than they received.
  private func indices(shownAs message: JSONValue, _ findings: [Diagnostic], _ ranges: [LSPRange]) -> [Int] {
    let code = message["code"]?.string
    let text = message["message"]?.string
    let sameRule = findings.indices.filter { code == nil || findings[$0].rule.name == code }
    guard let shownRange = message["range"].flatMap({ try? LSPRange(json: $0) }) else { return code == nil ? [] : sameRule }
    let sameWords = sameRule.filter { snapshot.text(findings[$0].message) == text }
    if let same = sameWords.first(where: { ranges[$0] == shownRange }) { return [same] }
    let isKnown = code != nil || text == nil
    let here = sameRule.filter { isKnown && ranges[$0] == shownRange }
    if !here.isEmpty { return here }
    if let near = sameWords.min(by: { distance(ranges[$0], shownRange) < distance(ranges[$1], shownRange) }) { return [near] }
    return sameRule.filter { isKnown && distance(ranges[$0], shownRange) == 0 }
  }

  /// The distance in lines.
  private func distance(_ one: LSPRange, _ other: LSPRange) -> Int {
    max(one.start.line, other.start.line) - min(one.start.line, other.start.line)
  }
}
