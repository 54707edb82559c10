import JSON
import Linter

/// The data of an action that is resolved later.
enum CodeActionData: JSONEncodable {
  case file(FileAction, uri: String)
  case fix(FixData, uri: String)

  /// Nil for data that this server has not sent.
  init?(_ json: JSONValue?) {
    guard let json, let uri = json["uri"]?.string else { return nil }
    if let action = json["action"]?.string.flatMap({ FileAction(rawValue: $0) }) {
      self = .file(action, uri: uri)
    } else if let data = FixData(json) {
      self = .fix(data, uri: uri)
    } else {
      return nil
    }
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      switch self {
      case .file(let action, let uri):
        json.field("action", action.rawValue)
        json.field("uri", uri)
      case .fix(let data, let uri):
        data.encodeFields(into: &json)
        json.field("uri", uri)
      }
    }
  }
}

/// Identifies a fix and its finding.
struct FixData {
  private let rule: String
  private let start: Int
  private let end: Int
  private let title: String

  init(_ fix: Fix, of finding: Diagnostic) {
    rule = finding.rule.name
    start = finding.location.range.start
    end = finding.location.range.end
    title = fix.title.english
  }

  init?(_ json: JSONValue) {
    guard let rule = json["rule"]?.string, let start = json["start"]?.int, let end = json["end"]?.int, let title = json["title"]?.string
    else { return nil }
    self.rule = rule
    self.start = start
    self.end = end
    self.title = title
  }

  func encodeFields(into json: inout JSONWriter) {
    json.field("rule", rule)
    json.field("start", start)
    json.field("end", end)
    json.field("title", title)
  }

  /// The fix with the same rule, place and title among the present findings; nil if it no longer exists.
  func find(among findings: [Diagnostic]) -> Fix? {
    let same = findings.filter { $0.rule.name == rule && $0.location.range.start == start && $0.location.range.end == end }
    return same.lazy.flatMap(\.fixes).first { $0.title.english == title }
  }
}
