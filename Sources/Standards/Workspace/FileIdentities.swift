import Schema
import TextModel

/// The ids of the files of a workspace, and the first file by path of those that share an id.
struct FileIdentities: Sendable {
  private struct Edition: Hashable {
    let id: Text
    let version: Text?
  }

  private struct Place {
    let path: String
    let index: Int
  }

  /// Editions of one standard share their id, so that standards are compared by their version too.
  private var standards: [Edition: Place] = [:]
  private var others: [Text: Place] = [:]
  private var all: [Text: Place] = [:]

  init(_ files: [WorkspaceFile]) {
    for (index, file) in files.enumerated() where !file.isCompanion {
      guard let id = file.document.id?.value else { continue }
      let place = Place(path: file.path, index: index)
      Self.note(place, in: &all[id])
      if case .standard(let standard) = file.document.content {
        Self.note(place, in: &standards[Edition(id: id, version: standard.version?.value)])
      } else {
        Self.note(place, in: &others[id])
      }
    }
  }

  private static func note(_ place: Place, in first: inout Place?) {
    if let known = first, known.path <= place.path { return }
    first = place
  }

  /// The first file with the id of a document: the document itself, or a file that must not have the same id.
  func first(like document: Document) -> Int? {
    guard let id = document.id?.value else { return nil }
    guard case .standard(let standard) = document.content else { return all[id]?.index }
    let duplicates = [standards[Edition(id: id, version: standard.version?.value)], others[id]].compactMap { $0 }
    return duplicates.min { $0.path < $1.path }?.index
  }
}
