import Linter
import Schema
import Standards
import Synchronization
import TextModel

/// The inputs of a run before they are checked. Standards, settings and unreadable files are loaded; plans and job descriptions are only
/// scanned quickly.
struct InputScan {
  enum Input: Sendable {
    /// Loaded for the whole run.
    case kept(LoadedFile)
    /// A plan or job description, to be read when it is checked. Its text is kept in memory unless there is too much.
    case postponed(Postponed)

    var path: DiskPath {
      switch self {
      case .kept(let loaded): loaded.path
      case .postponed(let file): file.path
      }
    }

    var isPostponed: Bool { if case .postponed = self { true } else { false } }

    /// The loaded file; a postponed one is read now.
    var loaded: LoadedFile {
      switch self {
      case .kept(let loaded): loaded
      case .postponed(let file): file.loaded
      }
    }

    /// What a file cites. A postponed file is read for that; what was read is kept, as far as `held` allows, so that it is not read again.
    fileprivate func citation(_ held: HeldText) -> (citation: SiblingStandards.Citation?, input: Input) {
      let read = loaded
      let citation = read.file.flatMap { SiblingStandards.Citation($0) }
      guard case .postponed(var file) = self, held.reserve(file.size) else { return (citation, self) }
      file.early = read
      return (citation, .postponed(file))
    }
  }

  /// A file that is read when it is checked.
  struct Postponed: Sendable {
    let path: DiskPath
    let isNamed: Bool
    let stamp: FileStamp
    let size: Int
    fileprivate let source: SourceText?
    /// What was read before the check, if it is kept.
    fileprivate var early: LoadedFile?

    fileprivate var loaded: LoadedFile {
      early ?? source.map { LoadedFile.load(path, $0, stamp, isNamed: isNamed) } ?? LoadedFile.load(path, from: isNamed ? .named : .regular)
    }
  }

  /// Sorted by path.
  let inputs: [Input]
  /// The standards that the inputs name by path, each folder and path once, without files that are loaded.
  let mentions: [ReferredStandards.Mention]
  /// The standards that files cite, where the folder of the file or the workspace may contain more of them.
  let citations: [SiblingStandards.Citation]

  private struct ScannedFile: Sendable {
    var input: Input
    /// The edition of the standard, if a quick scan found it.
    var edition: String?
    var mention: ReferredStandards.Mention?
    var isMentionCertain = true

    /// The path of the file, if it is a document of this program.
    var path: String? {
      switch input {
      case .kept(let loaded): loaded.file?.path
      case .postponed(let file): file.path.display
      }
    }
  }

  init(_ paths: [DiskPath], named: Set<DiskPath>, folders: [DiskPath], _ loader: WorkspaceLoader) {
    let held = HeldText(maximum: 16 << 20)
    var scanned = loader.inParallel(paths.count, .reading) { Self.scan(at: paths[$0], isNamed: named.contains(paths[$0]), held) }
    let files = Set(scanned.compactMap(\.path))
    // A reference found only by a quick scan is confirmed by reading one file for each folder and path, unless the standard is loaded
    // anyway.
    var checkedMentions: Set<ReferredStandards.Mention> = []
    let doubtful = scanned.indices.filter { index in
      guard let mention = scanned[index].mention, !scanned[index].isMentionCertain, !files.contains(mention.target) else { return false }
      return checkedMentions.insert(ReferredStandards.Mention(path: LogicalPath.parent(of: mention.path), target: mention.target)).inserted
    }
    let inputs = scanned.map(\.input)
    let read = loader.inParallel(doubtful.count, .reading) { inputs[doubtful[$0]].loaded.file.flatMap { ReferredStandards.Mention($0) } }
    for (index, mention) in zip(doubtful, read) {
      scanned[index].mention = mention
      scanned[index].isMentionCertain = true
    }
    mentions = scanned.filter(\.isMentionCertain).compactMap(\.mention).filter { !files.contains($0.target) }
    citations = Self.citations(&scanned, folders, known: files, loader)
    self.inputs = scanned.map(\.input)
  }

