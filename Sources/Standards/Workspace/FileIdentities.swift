import Schema
import TextModel

/// The first file, by path, that has each id. `ID` is an id or an id with a version; `File` identifies a file.
public struct FileIdentities<ID: Hashable, File> {
  /// Standards by id and version, since the editions of one standard share their id.
  private var editions: [ID: File] = [:]
  private var others: [ID: File] = [:]
  private var all: [ID: File] = [:]
  private let isEarlier: @Sendable (File, File) -> Bool

  public init(isEarlier: @escaping @Sendable (File, File) -> Bool) { self.isEarlier = isEarlier }

  /// `edition` is the id with the version; nil for all but standards.
  public mutating func add(_ file: File, id: ID, edition: ID?) {
    let isEarlier = isEarlier
    Self.note(file, in: &all[id], isEarlier)
    if let edition { Self.note(file, in: &editions[edition], isEarlier) } else { Self.note(file, in: &others[id], isEarlier) }
  }

  /// Static with an `inout` parameter: otherwise a second reference to the tables would exist, and they would be copied for each file.
  private static func note(_ file: File, in first: inout File?, _ isEarlier: (File, File) -> Bool) {
    if let known = first, !isEarlier(file, known) { return }
    first = file
  }

  /// The first file with the id, or the first standard and the first of the other files. One of them may be the file itself.
  public func candidates(id: ID, edition: ID?) -> [File] {
    guard let edition else { return all[id].map { [$0] } ?? [] }
    return [editions[edition], others[id]].compactMap { $0 }
  }
}

extension FileIdentities: Sendable where ID: Sendable, File: Sendable {}

/// A file that has an id, and the range of the id.
public struct IdentifiedFile: Sendable, Hashable {
  public let path: String
  public let kind: DocumentKind
  public let idRange: ByteRange

  public init(path: String, kind: DocumentKind, idRange: ByteRange) {
    self.path = path
    self.kind = kind
    self.idRange = idRange
  }
}

/// The id of a document, with the version for a standard.
struct DocumentIdentity: Hashable, Sendable {
  let id: Text
  let version: Text?
}

extension FileRecord {
  var identity: DocumentIdentity? { id.map { DocumentIdentity(id: $0, version: nil) } }
  /// Nil for all but standards.
  var edition: DocumentIdentity? { kind == .standard ? id.map { DocumentIdentity(id: $0, version: version) } : nil }
}
