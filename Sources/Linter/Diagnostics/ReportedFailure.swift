import Schema

/// Something that was to be read and could not be.
public struct ReportedFailure: Error, Hashable {
  public let path: String
  public let message: Bilingual

  public init(path: String, message: Bilingual) {
    self.path = path
    self.message = message
  }
}
