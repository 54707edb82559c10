import Linter
import Reports
import Rules
import Schema
import Standards
import Synchronization

/// Checks plans and job descriptions in batches: each file is read, checked, reported and released, so memory use hardly grows with their
/// number. Standards and settings stay in memory. The findings are the same as those of `CheckRun`.
struct StreamingCheck {
  let settings: LayeredSettings
  private(set) var dependencies: RunDependencies
  let unrecognizedInputs: UnrecognizedInputs
  let failures: [ReportedFailure]
  /// Failures of files that were readable in the first pass but not when they were checked.
  private(set) var lateFailures: [ReportedFailure] = []
  private let queue: [QueuedFile]
  /// Whether findings are sorted by the displayed paths of their files.
  private let isSorted: Bool
  private let inputCount: Int
  /// The folders that were read completely, and the editions that their files can cite.
  private let folders: [DiskPath]
  private let editions: Set<String>
  private let kept: [LoadedFile]
  private let loader: WorkspaceLoader
  private let linter: ConfiguredLinter
  private let memory = FileMemory(isStreaming: true)
  private var workspace: Workspace
  private let reloaded = ReloadedFiles()
  private var tally = SummaryTally()
  private var foreign: Int
  private var excluded = 0
  private var keyLanguages: [Language] = []

  /// The findings of the files that stay in memory, unless they depend on files that are released.
  private var known: [String: Known] = [:]

  /// A file to check: an input, or settings that were found beside one.
  private struct QueuedFile: Sendable {
    let input: InputScan.Input
    let isInput: Bool
  }

  private struct Known: Sendable {
    let diagnostics: [Diagnostic]
    let duplicate: IdentifiedFile?
  }

  /// Limits of one batch, in bytes and files.
  private static let textAtOnce = 2 << 20
  private static let filesAtOnce = 1024

  /// Reads the files that stay in memory. Nil if the run needs all files at once. A share of a larger run leaves findings that depend on
  /// files of other shares to `merge`.
  init?(_ request: CheckRequest, _ inputs: Inputs, isShare: Bool, _ loader: WorkspaceLoader) {
    let scan = InputScan(inputs.files, named: inputs.named, folders: inputs.folders, loader)
    let configurations = CheckRun.configurations(request, for: inputs.files)
    let own = scan.kept
    settings = CheckRun.settings(request, own.compactMap(\.file), configurations.compactMap(\.file))
    let files = own.compactMap(\.file) + configurations.compactMap(\.file)
    let made = loader.otherStandards(
      of: files, scan.mentions, scan.citations, libraries: settings.standards.map { DiskPath($0.value) }, folders: inputs.folders,
      fileFolders: SiblingStandards.foldersOutside(inputs.files, inputs.folders))
    folders = inputs.folders
    editions = SiblingStandards.editions(files + made.libraries)
    workspace = Workspace(keeping: files, libraries: made.libraries, memory: memory, else: { ShippedStandards.all })
    made.complete(&workspace)
    dependencies = made.dependencies
    unrecognizedInputs = UnrecognizedInputs(own, typed: inputs.typed)
    failures = inputs.failures + own.failures + configurations.failures + made.failures + unrecognizedInputs.faults
    kept = own
    foreign = own.foreignCount
    inputCount = inputs.files.count
    self.loader = loader
    linter = ConfiguredLinter(settings)
    isSorted = own.overLimit.contains { [settings] in !settings.isExcluded($0.location.path) }
    let all = scan.inputs.map { QueuedFile(input: $0, isInput: true) } + configurations.map { QueuedFile(input: .kept($0), isInput: false) }
    queue = isSorted ? all.sorted { $0.input.path.display < $1.input.path.display } : all
    guard BaselineLoader(settings, named: nil).paths == nil, isShare || prepare() else { return nil }
  }

  /// Checks the standards. Returns false if their findings need all files at once.
  private mutating func prepare() -> Bool {
    let standards = workspace.files.filter { $0.document.kind == .standard }
    known = check(standards)
    if memory.areCitationsWanted { return false }
    guard memory.isTeachingWanted else { return true }
    memory.remember(taught())
    known = check(standards)
    return !memory.areCitationsWanted
  }

  private func check(_ standards: [WorkspaceFile]) -> [String: Known] {
    let linter = linter
    let workspace = workspace
    let found = Parallel.map(count: standards.count, workers: loader.jobs, chunk: 1) { index in
      Known(diagnostics: linter.check(standards[index], in: workspace), duplicate: workspace.duplicate(of: standards[index]))
    }
    return Dictionary(zip(standards.map(\.path), found)) { first, _ in first }
  }

  /// The contents that the plans teach. All files are read again for it.
  private func taught() -> TaughtContents {
    let workspace = workspace
    let queue = queue
    let found = loader.inParallel(queue.count, .reading) { queue[$0].input.loaded.file.flatMap { Teaching($0, in: workspace) } }
    var taught = TaughtContents()
    for teaching in found.compactMap(\.self) { taught.add(teaching) }
    return taught
  }

  var isEmpty: Bool { inputCount == 0 && failures.isEmpty }
  var hasFailed: Bool { !failures.isEmpty || !lateFailures.isEmpty }

  /// The language in which most files have their keys.
  var languageOfKeys: Language? { LanguageChoice.ofKeys(keyLanguages) }

