import Schema
import TextModel

/// All files that are checked together. It is a value type: a copy does not change.
public struct Workspace: Sendable {
  public private(set) var files: [WorkspaceFile]
  /// The standards among `files` and in the `--standards` folders, sorted by path, then those that are built in.
  public var standards: [StandardIndex] { table.all }
  /// The paths of standards that files name and that were not read because they are out of bounds, with their resolved paths.
  public var outside: [String: String] = [:]
  /// Other spellings of the path of a standard, with the path that it is loaded by.
  public var spellings: [String: String] = [:]
  /// Where the file of an edition, `id@version`, is that was not read because it is out of bounds. Nil for an edition that was not seen.
  public var elsewhere: @Sendable (String) -> String? = { _ in nil }
  private var table = StandardTable()
  private(set) var memory: FileMemory
  /// How many of the first files stay when the batch is replaced.
  private var keptCount: Int
  private var hasFallback = false
  /// Whether files that cite the standards may be missing from the workspace: renumbering would make their references wrong.
  public let isPartial: Bool
  private var filesByPath = LazyValue<[String: Int]>()
  /// Values that are computed from exactly these files.
  private(set) var attached = AttachedValues()
  /// Caches that stay valid when files change. They are passed on to the next workspace.
  let caches: AttachedValues

  /// `libraries` are files that can be referred to but are not reported on: those of `--standards` folders and built-in standards.
  public init(files: [WorkspaceFile], libraries: [WorkspaceFile] = [], isPartial: Bool = false) {
    self.init(files: files, libraries: libraries, isPartial: isPartial, reusing: nil)
  }

  private init(
    files: [WorkspaceFile], libraries: [WorkspaceFile], isPartial: Bool, reusing previous: Workspace?,
    memory: FileMemory = FileMemory(isStreaming: false)
  ) {
    self.files = files
    self.memory = memory
    keptCount = files.count
    outside = previous?.outside ?? [:]
    spellings = previous?.spellings ?? [:]
    if let previous { elsewhere = previous.elsewhere }
    self.isPartial = isPartial
    caches = previous?.caches ?? AttachedValues()
    memory.add(files.lazy.filter { !$0.isCompanion }.compactMap { FileRecord($0) })
    // All standards by path: the order in which they are found must not depend on which of them are checked.
    let own = files.filter { $0.document.kind == .standard }
    let known = Set(own.map(\.path))
    for file in (own + libraries.filter { !known.contains($0.path) }).sorted(by: Self.precedes) { add(file, reusing: previous) }
    table.finish()
  }

  /// The same, with further libraries that are read only if a file is written against a standard that was not found yet: reading the
  /// built-in standards costs more than checking a file that does not need them.
  ///
  /// The indexes of unchanged standards are taken from `previous`, the previous workspace.
  public init(
    files: [WorkspaceFile], libraries: [WorkspaceFile], isPartial: Bool = false, reusing previous: Workspace? = nil,
    else fallback: () -> [WorkspaceFile]
  ) {
    self.init(files: files, libraries: libraries, isPartial: isPartial, reusing: previous)
    addFallback(for: files, reusing: previous, fallback)
  }

  /// A workspace that receives further files in batches; `files` stay in it.
  public init(keeping files: [WorkspaceFile], libraries: [WorkspaceFile], memory: FileMemory, else fallback: () -> [WorkspaceFile]) {
    self.init(files: files, libraries: libraries, isPartial: false, reusing: nil, memory: memory)
    addFallback(for: files, reusing: nil, fallback)
  }

  /// The same with another batch of files. Records of the files stay after the batch is released.
  public func replacingBatch(_ batch: [WorkspaceFile], else fallback: () -> [WorkspaceFile]) -> Workspace {
    var changed = self
    changed.files = files.prefix(clamping: keptCount) + batch
    changed.filesByPath = LazyValue()
    changed.attached = AttachedValues()
    memory.add(batch.lazy.compactMap { FileRecord($0)?.detached })
    changed.addFallback(for: batch, reusing: nil, fallback)
    return changed
  }

  /// The same with other assumptions about files that are not part of this run.
  public func assuming(_ assumption: FileAssumption) -> Workspace {
    var changed = self
    changed.memory = FileMemory(isStreaming: true, assuming: assumption)
    changed.attached = AttachedValues()
    return changed
  }

  /// Whether a standard is checked too, in this run or elsewhere.
  func isChecked(_ index: StandardIndex) -> Bool {
    memory.assumption?.areStandardsChecked == true && !index.file.isShipped || file(at: index.file.path).map { !$0.isCompanion } == true
  }

  /// Adds the built-in standards if a file needs one, or if the workspace has another edition of one: then the result for a file does not
  /// depend on whether another file needed them.
  private mutating func addFallback(for files: [WorkspaceFile], reusing previous: Workspace?, _ fallback: () -> [WorkspaceFile]) {
    guard !hasFallback, ShippedStandards.editions.contains(where: table.hasOthers) || files.contains(where: lacksStandard) else { return }
    hasFallback = true
    for file in fallback() { add(file, reusing: previous) }
    table.finish()
  }

