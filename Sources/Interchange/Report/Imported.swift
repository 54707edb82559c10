/// What an import comes to: a standard, if there was one to be found, and the report.
package struct Imported: Sendable {
  package let standard: PlainStandard?
  package let report: ImportReport

  package init(_ standard: PlainStandard?, _ report: ImportReport) {
    self.standard = standard
    self.report = report
  }
}
