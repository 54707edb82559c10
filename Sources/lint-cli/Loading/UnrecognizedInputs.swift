import Linter

/// Files that are named on the command line and are not documents of this tool. In folders they are skipped; here each one is reported.
struct UnrecognizedInputs {
  /// What no check can read: documents of other programs.
  private(set) var faults: [ReportedFailure] = []
  /// YAML of another tool, which is left alone.
  private(set) var remarks: [ReportedFailure] = []

  /// Bytes that tell what a file is.
  private static let head = 512

  init(_ loaded: [LoadedFile], typed: Set<DiskPath>) {
    for file in loaded where typed.contains(file.path) {
      guard case .foreign = file.outcome else { continue }
      let name = file.path.display
      if let fault = ForeignFile.fault(path: name, head: FileReader.head(of: file.path, count: Self.head)) {
        faults.append(ReportedFailure(path: name, message: fault))
      } else {
        remarks.append(ReportedFailure(path: name, message: ForeignFile.leftAlone))
      }
    }
  }
}
