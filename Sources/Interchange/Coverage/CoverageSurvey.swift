import Linter

/// The coverage of every file of a workspace, and which files have none.
package struct CoverageSurvey: Sendable {
  /// A file that should have a matrix and has none.
  package struct Omission: Sendable {
    package let path: String
    package let fault: CoverageReport.Fault
  }

  package private(set) var matrices: [CoverageMatrix] = []
  package private(set) var omissions: [Omission] = []
  /// Files of ours that are neither plans nor job descriptions.
  package private(set) var strangers: [String] = []

  package init(_ workspace: Workspace, including isIncluded: (WorkspaceFile) -> Bool = { _ in true }) {
    for file in workspace.files where isIncluded(file) {
      switch CoverageMatrix.make(file, in: workspace) {
      case .success(let matrix): matrices.append(matrix)
      case .failure(.isStandard): strangers.append(file.path)
      case .failure(let fault): omissions.append(Omission(path: file.path, fault: fault))
      }
    }
  }

  package func holds(_ path: String) -> Bool { matrices.contains { $0.path == path } }
}