  /// Files are read for this only if a quick scan does not tell what they cite, and standards that were not named may be in their folder or
  /// elsewhere in the workspace.
  private static func citations(_ scanned: inout [ScannedFile], _ folders: [DiskPath], known: Set<String>, _ loader: WorkspaceLoader)
    -> [SiblingStandards.Citation]
  {
    let fileFolders = SiblingStandards.foldersOutside(scanned.map(\.input.path), folders)
    let isWide = !WorkspaceSearch(folders: folders, fileFolders: fileFolders).roots.isEmpty
    let foldersWithStandards =
      isWide ? [] : fileFolders.filter { SiblingStandards.candidates(in: $0).contains { !known.contains($0.display) } }
    let relevant = scanned.indices.filter { isWide || foldersWithStandards.contains(scanned[$0].input.path.parent) }
    let unclear = relevant.filter { scanned[$0].edition == nil }
    let inputs = unclear.map { scanned[$0].input }
    let held = HeldText(maximum: 2 << 20)
    let found = loader.inParallel(unclear.count, .reading) { inputs[$0].citation(held) }
    var citations = Set(found.compactMap(\.citation))
    for (index, input) in zip(unclear, found.map(\.input)) { scanned[index].input = input }
    for index in relevant {
      guard let edition = scanned[index].edition else { continue }
      citations.insert(SiblingStandards.Citation(folder: scanned[index].input.path.parent, edition: edition))
    }
    return Array(citations)
  }

  private static func scan(at path: DiskPath, isNamed: Bool, _ held: HeldText) -> ScannedFile {
    let read = FileReader.read(path, from: isNamed ? .named : .regular)
    guard case .success(let file) = read else { return ScannedFile(input: .kept(LoadedFile.load(path, read, isNamed: isNamed))) }
    let source = SourceText(fileBytes: file.bytes)
    let expected = DocumentKind.expected(byFileName: path.display)
    let postponed = { () -> Input in
      let isHeld = held.reserve(source.count)
      return .postponed(
        Postponed(path: path, isNamed: isNamed, stamp: file.stamp, size: source.count, source: isHeld ? source : nil))
    }
    if file.stamp.isRegular, expected != .standard, expected != .configuration {
      let scan = QuickScan(source)
      if scan.isPlanOrJob {
        switch scan.mention {
        case .none: return ScannedFile(input: postponed(), edition: scan.edition)
        case .path(let written):
          let mention = ReferredStandards.Mention(path: path.display, target: LogicalPath.resolve(written, relativeTo: path.display))
          return ScannedFile(input: postponed(), mention: mention, isMentionCertain: false)
        case .unclear: break
        }
      }
    }
    let loaded = LoadedFile.load(path, source, file.stamp, isNamed: isNamed)
    guard let document = loaded.file else { return ScannedFile(input: .kept(loaded)) }
    let mention = ReferredStandards.Mention(document)
    let passes = document.document.kind == .trainingPlan || document.document.kind == .jobDescription
    return ScannedFile(input: passes && file.stamp.isRegular ? postponed() : .kept(loaded), mention: mention)
  }

  /// The files that are loaded for the whole run.
  var kept: [LoadedFile] {
    inputs.compactMap { if case .kept(let loaded) = $0 { loaded } else { nil } }
  }
}

/// Counts how many bytes of text are kept in memory until they are checked.
private final class HeldText: Sendable {
  private let maximum: Int
  private let count = Atomic<Int>(0)

  /// Nothing more is kept once the texts that are kept have this many bytes.
  init(maximum: Int) { self.maximum = maximum }

  /// Counts the bytes of a text and returns whether it may be kept in memory.
  func reserve(_ size: Int) -> Bool { count.add(size, ordering: .relaxed).oldValue < maximum }
}
