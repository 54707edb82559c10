import Schema
import TextModel

/// What is kept of a checked file: what the rules on several files need.
public struct FileRecord: Sendable, Hashable {
  public let path: String
  public let kind: DocumentKind
  public let id: Text?
  /// The version of a standard, whose editions share their id; nil for all other kinds.
  public let version: Text?
  /// The range of the id.
  public let idRange: ByteRange
  /// What a plan teaches of its standard, if a rule asked for it.
  public let teaching: Teaching?

  public init(path: String, kind: DocumentKind, id: Text?, version: Text? = nil, idRange: ByteRange, teaching: Teaching? = nil) {
    self.path = path
    self.kind = kind
    self.id = id
    self.version = version
    self.idRange = idRange
    self.teaching = teaching
  }

  /// Nil for a file of another tool.
  public init?(_ file: WorkspaceFile, teaching: Teaching? = nil) {
    guard let kind = file.document.kind else { return nil }
    let id = file.document.id
    let version: Text? = if case .standard(let standard) = file.document.content { standard.version?.value } else { nil }
    self.init(path: file.path, kind: kind, id: id?.value, version: version, idRange: id?.range ?? ByteRange(at: 0), teaching: teaching)
  }

  /// A copy that does not retain the file's text.
  public var detached: FileRecord {
    FileRecord(
      path: path, kind: kind, id: id.map { Text($0.string) }, version: version.map { Text($0.string) }, idRange: idRange, teaching: teaching
    )
  }
}
