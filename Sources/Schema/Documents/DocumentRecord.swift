import TextModel

/// The record of a whole file that names its kind.
public protocol DocumentRecord: Record {
  static var documentKind: DocumentKind { get }
  var kind: Located<DocumentKind>? { get set }
  var format: Located<Text>? { get set }
}

extension DocumentRecord {
  /// The document with its kind and the version of the format, as it is written in a file.
  var complete: Self {
    var document = self
    document.kind = document.kind ?? .value(Self.documentKind)
    document.format = document.format ?? .text(String(Document.formatVersion))
    return document
  }

  /// Documents are equal if their values are, wherever they are in a file.
  public static func == (left: Self, right: Self) -> Bool { left.complete.fieldValues == right.complete.fieldValues }
}

extension DocumentKind {
  public var shape: ShapeDescription {
    switch self {
    case .standard: Standard.shape.description
    case .jobDescription: JobDescription.shape.description
    case .trainingPlan: TrainingPlan.shape.description
    case .configuration: Configuration.shape.description
    }
  }
}
