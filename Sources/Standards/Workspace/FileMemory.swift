import Synchronization

/// What a workspace keeps of its files, including those that were released from memory.
public final class FileMemory: Sendable {
  private struct State {
    var identities = FileIdentities<DocumentIdentity, IdentifiedFile> { $0.path < $1.path }
    var taught: TaughtContents?
    var isTeachingWanted = false
    var areCitationsWanted = false
  }

  /// Whether files come in batches, so that the workspace does not hold all of them at once.
  public let isStreaming: Bool
  /// Assumptions about files that are not part of this run; nil if all files are.
  let assumption: FileAssumption?
  private let state = Mutex(State())

  public init(isStreaming: Bool, assuming assumption: FileAssumption? = nil) {
    self.isStreaming = isStreaming
    self.assumption = assumption
  }

  /// Records the ids of files, so that those of later files can be compared with them.
  public func add(_ records: some Sequence<FileRecord>) {
    state.withLock { state in
      for record in records {
        guard let id = record.identity else { continue }
        state.identities.add(
          IdentifiedFile(path: record.path, kind: record.kind, idRange: record.idRange), id: id, edition: record.edition)
      }
    }
  }

  /// The file with the same id, if it precedes the given one by path and must not share its id.
  func duplicate(of record: FileRecord) -> IdentifiedFile? {
    guard let id = record.identity else { return nil }
    if let assumption { return assumption.isDuplicate ? IdentifiedFile(path: "", kind: record.kind, idRange: record.idRange) : nil }
    let candidates = state.withLock { $0.identities.candidates(id: id, edition: record.edition) }
    return candidates.min { $0.path < $1.path }.flatMap { $0.path < record.path ? $0 : nil }
  }

  /// What the plans teach. If that is not known yet, the result is empty, and it is noted that a rule asked for it.
  var taughtContents: TaughtContents {
    state.withLock { state in
      if let taught = state.taught { return taught }
      state.isTeachingWanted = true
      return TaughtContents()
    }
  }

  /// Stores what all plans of the run teach.
  public func remember(_ taught: TaughtContents) { state.withLock { $0.taught = taught } }

  /// Notes that a fix asked for the citations of a standard: those in files that are not loaded are missing.
  func noteCitations() { state.withLock { $0.areCitationsWanted = true } }

  public var isTeachingWanted: Bool { state.withLock { $0.isTeachingWanted } }
  public var areCitationsWanted: Bool { state.withLock { $0.areCitationsWanted } }
}

/// Assumptions about files that are not part of this run.
public struct FileAssumption: Sendable {
  /// Whether each id is that of an earlier file too.
  public var isDuplicate = false
  /// The contents of each standard that no plan teaches; nil where no plan is written against any.
  public var untaught: Untaught?
  /// Whether standards that are not among the files are checked elsewhere.
  public var areStandardsChecked = false

  public enum Untaught: Sendable {
    case all
    case only(Int)
  }

  public init(isDuplicate: Bool = false, untaught: Untaught? = nil, areStandardsChecked: Bool = false) {
    self.isDuplicate = isDuplicate
    self.untaught = untaught
    self.areStandardsChecked = areStandardsChecked
  }
}
