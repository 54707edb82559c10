import Linter
import Reports
import Standards

/// Writes a report while files are still being checked, in the formats that allow it. For the other formats, findings are kept until the
/// end.
struct ReportStream {
  /// The part of the report about one file; it can be made on any thread.
  struct Part: Sendable {
    fileprivate let outputs: [[UInt8]]
    fileprivate let kept: [ReportedFinding]
  }

  private let writer: ReportWriter
  private let targets: [(target: OutputTarget, renderer: any Renderer)]
  private let hasOthers: Bool
  /// The bytes of each target that are not written yet.
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

  /// Renders the findings of one file.
  var render: @Sendable ([ReportedFinding]) -> Part {
    let renderers = targets.map { $0.renderer.streaming }
    let hasOthers = hasOthers
    return { findings in Part(outputs: renderers.map { $0?.render(findings) ?? [] }, kept: hasOthers ? findings : []) }
  }

  mutating func append(_ part: Part) {
    for (index, output) in zip(waiting.indices, part.outputs) {
      waiting[index] += output
      if index == digested { linesDigest.add(output) }
    }
    kept += part.kept
  }

  /// Whether there are bytes for standard output that are not written yet.
  var hasOutput: Bool { zip(waiting, targets).contains { $1.target.isStandardOutput && !$0.isEmpty } }

  /// Writes the waiting bytes to standard output.
  mutating func flush() {
    for (index, target) in zip(waiting.indices, targets) where target.target.isStandardOutput && !waiting[index].isEmpty {
      StandardOutput.write(waiting[index])
      waiting[index] = []
    }
  }

  /// Completes and writes the report. Returns false when a file could not be written.
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
