import Foundation
import TestSupport
import Testing

/// A recorded session with the built binary over real pipes: the messages that it sends after each message that it receives.
/// `COMPETENCY_LINT_RECORD=1` records them again.
@Suite(.timeLimit(.minutes(10)))
struct RecordedSessionTests {
  private static let file = Repository.url(of: "Tests/LintCLITests/Sessions/writing-a-plan.txt")
  private static let isRecording = ProcessInfo.processInfo.environment["COMPETENCY_LINT_RECORD"] == "1"

  /// A message of the client, and what the server sent before it was quiet again.
  private struct Step {
    let sent: String
    var received: [String]
  }

  @Test func recordedSessionGivesTheSameAnswers() throws {
    let recorded = try Self.steps()
    let folder = try Folder()
    let session = try ServerSession(in: folder)
    var played: [Step] = []
    for step in recorded {
      try session.send(step.sent.replacingOccurrences(of: "FOLDER", with: folder.url.path))
      let received = Self.isRecording ? session.receiveUntilQuiet() : step.received.compactMap { _ in session.receive() }
      played.append(Step(sent: step.sent, received: received.map { Self.shown($0, folder) }.sorted()))
    }
    #expect(session.waitForExit() == 0)
    if Self.isRecording { return try Self.text(of: played).write(to: Self.file, atomically: true, encoding: .utf8) }
    for (step, other) in zip(recorded, played) { #expect(other.received == step.received, "after \(step.sent)") }
  }

  /// Without what differs from machine to machine and from version to version.
  private static func shown(_ message: String, _ folder: Folder) -> String {
    var message = message.replacingOccurrences(of: folder.url.path, with: "FOLDER")
    if let version = message.range(of: #""version":"[^"]*""#, options: .regularExpression) {
      message.replaceSubrange(version, with: #""version":"VERSION""#)
    }
    return message
  }

  private static func steps() throws -> [Step] {
    var steps: [Step] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("> ") { steps.append(Step(sent: String(line.dropFirst(2)), received: [])) }
      if line.hasPrefix("< ") { steps[steps.count - 1].received.append(String(line.dropFirst(2))) }
    }
    return steps
  }

  private static func text(of steps: [Step]) -> String {
    steps.map { step in (["> " + step.sent] + step.received.map { "< " + $0 }).joined(separator: "\n") + "\n\n" }.joined()
  }
}
