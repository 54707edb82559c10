import Standards
import TextModel

/// The standards that ship with the program as documents: read once, never edited, and not in a folder of the workspace.
enum ShippedFiles {
  private static let all = Dictionary(ShippedStandards.all.map { ($0.path, FileVersion(shipped: $0)) }) { first, _ in first }

  static func isShipped(_ path: String) -> Bool { path.utf8.starts(with: ShippedStandards.pathPrefix.utf8) }

  static func file(at path: String) -> FileVersion? { isShipped(path) ? all[path] : nil }

  /// The name of a standard in such a path, after the prefix.
  static func name(of path: String) -> String { String(path.dropFirst(ShippedStandards.pathPrefix.count)) }

  static func path(ofName name: String) -> String { ShippedStandards.pathPrefix + name }
}

/// The URIs under which a client opens the shipped standards: those of virtual documents, or those of copies.
struct ShippedAddresses: Sendable {
  /// Whether the client fetches the content of virtual documents.
  var isVirtual = false
  let copies: (any StandardCopies)?

  private static let beginning = DocumentURI.shippedScheme + ":/"

  /// The URI of a shipped standard; nil where the client cannot open one. Writes the copy if there is none yet.
  func uri(of path: String) -> String? {
    let name = ShippedFiles.name(of: path)
    if isVirtual { return Self.beginning + name }
    guard let file = ShippedFiles.file(at: path), let copy = copies?.keep(name, file.source.bytes) else { return nil }
    return DocumentURI.uri(ofPath: copy)
  }

  /// The shipped standard of a path as the client spells it; nil for any other document.
  func document(at written: String) -> ShippedDocument? {
    let name: String
    if written.utf8.starts(with: (DocumentURI.shippedScheme + ":").utf8) {
      // Some clients write an empty host in the URI, and others do not.
      name = String(written.dropFirst(DocumentURI.shippedScheme.count + 1).drop { $0 == "/" })
    } else {
      guard let copy = copies?.copy(at: written) else { return nil }
      guard case .current(let copied) = copy else { return .outdated }
      name = copied
    }
    return ShippedFiles.file(at: ShippedFiles.path(ofName: name)).map(ShippedDocument.current) ?? .outdated
  }
}

/// A document of a client that shows a standard of the program.
enum ShippedDocument {
  case current(FileVersion)
  /// A copy that another version of the program wrote, or a URI that does not exist: it gets no findings.
  case outdated
}