  /// The totals of a finished run.
  var summary: ReportSummary {
    let checked = inputCount - foreign - kept.failures.count - lateFailures.count - excluded
    return ReportSummary(
      tally, files: FileCounts(checked: checked, foreign: foreign - unrecognizedInputs.faults.count), listed: tally.total)
  }

  /// The result for one file.
  struct Result<Part: Sendable>: Sendable {
    let part: Part
    /// The line for the records; empty if none are requested.
    let record: [UInt8]
    fileprivate let found: [Diagnostic]
  }

  /// Checks all files. `render` makes a part of the report from the findings of one file; `onResult` receives the results in the order of
  /// the files; `betweenBatches` is called after each batch.
  mutating func run<Part: Sendable>(
    _ render: @escaping @Sendable ([ReportedFinding]) -> Part, records: RecordWriter? = nil, onResult: (Result<Part>) -> Void,
    betweenBatches pause: () -> Void
  ) {
    var rest = queue[...]
    while !rest.isEmpty {
      let batch = Self.next(&rest)
      let read = Parallel.map(count: batch.count, workers: loader.jobs, chunk: chunk(batch.count)) { batch[$0].input.loaded }
      note(read, batch)
      let postponed = zip(read, batch).compactMap { loaded, queued in queued.input.isPostponed ? loaded.file : nil }
      workspace = workspace.replacingBatch(postponed, else: { ShippedStandards.all })
      for result in checked(read, batch, render, records) {
        for diagnostic in result.found { tally.add(diagnostic) }
        onResult(result)
      }
      workspace = workspace.replacingBatch([], else: { [] })
      loader.progress.show(queue.count - rest.count, of: queue.count, .checking)
      pause()
    }
  }

  private func checked<Part: Sendable>(
    _ read: [LoadedFile], _ batch: [QueuedFile], _ render: @escaping @Sendable ([ReportedFinding]) -> Part, _ records: RecordWriter?
  ) -> [Result<Part>] {
    let checker = Checker(linter: linter, workspace: workspace, known: known, isSorted: isSorted)
    let reloaded = reloaded
    return Parallel.map(count: read.count, workers: loader.jobs, chunk: chunk(read.count)) { index in
      let (found, record) =
        records.map { checker.shared(read[index], isInput: batch[index].isInput, $0) } ?? (checker.findings(read[index]), [])
      let reported = ReportedFinding.all(found, in: checker.workspace, recall: reloaded.file)
      return Result(part: render(reported), record: record, found: found)
    }
  }

  /// All that the findings of one file depend on.
  private struct Checker: Sendable {
    let linter: ConfiguredLinter
    let workspace: Workspace
    let known: [String: Known]
    let isSorted: Bool

    func findings(_ loaded: LoadedFile) -> [Diagnostic] {
      guard let file = loaded.file else { return [loaded].overLimit.filter { !linter.settings.isExcluded($0.location.path) } }
      if let known = known[file.path], known.duplicate == workspace.duplicate(of: file) { return known.diagnostics }
      let found = linter.check(file, in: workspace)
      return isSorted ? found.sorted() : found
    }

    /// The findings that do not depend on other shares, and the record of the file.
    func shared(_ loaded: LoadedFile, isInput: Bool, _ writer: RecordWriter) -> ([Diagnostic], [UInt8]) {
      guard let file = loaded.file else {
        let found = findings(loaded)
        return (found, found.isEmpty ? [] : writer.tooLarge(loaded.path.display, findings: found.count))
      }
      let findings = ConditionalFindings(file, in: workspace, linter.linter(for: file.path)) { workspace in
        let found = linter.check(file, in: workspace)
        return isSorted ? found.sorted() : found
      }
      let teaching = Teaching(file, in: workspace)
      return (findings.always, writer.file(file, isSettings: !isInput, teaching: teaching, findings, in: workspace))
    }
  }

  /// Collects facts that are known only when a file has been read.
  private mutating func note(_ read: [LoadedFile], _ batch: [QueuedFile]) {
    for (loaded, queued) in zip(read, batch) where queued.isInput {
      if let file = loaded.file {
        keyLanguages.append(file.document.keyLanguage)
        if settings.isExcluded(file.path) { excluded += 1 }
        // A standard that is added to its folder later changes the findings.
        let citation = SiblingStandards.Citation(file)
        if citation?.isUnresolved(besides: editions, folders: folders) == true { dependencies.isOpen = true }
      } else if queued.input.isPostponed {
        foreign += [loaded].foreignCount
        lateFailures += [loaded].failures
      }
    }
  }

  private func chunk(_ count: Int) -> Int { max(1, min(8, count / (loader.jobs * 8))) }

  private static func next(_ rest: inout ArraySlice<QueuedFile>) -> [QueuedFile] {
    var batch: [QueuedFile] = []
    var text = 0
    while batch.count < filesAtOnce, text < textAtOnce, let queued = rest.popFirst() {
      if case .postponed(let file) = queued.input { text += file.size }
      batch.append(queued)
    }
    return batch
  }
}

/// Released files that a finding in another file refers to, read again.
private final class ReloadedFiles: Sendable {
  private static let maximumFiles = 16
  private let files = Mutex<[String: WorkspaceFile]>([:])

  func file(_ path: String) -> WorkspaceFile? {
    if let known = files.withLock({ $0[path] }) { return known }
    guard let file = LoadedFile.load(DiskPath(path)).file else { return nil }
    files.withLock { files in
      if files.count >= Self.maximumFiles { files = [:] }
      files[path] = file
    }
    return file
  }
}
