import Schema

/// An input that could not be read.
public struct ReportedFailure: Error, Hashable {
  public let path: String
  public let message: Bilingual

  public init(path: String, message: Bilingual) {
    self.path = path
    self.message = message
  }
}
