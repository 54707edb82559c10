import Linter
import Reports
import Standards

/// A report that is written while files are still being checked, where its formats allow that. Findings are kept only for the other formats.
struct ReportStream {
  /// What one file adds to the report; made on any thread.
  struct Part: Sendable {
    fileprivate let outputs: [[UInt8]]
    fileprivate let kept: [ReportedFinding]
  }

  private let writer: ReportWriter
  private let targets: [(target: OutputTarget, renderer: any Renderer)]
  private let hasOthers: Bool
  /// What is not written yet of each target.
  private var waiting: [[UInt8]]
  private var kept: [ReportedFinding] = []
  /// The digest of the report in the format `jsonl`, which records refer to.
  private(set) var linesDigest = ByteDigest()
  private let digested: Int?

  init(_ writer: ReportWriter) {
    self.writer = writer
    targets = writer.options.targets.map { ($0, writer.renderer(for: $0)) }
    hasOthers = targets.contains { $0.renderer.streaming == nil }
    waiting = Array(repeating: [], count: targets.count)
    digested = writer.options.hasRecords ? targets.firstIndex { $0.target.format == .jsonLines } : nil
  }

  /// Renders all findings of a file.
  var render: @Sendable ([ReportedFinding]) -> Part {
    let renderers = targets.map { $0.renderer.streaming }
    let hasOthers = hasOthers
    return { findings in Part(outputs: renderers.map { $0?.render(findings) ?? [] }, kept: hasOthers ? findings : []) }
  }

  mutating func take(_ part: Part) {
    for (index, output) in zip(waiting.indices, part.outputs) {
      waiting[index] += output
      if index == digested { linesDigest.add(output) }
    }
    kept += part.kept
  }

  /// Whether something waits for standard output.
  var hasOutput: Bool { zip(waiting, targets).contains { $1.target.isStandardOutput && !$0.isEmpty } }

  /// Writes to standard output.
  mutating func flush() {
    for (index, target) in zip(waiting.indices, targets) where target.target.isStandardOutput && !waiting[index].isEmpty {
      StandardOutput.write(waiting[index])
      waiting[index] = []
    }
  }

  /// False when a file could not be written.
  mutating func finish(_ failures: [ReportedFailure], _ summary: ReportSummary) -> Bool {
    let report = Report(kept, failures: failures, summary: summary)
    var outputs: [(target: OutputTarget, bytes: [UInt8])] = []
    for (index, target) in targets.enumerated() {
      let end = target.renderer.streaming?.renderEnd(failures, summary)
      if index == digested, let end { linesDigest.add(end) }
      outputs.append((target.target, end.map { waiting[index] + $0 } ?? target.renderer.render(report)))
    }
    return writer.write(outputs, summary)
  }
}
