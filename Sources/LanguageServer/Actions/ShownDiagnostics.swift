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
  var asked: [RequestedFinding] {
    let all = snapshot.current.findings(of: file.path)
    guard !shown.isEmpty else { return all.filter { isHere($0.location.range) }.map { RequestedFinding(finding: $0) } }
    let near = all.filter { sharesLine($0.location.range) }
    let places = near.map { snapshot.range($0.location.range, in: file.source) }
    var messages: [Int: [JSONValue]] = [:]
    for message in shown where isOurs(message) {
      for index in meant(by: message, near, places) { messages[index, default: []].append(message) }
    }
    return near.indices.compactMap { index in messages[index].map { RequestedFinding(finding: near[index], messages: $0) } }
  }

  /// Whether the client sends diagnostics and the whole file as the range. It may apply all actions that it gets, one after the other.
  var isAboutWholeFile: Bool {
    guard !shown.isEmpty, file.source.lineIndex.count > 2, range.start == 0 else { return false }
    return file.source.bytes.dropFirst(clamping: range.end).allSatisfy { ASCII.isBlank($0) || ASCII.isLineBreak($0) }
  }

  private func isHere(_ place: ByteRange) -> Bool {
    place.overlaps(range) || place.touches(range.start) || place.touches(range.end)
  }

  /// Whether a finding shares a line with the range: clients send the diagnostics on the cursor's line, and the cursor as the range.
  private func sharesLine(_ place: ByteRange) -> Bool {
    let lines = file.source.lineIndex
    return lines.line(at: place.start) <= lines.line(at: range.end) && lines.line(at: range.start) <= lines.line(at: place.end)
  }

  private func isOurs(_ message: JSONValue) -> Bool { message["source"]?.string.map { $0 == Tool.name } ?? true }

  /// The findings that a client's diagnostic means: the same one, else those at its place, else the nearest one with its message, since the
  /// text may have changed meanwhile, else those on its line. Some clients send back less than they received.
  private func meant(by message: JSONValue, _ findings: [Diagnostic], _ places: [LSPRange]) -> [Int] {
    let code = message["code"]?.string
    let text = message["message"]?.string
    let sameRule = findings.indices.filter { code == nil || findings[$0].rule.name == code }
    guard let place = message["range"].flatMap({ try? LSPRange(json: $0) }) else { return code == nil ? [] : sameRule }
    let sameWords = sameRule.filter { snapshot.text(findings[$0].message) == text }
    if let same = sameWords.first(where: { places[$0] == place }) { return [same] }
    let isKnown = code != nil || text == nil
    let here = sameRule.filter { isKnown && places[$0] == place }
    if !here.isEmpty { return here }
    if let near = sameWords.min(by: { distance(places[$0], place) < distance(places[$1], place) }) { return [near] }
    return sameRule.filter { isKnown && distance(places[$0], place) == 0 }
  }

  /// The distance in lines.
  private func distance(_ one: LSPRange, _ other: LSPRange) -> Int {
    max(one.start.line, other.start.line) - min(one.start.line, other.start.line)
  }
}
