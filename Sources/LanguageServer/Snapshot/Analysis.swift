import Linter
import Rules
import Standards
import Synchronization

/// Results of earlier analyses that are still valid, so that a keystroke only recomputes what it changes.
final class Analysis: Sendable {
  private struct Cache {
    var derived: DerivedState?
    var findings: [String: (key: FindingsKey, found: [Diagnostic])] = [:]
    /// The findings with their fixes checked; needed less often.
    var judged: [String: (key: FindingsKey, found: [Diagnostic])] = [:]
    /// The findings that do not depend on other files, and the linter that made them. While a standard is edited, the files written against
    /// it are checked without them.
    var own: [String: (linter: ConfiguredLinter, found: OwnFindings)] = [:]
    var alignments: [String: (key: FindingsKey, alignment: Alignment?)] = [:]
    var reports: [String: (key: FindingsKey, typing: TypingPosition?, report: RenderedReport)] = [:]
    /// The findings of each file's last report, and those that are kept while a reference is being typed.
    var latest: [String: HeldFindings] = [:]
    var held: [String: HeldFindings] = [:]
    /// The reports, tokens and annotations that the client fetched last.
    var fetched: [String: FetchedReport] = [:]
    var tokens: [String: SemanticTokenData] = [:]
    var annotations: [String: [Annotation: Int]] = [:]
    /// Snapshots that have been replaced. Deallocating a large one takes time, which must not delay a request.
    var replaced: [DerivedState] = []
  }

  private let cache = Mutex(Cache())
  let loader: FileLoader

  init(loader: FileLoader) { self.loader = loader }

  /// The state derived from the files of a snapshot: the last one, updated where only texts have changed, or else a new one.
  func derived(of current: WorkspaceSnapshot) -> DerivedState {
    let previous = cache.withLock { $0.derived }
    let derived = previous.flatMap { $0.updated(to: current) } ?? derive(current, previous)
    cache.withLock { cache in
      if let previous { cache.replaced.append(previous) }
      cache.derived = derived
    }
    return derived
  }

  /// The state derived from all files. Results that are still valid are taken from the previous one.
  private func derive(_ current: WorkspaceSnapshot, _ previous: DerivedState?) -> DerivedState {
    let files = current.files.paths.compactMap { current.files[$0] }.filter { !$0.document.isForeign && DocumentURI.isEdited($0.path) }
    let settings = settings(beyond: current, known: previous?.settings ?? [])
    let configurations = files.filter { $0.document.kind == .configuration } + settings
    let settingsKey = current.settings.key(with: configurations)
    let linter =
      previous.flatMap { $0.settingsKey == settingsKey ? $0.linter : nil }
      ?? ConfiguredLinter(
        LayeredSettings(files: configurations.map(\.workspaceFile), names: RuleSet.builtIn.names, editor: current.settings))
    let identity = StandardLinks.identity(of: current.files)
    let same = previous.flatMap {
      $0.links.identity == identity && $0.settingsKey == settingsKey && $0.revision == current.revision ? $0 : nil
    }
    let libraries = linter.settings.standards.map(\.value) + current.standardFolders
    let read = same == nil ? read(libraries, for: files, current, known: previous?.referred ?? []) : nil
    let referred = same?.referred ?? read?.files ?? []
    // A shipped standard that is open is loaded even if no file is written against it.
    let shipped = current.files.open.keys.contains(where: ShippedFiles.isShipped) ? ShippedStandards.all : []
    var workspace = Workspace(
      files: files.map(\.workspaceFile), libraries: referred.map(\.workspaceFile) + shipped,
      isPartial: current.isScanning || current.folders.isEmpty, reusing: previous?.workspace,
      else: { ShippedStandards.all })
    read?.complete(&workspace)
    return DerivedState(
      files: current.files, folders: current.folders, revision: current.revision, settingsKey: settingsKey, linter: linter,
      libraries: libraries, referred: referred, settings: settings, workspace: workspace,
      links: same?.links ?? StandardLinks(identity: identity, workspace: workspace))
  }

