import Schema
import TextModel

/// The first file, by path, that has each id. `ID` is an id or an id with a version; `Place` is a file.
public struct FileIdentities<ID: Hashable, Place> {
  /// Standards by id and version, since the editions of one standard share their id.
  private var editions: [ID: Place] = [:]
  private var others: [ID: Place] = [:]
  private var all: [ID: Place] = [:]
  private let isEarlier: @Sendable (Place, Place) -> Bool

  public init(isEarlier: @escaping @Sendable (Place, Place) -> Bool) { self.isEarlier = isEarlier }

  /// `edition` is the id with the version; nil for all but standards.
  public mutating func add(_ place: Place, id: ID, edition: ID?) {
    let isEarlier = isEarlier
    Self.note(place, in: &all[id], isEarlier)
    if let edition { Self.note(place, in: &editions[edition], isEarlier) } else { Self.note(place, in: &others[id], isEarlier) }
  }

  /// Static with an `inout` parameter: otherwise a second reference to the tables would exist, and they would be copied for each file.
  private static func note(_ place: Place, in first: inout Place?, _ isEarlier: (Place, Place) -> Bool) {
    if let known = first, !isEarlier(place, known) { return }
    first = place
  }

  /// The first file with the id, or the first standard and the first of the other files. One of them may be the file itself.
  public func candidates(id: ID, edition: ID?) -> [Place] {
    guard let edition else { return all[id].map { [$0] } ?? [] }
    return [editions[edition], others[id]].compactMap { $0 }
  }
}

extension FileIdentities: Sendable where ID: Sendable, Place: Sendable {}

/// A file that has an id, and the place of the id.
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
