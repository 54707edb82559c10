/// What an import comes to: a standard, if there was one to be found, and the report.
public struct Imported: Sendable {
  public let standard: PlainStandard?
  public let report: ImportReport

  public init(_ standard: PlainStandard?, _ report: ImportReport) {
    self.standard = standard
    self.report = report
  }
}