  /// The same with another text of one file, whose id and standard must be unchanged. After a keystroke only that file is processed again.
  public func replacing(_ position: Int, with file: WorkspaceFile) -> Workspace {
    guard files.indices.contains(position) else { return self }
    var changed = self
    changed.files[position] = file
    changed.attached = AttachedValues()
    if case .standard(let standard) = file.document.content, table.has(file.path) {
      changed.table.replace(StandardIndex(file: file, standard: standard))
    }
    return changed
  }

  /// The order by path, with built-in files last.
  private static func precedes(_ left: WorkspaceFile, _ right: WorkspaceFile) -> Bool {
    left.isShipped == right.isShipped ? left.path < right.path : right.isShipped
  }

  private mutating func add(_ file: WorkspaceFile, reusing previous: Workspace?) {
    guard case .standard(let standard) = file.document.content, !table.has(file.path) else { return }
    if let known = previous?.standard(at: file.path), known.file.document.tree === file.document.tree {
      table.add(known)
    } else {
      table.add(StandardIndex(file: file, standard: standard))
    }
  }

  private func lacksStandard(_ file: WorkspaceFile) -> Bool {
    guard let reference = file.document.standardReference?.value else { return false }
    switch resolve(reference, from: file.path) {
    case .found, .several, .incomplete: return false
    case .unknown, .fileNotFound, .otherVersion, .versionMissing: return true
    }
  }

  /// The standard in the file at a path.
  public func standard(at path: String) -> StandardIndex? { table.standard(at: path) }

  /// The file of the workspace at a path; nil for the files of libraries.
  public func file(at path: String) -> WorkspaceFile? {
    let known = filesByPath.value { Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first } }
    return known[path].map { files[$0] }
  }

  /// The file with the same id, if it precedes the given one by path and must not share its id.
  public func duplicate(of file: WorkspaceFile) -> IdentifiedFile? {
    guard let found = FileRecord(file).flatMap({ memory.duplicate(of: $0) }) else { return nil }
    // That file may have been edited since its id was recorded.
    guard let id = self.file(at: found.path)?.document.id else { return found }
    return IdentifiedFile(path: found.path, kind: found.kind, idRange: id.range)
  }

  /// The standards with an id, of any version.
  public func standards(withID id: Text) -> [StandardIndex] { table.standards(withID: id) }

  /// The newest editions of the standard with an id.
  public func newestEditions(withID id: Text) -> NewestEditions { table.newest(withID: id) }

  /// Finds the standard that a file is written against: by the path that it gives, else by id and version among the files, the libraries
  /// and the built-in standards, in this order.
  public func resolve(_ reference: StandardReference, from path: String) -> StandardResolution {
    if let file = reference.file?.value.string {
      guard let index = standardIndex(atPath: file, from: path) else { return .fileNotFound(file, candidates: standards) }
      return matches(index, reference) ? .found(index) : .otherVersion([index])
    }
    let (written, version) = reference.edition
    guard let id = written else { return .incomplete }
    let sameID = standards(withID: id)
    guard let version else {
      return sameID.isEmpty ? .unknown(candidates: standards) : .versionMissing(sameID)
    }
    // A workspace's own copy of a built-in standard replaces it; two copies in the workspace are ambiguous.
    let copies = table.copies(of: id, version)
    if copies.own.count > 1 { return .several(copies.own) }
    if let found = copies.own.first ?? copies.first { return .found(found) }
    // A standard without a readable id or version has a finding of its own.
    if let unnamed = table.onlyUnnamed(id: id, version: version) { return .found(unnamed) }
    return sameID.isEmpty ? .unknown(candidates: standards) : .otherVersion(sameID)
  }

  /// The standard at a path as an author wrote it. A path that is right on a less strict system only (backslashes, letter case, absolute)
  /// is accepted if it matches one file; it has a finding of its own, since it is not portable.
  private func standardIndex(atPath written: String, from path: String) -> StandardIndex? {
    let resolved = LogicalPath.resolve(written, relativeTo: path)
    return table.standard(at: spellings[resolved] ?? resolved) ?? table.standard(loosely: written, from: path)
  }

  private func matches(_ index: StandardIndex, _ reference: StandardReference) -> Bool {
    let (id, version) = reference.edition
    // A standard without an id or version has a finding of its own.
    return (id == nil || index.id.isEmpty || id == index.id) && (version == nil || index.version.isEmpty || version == index.version)
  }
}

/// The result of looking up a standard.
public enum StandardResolution: Sendable {
  case found(StandardIndex)
  case unknown(candidates: [StandardIndex])
  case fileNotFound(String, candidates: [StandardIndex])
  /// The id exists, but not with this version.
  case otherVersion([StandardIndex])
  /// The file gives no version, and there are several.
  case versionMissing([StandardIndex])
  case several([StandardIndex])
  /// The file gives too little for a lookup, which is a finding of its own.
  case incomplete
}

extension Document {
  /// The file's own id.
  public var id: Located<Text>? {
    switch content {
    case .standard(let standard): standard.id
    case .jobDescription(let job): job.id
    case .trainingPlan(let plan): plan.id
    case .configuration, .foreign: nil
    }
  }

  /// The standard that a job description or training plan names.
  public var standardReference: Located<StandardReference>? {
    switch content {
    case .jobDescription(let job): job.standard
    case .trainingPlan(let plan): plan.standard
    case .standard, .configuration, .foreign: nil
    }
  }
}
