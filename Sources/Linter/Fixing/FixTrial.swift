import Schema
import Standards
import TextModel
import YAML

/// Applies fixes to the files together. If a file would parse worse, the fixes are tried in smaller and smaller groups, so that one harmful
/// fix is left out and not a whole round. Each trial reads only the files that it changes.
struct FixTrial {
  let files: [String: WorkspaceFile]
  /// The files that were changed so far.
  private(set) var result: [String: WorkspaceFile] = [:]
  private var accepted: [String: [TextEdit]] = [:]
  private var candidates: [FixCandidate] = []
  /// The fixes that would make a file parse worse.
  private(set) var rejected: [FixCandidate] = []
  /// The maximum number of trials: where many fixes are harmful, the rest waits for another run.
  private var trials = 400
  /// The maximum number of bytes that are parsed again, since trials of large files take longer.
  private var bytesLeft: Int

  init(_ files: [WorkspaceFile], bytes: Int? = nil) {
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    bytesLeft = bytes ?? max(1 << 20, files.reduce(0) { $0 + 8 * $1.document.source.count })
  }

  /// The fixes that were applied, in the order of the candidates.
  var applied: [FixCandidate] { candidates.sorted { $0.index < $1.index } }

  fileprivate static func isSound(_ fix: Fix, in files: [WorkspaceFile]) -> Bool {
    let candidate = FixCandidate(
      index: 0, Diagnostic(rule: "", severity: .hint, location: Location(path: "", range: ByteRange(at: 0)), message: fix.title), fix)
    return FixTrial(files).outcome(of: [candidate]).worse.isEmpty
  }

  /// Applies as many of the candidates as can be applied.
  mutating func apply(_ candidates: ArraySlice<FixCandidate>) {
    guard !candidates.isEmpty, trials > 0, bytesLeft > 0 else { return }
    trials -= 1
    for path in Set(candidates.lazy.flatMap(\.edits.keys)) { bytesLeft -= files[path]?.document.source.count ?? 0 }
    let outcome = outcome(of: candidates)
    guard !outcome.worse.isEmpty else { return accept(candidates, outcome.files) }
    guard candidates.count > 1 else {
      rejected += candidates
      return
    }
    let suspects = candidates.filter { candidate in candidate.edits.keys.contains { outcome.worse.contains($0) } }
    if suspects.count < candidates.count {
      apply(candidates.filter { candidate in !candidate.edits.keys.contains { outcome.worse.contains($0) } }[...])
      return apply(suspects[...])
    }
    let middle = candidates.startIndex + candidates.count / 2
    apply(candidates[..<middle])
    apply(candidates[middle...])
  }

  private mutating func accept(_ candidates: ArraySlice<FixCandidate>, _ files: [String: WorkspaceFile]) {
    self.candidates += candidates
    result.merge(files) { $1 }
    for candidate in candidates {
      for (path, edits) in candidate.edits { accepted[path, default: []] += edits }
    }
  }

  /// The changed files, with the candidates and everything accepted before, and the paths of those that parse worse than the author's text.
  private func outcome(of candidates: ArraySlice<FixCandidate>) -> (files: [String: WorkspaceFile], worse: Set<String>) {
    var edits: [String: [TextEdit]] = [:]
    for candidate in candidates {
      for (path, own) in candidate.edits { edits[path, default: accepted[path] ?? []] += own }
    }
    var changed: [String: WorkspaceFile] = [:]
    var worse: Set<String> = []
    for (path, edits) in edits {
      guard let file = files[path] else { continue }
      let text = TextEdit.apply(edits, to: file.document.source.bytes)
      changed[path] = file.rewritten(text)
      if let after = changed[path], !after.document.parsesNoWorse(than: file.document) { worse.insert(path) }
    }
    return (changed, worse)
  }
}

extension Fix {
  /// Whether the fix may be offered: if only this fix is applied, no file parses worse. `files` are the files that it changes.
  public func isSound(in files: [WorkspaceFile]) -> Bool { FixTrial.isSound(self, in: files) }
}

extension WorkspaceFile {
  /// The same file with another text in UTF-8.
  fileprivate func rewritten(_ text: [UInt8]) -> WorkspaceFile {
    let expected = DocumentKind.expected(byFileName: path) ?? (document.isExpectedByName ? document.kind : nil)
    return replacing(Document.read(SourceText(utf8: text), expectedKind: expected))
  }
}

extension Document {
  /// Whether this text, the result of fixes to another one, is UTF-8, is read by libyaml if the other one is, and has no more structural
  /// faults and no more repeated keys.
  fileprivate func parsesNoWorse(than other: Document) -> Bool {
    if source.bytes == other.source.bytes { return true }
    let bytes = source.bytes
    guard UTF8Validator.validRun(in: bytes.span).end == bytes.count else { return false }
    let (before, after) = (other.structuralFaults, structuralFaults)
    guard after <= before, repeatedKeys <= other.repeatedKeys else { return false }
    // One structural fault in exchange for another may put a field where it does not belong.
    if after > 0, after == before, unknownKeys > other.unknownKeys { return false }
    return isReadable || !other.isReadable
  }

  /// Several entries in one text are not counted: another fix may make them recognizable, and they have a finding and a fix of their own.
  private var structuralFaults: Int { syntaxProblems.count { $0.fault.isAboutStructure && $0.fault != .joinedEntries } }

  /// The keys that a record has more than once: of two fixes that write the same key, one is left out.
  private var repeatedKeys: Int {
    shapeProblems.count { problem in
      switch problem.fault {
      case .duplicateKey, .doubledLine: true
      default: false
      }
    }
  }

  private var unknownKeys: Int { shapeProblems.count { if case .unknownKey = $0.fault { true } else { false } } }

  private var isReadable: Bool { SyntaxTree.isReadable(source.bytes) }
}
