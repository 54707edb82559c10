import Foundation

/// Writes every mistake that is missed, or has findings far away or too many, into the file that `COMPETENCY_LINT_MISTAKES` names.
enum MistakeLog {
  private static let lock = NSLock()

  static func record(_ kind: MistakeKind, _ outcome: MistakeCheck.Outcome) {
    guard let path = ProcessInfo.processInfo.environment["COMPETENCY_LINT_MISTAKES"] else { return }
    let isMissed = outcome.findings.isEmpty && !kind.isLegalSomewhere
    guard isMissed || outcome.isFar || outcome.findings.count > 1 else { return }
    let place = "\(outcome.mistake.path):\(outcome.mistake.place.lowerBound + 1)"
    let mark = isMissed ? "missed" : "\(outcome.isFar ? "far, " : "")\(outcome.findings.count)"
    let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = outcome.mistake.place.prefix(2).compactMap { $0 < lines.count ? String(lines[$0]) : nil }.joined(separator: " / ")
    var text = "[\(kind.name)] \(place) \(mark): \(shown)\n"
    for finding in outcome.findings.prefix(6) {
      let line = outcome.mistake.path == finding.location.path ? outcome.line(of: finding.location.range.start) : 0
      text += "    \(finding.location.path):\(line) \(finding.rule): \(finding.message.english)\n"
    }
    append(text, to: path)
  }

  private static func append(_ text: String, to path: String) {
    lock.withLock {
      if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
      guard let file = FileHandle(forWritingAtPath: path) else { return }
      file.seekToEndOfFile()
      file.write(Data(text.utf8))
      try? file.close()
    }
  }
}

extension MistakeCheck.Outcome {
  /// The line, from 1, of a byte of the text with the mistake.
  func line(of offset: Int) -> Int { text.utf8.prefix(offset).count { $0 == 0x0A } + 1 }
}
