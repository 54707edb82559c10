import JSON
import Linter
import Rules

/// A quick fix before it is written down for the client.
struct ActionDraft {
  let fix: Fix
  /// The findings that it resolves.
  var findings: [Diagnostic]
  /// The client's diagnostics of these findings, as it sent them.
  var messages: [JSONValue]
  var isPreferred = false
  /// The title: in the client's language, and unique.
  var title: String

  init(_ fix: Fix, for requested: [ShownDiagnostics.RequestedFinding], _ snapshot: Snapshot) {
    self.fix = fix
    findings = requested.map(\.finding)
    messages = requested.flatMap(\.messages)
    title = snapshot.text(fix.title)
  }

  /// Whether it lists something as not covered, with a reason that the author still has to write.
  var leavesOut: Bool {
    guard findings.contains(where: { MissingTargets.rules.contains($0.rule) }) else { return false }
    let placeholders = [ReasonPlaceholder.value.chinese, ReasonPlaceholder.value.english]
    return fix.edits.contains { edit in
      let text = String(decoding: edit.edit.replacement, as: UTF8.self)
      return placeholders.contains { text.contains(": \($0)") }
    }
  }

  /// Adds the findings of a draft with the same edits and title.
  mutating func join(_ other: ActionDraft) {
    findings += other.findings
    messages += other.messages
    isPreferred = isPreferred && other.isPreferred
  }
}

extension [ActionDraft] {
  /// Each fix once, for all findings that offer it.
  var joined: [ActionDraft] {
    var indices: [Fix: Int] = [:]
    var result: [ActionDraft] = []
    for draft in self {
      if let index = indices[draft.fix] {
        result[index].join(draft)
      } else {
        indices[draft.fix] = result.count
        result.append(draft)
      }
    }
    return result
  }
}
