import Linter
import Schema
import Standards
import TextModel

/// The result of reading one file.
struct LoadedFile: Sendable {
  enum Outcome: Sendable {
    /// Standard input has no stamp.
    case read(WorkspaceFile, FileStamp?)
    /// YAML of another tool.
    case foreign
    case tooLarge(Int)
    case failed(DiskError)
  }

  let path: DiskPath
  let outcome: Outcome
  /// The bytes of standard input, which may have to be passed on unchanged; empty for files.
  var bytes: [UInt8] = []

  /// The bytes of a too large file that are read to detect its kind.
  private static let headSize = 1 << 16

  /// `kind` overrides the kind of a file, which otherwise follows from its name or its text.
  static func load(_ path: DiskPath, as kind: DocumentKind? = nil, from source: FileReader.Source = .regular) -> LoadedFile {
    load(path, FileReader.read(path, from: source), as: kind, isNamed: source == .named)
  }

  /// The result of loading bytes that were read already.
  static func load(
    _ path: DiskPath, _ read: Result<(bytes: [UInt8], stamp: FileStamp), DiskError>, as kind: DocumentKind? = nil, isNamed: Bool
  ) -> LoadedFile {
    switch read {
    case .success(let file): return load(path, SourceText(fileBytes: file.bytes), file.stamp, as: kind, isNamed: isNamed)
    case .failure(.tooLarge(let size)):
      return LoadedFile(path: path, outcome: isDocument(path) ? .tooLarge(size) : .foreign)
    case .failure(let error):
      return LoadedFile(path: path, outcome: .failed(error))
    }
  }

  static func load(_ path: DiskPath, _ source: SourceText, _ stamp: FileStamp, as kind: DocumentKind? = nil, isNamed: Bool) -> LoadedFile {
    let loaded = workspaceFile(path.display, source, as: kind, isNamed: isNamed)
    return LoadedFile(path: path, outcome: loaded.document.isForeign ? .foreign : .read(loaded, stamp))
  }

  static func standardInput(_ name: DiskPath) -> LoadedFile {
    switch FileReader.readStandardInput() {
    case .success(let bytes):
      let source = SourceText(fileBytes: bytes)
      // What is not text is reported, as it is in a file whose name tells its kind; which kind is of no importance.
      let loaded = workspaceFile(name.display, source, as: source.encoding == .binary ? .trainingPlan : nil, isNamed: true)
      return LoadedFile(path: name, outcome: loaded.document.isForeign ? .foreign : .read(loaded, nil), bytes: bytes)
    case .failure(.tooLarge(let size)): return LoadedFile(path: name, outcome: .tooLarge(size))
    case .failure(let error): return LoadedFile(path: name, outcome: .failed(error))
    }
  }

  /// A file that is named itself is a document of this program if it resembles one, even without a `kind`.
  static func workspaceFile(_ path: String, _ source: SourceText, as kind: DocumentKind? = nil, isNamed: Bool = false) -> WorkspaceFile {
    let document = Document.read(source, expectedKind: kind ?? DocumentKind.expected(byFileName: path))
    guard isNamed, document.isForeign, let likely = LikelyKind.of(document) else { return WorkspaceFile(path: path, document: document) }
    return WorkspaceFile(path: path, document: Document.read(source, expectedKind: likely))
  }

  private static func isDocument(_ path: DiskPath) -> Bool {
    let lines = FileReader.head(of: path, count: headSize).split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).dropLast()
    return !workspaceFile(path.display, SourceText(fileBytes: Array(lines.joined(separator: [ASCII.lineFeed])))).document.isForeign
  }

  var file: WorkspaceFile? {
    if case .read(let file, _) = outcome { file } else { nil }
  }

  var stamp: FileStamp? {
    if case .read(_, let stamp) = outcome { stamp } else { nil }
  }
}

extension Sequence<LoadedFile> {
  var failures: [ReportedFailure] {
    compactMap { loaded in
      guard case .failed(let error) = loaded.outcome else { return nil }
      return ReportedFailure(path: loaded.path.display, message: error.message)
    }
  }

  var foreignCount: Int {
    reduce(0) { count, loaded in if case .foreign = loaded.outcome { count + 1 } else { count } }
  }

  /// The findings of files that are too large to read.
  var overLimit: [Diagnostic] {
    compactMap { loaded in
      guard case .tooLarge(let size) = loaded.outcome else { return nil }
      return Diagnostic.tooLarge(size, path: loaded.path.display)
    }
  }
}
