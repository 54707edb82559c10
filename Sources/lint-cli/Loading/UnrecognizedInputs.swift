import Linter

/// Files named on the command line that are not documents of this program. In folders they are skipped; here each one is reported.
struct UnrecognizedInputs {
  /// Files that cannot be checked: documents of other programs.
  private(set) var faults: [ReportedFailure] = []
  /// YAML files of other programs, which are ignored.
  private(set) var remarks: [ReportedFailure] = []

  /// The number of bytes that are enough to recognize the kind of a file.
  private static let headSize = 512

  init(_ loaded: [LoadedFile], typed: Set<DiskPath>) {
    for file in loaded where typed.contains(file.path) {
      guard case .foreign = file.outcome else { continue }
      let name = file.path.display
      if let fault = ForeignFile.fault(path: name, head: FileReader.head(of: file.path, count: Self.headSize)) {
        faults.append(ReportedFailure(path: name, message: fault))
      } else {
        remarks.append(ReportedFailure(path: name, message: ForeignFile.leftAlone))
      }
    }
  }
}
