import ArgumentParser
import Formatting
import Linter
import Reports
import Schema
import TextModel

/// The options of a run of `fmt`.
struct FormatRequest {
  enum Mode {
    case write
    /// `--check`: the names of files that would change.
    case list
    /// `--diff`: a patch.
    case patch
  }

  let mode: Mode
  /// The language to write all keys in; nil leaves them as they are.
  let keys: Language?
  /// `--number`: numbers a standard by position.
  let isNumbering: Bool
  let isQuiet: Bool
}

/// Writes the results of a run of `fmt`.
struct FormatOutput {
  private let run: CheckRun
  private let request: FormatRequest
  private var changes: [RewrittenFile] = []
  private var unchanged = 0
  private var written = 0
  /// Files that could not be formatted or written.
  private(set) var failures: [ReportedFailure] = []

  /// `chosen` are the files to format, where more files were read; nil for all.
  init(_ run: CheckRun, chosen: Set<String>?, _ request: FormatRequest, _ loader: WorkspaceLoader) {
    self.run = run
    self.request = request
    let asked = run.loaded.compactMap(\.file).map(\.path).filter { !run.settings.isExcluded($0) && chosen?.contains($0) ?? true }
    var format = FormatRun(run.workspace, chosen: Set(asked), options: FormatOptions(keys: request.keys))
    if request.isNumbering { format.number(run.workspace) { run.rebuilt($0, from: $1) } }
    let made = format
    for result in Parallel.map(count: made.files.count, workers: loader.jobs, { made.result(made.files[$0]) }) {
      switch result {
      case .unchanged: unchanged += 1
      case .changed(let file): changes.append(file)
      // Files of other programs, and files without a recognizable kind, are not reported.
      case .declined(_, .foreign): unchanged += 1
      case .declined(let path, let refusal): failures.append(ReportedFailure(path: path, message: refusal.message))
      }
    }
    guard request.mode == .write, !run.isStandardInput else { return }
    var writer = ChangeWriter(run.writable)
    writer.write(changes)
    written = writer.written.count
    failures += writer.failures
  }

  var changesAnything: Bool { !changes.isEmpty }

  func write(_ language: Language, _ style: TerminalStyle) {
    if request.mode == .patch {
      ChangePatch(changes, run.writable).write(style)
    } else if request.mode == .list {
      StandardOutput.write(changes.map { TerminalText.safe($0.path) + "\n" }.joined())
    } else if run.isStandardInput {
      StandardOutput.write(changes.first?.fileBytes ?? run.standardInput)
      return
    }
    // If nothing could be formatted or written, the error message is enough.
    let changed = request.mode == .write ? written : changes.count
    guard !request.isQuiet, changed > 0 || unchanged > 0 else { return }
    let text = FormatText(changed: changed, unchanged: unchanged)
    StderrMessage.write(request.mode != .write ? text.forecast : text.written, language)
  }
}
