import Foundation
import TestSupport
import Testing

/// The same files have the same findings, byte for byte, on the command line and in the editor.
@Suite(.timeLimit(.minutes(10)))
struct ParityTests {
  /// Beside the samples: every trap of positions in one file, settings, a suppression, a foreign file.
  private static let further = [
    "awkward.plan.yaml":
      "# 😀 e\u{301}\t\r\nkind: training-plan\r\nformat: 1\r\nid: awkward\r\ntitle: 😀e\u{301}\t初级\r\nstandard: {id: cbec-operator, version: 2021-draft}\r\n"
      + "level: junior\r\nmodules:\r\n  - module: M1 😀e\u{301}\t\r\n    covers: [\"1.1 选品😀e\u{301}\", 9.9 无\t名, 2.2 基础运营]  # lint: allow title-mismatch — 试\r\n",
    "settings/.competency-lint.yaml": "preset: publish\nrules:\n  missing-content: error\n  没有😀e\u{301}: off\n",
    "settings/strict.plan.yaml":
      "kind: training-plan\nformat: 1\nid: strict\ntitle: 待定😀e\u{301}\nstandard: {id: cbec-operator, version: 2021-draft}\nlevel: senior\nmodules: []\n",
    "foreign.yaml": "name: 😀e\u{301}\t\n", "empty.plan.yaml": "",
  ]

  @Test(arguments: ["zh", "en"])
  func everySampleHasTheSameFindings(language: String) throws {
    let folder = try Folder(Self.further)
    for name in ["good", "bad"] {
      try FileManager.default.copyItem(at: Repository.url(of: "samples/\(name)"), to: folder.url.appendingPathComponent(name))
    }
    for encoding in ["utf-16", "utf-32"] {
      let command = try commandLine(folder, language, encoding)
      let server = try languageServer(folder, language, encoding)
      #expect(command.count > 60)
      #expect(server == command)
    }
  }

  // MARK: The command line

  private func commandLine(_ folder: Folder, _ language: String, _ encoding: String) throws -> [String] {
    let outcome = try Command(folder: folder).run("check", ".", "--format", "json", "--lang", language)
    let report = try #require(ServerSession.object(outcome.output))
    let findings = try #require(report["findings"] as? [[String: Any]])
    let column = encoding == "utf-16" ? "utf16Column" : "column"
    func place(_ place: [String: Any]) -> String {
      let ends = ["start", "end"].map { end -> String in
        let position = place[end] as? [String: Any] ?? [:]
        return "\(position["line"] as? Int ?? 0):\(position[column] as? Int ?? 0)"
      }
      return "\(place["file"] as? String ?? "") \(ends[0])-\(ends[1])"
    }
    return findings.map { finding in
      // Notes in standards that ship inside the tool do not lead to a file that an editor could open.
      let notes = (finding["notes"] as? [[String: Any]] ?? []).filter { !($0["file"] as? String ?? "").contains(":") }
      return line(
        place(finding), finding["severity"] as? String, finding["rule"] as? String, finding["message"] as? String,
        notes.map { "\(place($0)) \($0["message"] as? String ?? "")" })
    }.sorted()
  }

  private func line(_ place: String, _ severity: String?, _ rule: String?, _ message: String?, _ notes: [String]) -> String {
    ([[place, severity ?? "", rule ?? "", message ?? ""].joined(separator: " ")] + notes).joined(separator: "\n  ")
  }

  // MARK: The server

  private func languageServer(_ folder: Folder, _ language: String, _ encoding: String) throws -> [String] {
    let session = try ServerSession(in: folder)
    let capabilities: [String: Any] = [
      "general": ["positionEncodings": [encoding]],
      "textDocument": ["diagnostic": [:] as [String: Any], "publishDiagnostics": ["relatedInformation": true]],
      "workspace": ["diagnostics": ["refreshSupport": true]],
    ]
    _ = try session.request(
      1, "initialize",
      [
        "processId": NSNull(), "locale": language, "capabilities": capabilities,
        "workspaceFolders": [["uri": folder.url.absoluteString, "name": "w"]],
      ])
    try session.notify("initialized", [:])
    let answer = try session.request(2, "workspace/diagnostic", ["previousResultIds": [Any]()])
    let files = try #require((answer as? [String: Any])?["items"] as? [[String: Any]])
    let prefix = folder.url.absoluteString
    let lines = files.flatMap { file -> [String] in
      let uri = file["uri"] as? String ?? ""
      return (file["items"] as? [[String: Any]] ?? []).map { finding in
        let related = finding["relatedInformation"] as? [[String: Any]] ?? []
        let notes = related.map { note -> String in
          let location = note["location"] as? [String: Any] ?? [:]
          return "\(place(location["uri"] as? String ?? "", location["range"], prefix)) \(note["message"] as? String ?? "")"
        }
        let severity = ["", "error", "warning", "information", "hint"][finding["severity"] as? Int ?? 0]
        return line(place(uri, finding["range"], prefix), severity, finding["code"] as? String, finding["message"] as? String, notes)
      }
    }
    #expect(try session.end() == 0)
    return lines.sorted()
  }

  private func place(_ uri: String, _ range: Any?, _ prefix: String) -> String {
    let range = range as? [String: [String: Int]] ?? [:]
    let ends = ["start", "end"].map { "\((range[$0]?["line"] ?? -1) + 1):\((range[$0]?["character"] ?? -1) + 1)" }
    let path = uri.hasPrefix(prefix) ? String(uri.dropFirst(prefix.count)) : uri
    return "\((path.hasPrefix("/") ? String(path.dropFirst()) : path).removingPercentEncoding ?? path) \(ends[0])-\(ends[1])"
  }
}
