import TextModel

/// The whole of a file that names its kind.
public protocol DocumentRecord: Record {
  static var documentKind: DocumentKind { get }
  var kind: Located<DocumentKind>? { get set }
  var format: Located<Text>? { get set }
}

extension DocumentRecord {
  /// The document with its kind and the version of the format, as a file has them.
  var complete: Self {
    var document = self
    document.kind = document.kind ?? .value(Self.documentKind)
    document.format = document.format ?? .text(String(Document.formatVersion))
    return document
  }
}
