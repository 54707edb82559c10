/// The result of an import: a standard, if one was found, and the report.
public struct Imported: Sendable {
  public let standard: PlainStandard?
  public let report: ImportReport

  public init(_ standard: PlainStandard?, _ report: ImportReport) {
    self.standard = standard
    self.report = report
  }
}