  /// The settings for open files outside the folders of the workspace.
  private func settings(beyond current: WorkspaceSnapshot, known: [FileVersion]) -> [FileVersion] {
    let open = current.files.open.keys.filter { path in
      DocumentURI.isFile(path) && !current.folders.contains { LogicalPath.isBelow(path, $0) }
    }
    guard !open.isEmpty else { return [] }
    var search = loader.search
    let paths = Set(Set(open.map { LogicalPath.parent(of: $0) }).compactMap { search.settings(for: $0)?.path })
    return paths.filter { current.files[$0] == nil }.sorted().compactMap { LibraryFiles.read($0, known, loader) }
  }

  private func read(_ libraries: [String], for files: [FileVersion], _ current: WorkspaceSnapshot, known: [FileVersion]) -> LibraryFiles {
    LibraryFiles(for: files, folders: current.folders, libraries: libraries, besides: current.files, known: known, loader)
  }

  /// Releases replaced snapshots. Call this after the answer has been sent.
  func discardUnused() {
    let replaced = cache.withLock { cache in
      defer { cache.replaced = [] }
      return cache.replaced
    }
    withExtendedLifetime(replaced) {}
  }

  /// The findings of a file, with the fixes that may be offered.
  func findings(of path: String, at current: WorkspaceSnapshot) -> [Diagnostic] {
    let proposed = proposedFindings(of: path, at: current)
    guard proposed.contains(where: { !$0.fixes.isEmpty }), let file = current.files[path] else { return proposed }
    let key = FindingsKey(of: file, at: current)
    if let kept = cache.withLock({ $0.judged[path] }), kept.key == key { return kept.found }
    let judged = current.linter.judged(proposed, of: path, in: current.workspace(around: file))
    cache.withLock { $0.judged[path] = (key, judged) }
    return judged
  }

  /// The findings of a file with the fixes as the rules propose them. Checking fixes takes as long as finding them, and what is shown while
  /// a user types contains none.
  func proposedFindings(of path: String, at current: WorkspaceSnapshot) -> [Diagnostic] {
    guard let file = current.files[path], !file.isShipped else { return [] }
    // Settings files in parent folders of the workspace are not reported.
    let isElsewhere = !file.isOpen && !current.folders.contains { LogicalPath.isBelow(path, $0) }
    if isElsewhere { return [] }
    if file.isTooLarge { return [Diagnostic.tooLarge(file.source.count, path: path)] }
    let key = FindingsKey(of: file, at: current)
    if let kept = cache.withLock({ $0.findings[path] }), kept.key == key { return kept.found }
    let linter = current.linter
    var own = cache.withLock { $0.own[path] }.flatMap { $0.linter === linter ? $0.found : nil }
    guard let (found, subject) = linter.checked(file.workspaceFile, in: current.workspace(around: file), reusing: &own) else { return [] }
    cache.withLock {
      $0.findings[path] = (key, found)
      $0.own[path] = own.map { (linter, $0) }
      // The alignment of an open file is kept for other requests.
      if file.isOpen { $0.alignments[path] = (key, subject.alignment.alignment) }
    }
    return found
  }

  func alignment(of path: String, at current: WorkspaceSnapshot) -> Alignment? {
    guard let file = current.files[path] else { return nil }
    let key = FindingsKey(of: file, at: current)
    if let kept = cache.withLock({ $0.alignments[path] }), kept.key == key { return kept.alignment }
    let made = current.subject(at: path)?.alignment.alignment
    cache.withLock { $0.alignments[path] = (key, made) }
    return made
  }

  /// The findings of a file as they are sent: without those about text that the author is still typing.
  func report(of path: String, at current: WorkspaceSnapshot, render: ([Diagnostic]) -> [UInt8]) -> RenderedReport {
    guard let file = current.files[path] else { return RenderedReport.empty }
    let key = FindingsKey(of: file, at: current)
    let typing = current.typing.flatMap { $0.path == path ? $0 : nil }
    if let kept = cache.withLock({ $0.reports[path] }), kept.key == key, kept.typing == typing { return kept.report }
    let found = proposedFindings(of: path, at: current)
    let shown = typing.map { finished(found, whileTyping: $0, in: file, at: current) } ?? found
    cache.withLock {
      $0.latest[path] = file.isOpen ? HeldFindings(found, in: file.source) : nil
      if typing == nil { $0.held[path] = nil }
    }
    let report = RenderedReport(items: render(shown))
    cache.withLock { $0.reports[path] = (key, typing, report) }
    return report
  }

  /// Findings without those about text that the author is still typing. While a reference is unfinished, the other findings stay as they
  /// were.
  private func finished(_ found: [Diagnostic], whileTyping typing: TypingPosition, in file: FileVersion, at current: WorkspaceSnapshot)
    -> [Diagnostic]
  {
    let path = file.path
    // Unfinished text always has a finding, so a file without findings needs no check.
    if found.isEmpty {
      cache.withLock { $0.held[path] = nil }
      return found
    }
    let unfinished = UnfinishedText(at: typing.offset, in: file, alignment(of: path, at: current))
    let word = UnfinishedWord(at: typing.offset, in: file, current.workspace)
    let isBegun = found.contains(where: word.isAboutBeginning)
    let isComplete = { (finding: Diagnostic) in
      !unfinished.concerns(finding) && !word.isAboutBeginning(finding) && !word.isAboutRest(finding)
    }
    let rest = found.filter(isComplete)
    let isUnfinished = found.contains(where: unfinished.concerns)
    guard let range = isUnfinished ? unfinished.range : isBegun ? word.range : nil else {
      cache.withLock { if !isUnfinished { $0.held[path] = nil } }
      return rest
    }
    let (held, latest) = cache.withLock { ($0.held[path], $0.latest[path]) }
    for candidate in [held, latest].compactMap({ $0 }) {
      guard let others = candidate.findings(outside: range, in: file.source) else { continue }
      cache.withLock { $0.held[path] = candidate }
      // They may have been found when less was written in this line.
      return others.filter(isComplete) + rest.filter { range.contains($0.location.range) }
    }
    cache.withLock { $0.held[path] = nil }
    return rest
  }

  /// The report of a file that the client fetched last.
  func fetchedReport(for path: String) -> FetchedReport? { cache.withLock { $0.fetched[path] } }

  func noteFetched(_ report: RenderedReport, for path: String, at current: WorkspaceSnapshot) {
    guard let stamp = current.files[path]?.stamp else { return }
    cache.withLock { $0.fetched[path] = FetchedReport(stamp: stamp, resultID: report.resultID) }
  }

  /// The tokens of a file that the client fetched last.
  func tokens(for path: String) -> SemanticTokenData? { cache.withLock { $0.tokens[path] } }

  func noteTokens(_ data: SemanticTokenData, for path: String) { cache.withLock { $0.tokens[path] = data } }

  /// The state of the annotations that the client fetched last.
  func annotations(_ kind: Annotation, for path: String) -> Int? { cache.withLock { $0.annotations[path]?[kind] } }

  func noteAnnotations(_ kind: Annotation, _ state: Int, for path: String) {
    cache.withLock { $0.annotations[path, default: [:]][kind] = state }
  }

  /// Removes the state of files that do not exist any more.
  func keepOnly(_ files: FileStore) {
    cache.withLock { cache in
      cache.findings = cache.findings.filter { files[$0.key] != nil }
      cache.judged = cache.judged.filter { files[$0.key] != nil }
      cache.own = cache.own.filter { files[$0.key] != nil }
      cache.alignments = cache.alignments.filter { files[$0.key] != nil }
      cache.fetched = cache.fetched.filter { files[$0.key] != nil }
      cache.tokens = cache.tokens.filter { files.open[$0.key] != nil }
      cache.annotations = cache.annotations.filter { files.open[$0.key] != nil }
      cache.reports = cache.reports.filter { files[$0.key] != nil }
      cache.latest = cache.latest.filter { files[$0.key] != nil }
      cache.held = cache.held.filter { files.open[$0.key] != nil }
    }
  }
}

extension SettingOverrides {
  /// A hash of these settings and of the files that add to them.
  fileprivate func key(with configurations: [FileVersion]) -> Int {
    var hasher = Hasher()
    hasher.combine(preset)
    hasher.combine(selected)
    hasher.combine(ignored)
    hasher.combine(severities)
    hasher.combine(standards)
    for file in configurations { hasher.combine(file.stamp) }
    return hasher.finalize()
  }
}

/// The report that the client fetched last for a file, and the version of the file that it is about.
struct FetchedReport: Sendable {
  let stamp: Int
  let resultID: String
}
