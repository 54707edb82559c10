import Standards

/// The coverage of all files of a workspace, and the files for which there is none.
public struct WorkspaceCoverage: Sendable {
  /// A file whose matrix could not be made.
  public struct Omission: Sendable {
    public let path: String
    public let fault: CoverageMatrix.Fault
  }

  /// One for each plan and job description, in the order of the workspace.
  public private(set) var matrices: [CoverageMatrix] = []
  public private(set) var omissions: [Omission] = []
  /// Documents that are neither plans nor job descriptions.
  public private(set) var standards: [String] = []

  /// The coverage of the files for which `isIncluded` returns true.
  public init(_ workspace: Workspace, including isIncluded: (WorkspaceFile) -> Bool = { _ in true }) {
    for file in workspace.files where isIncluded(file) {
      switch CoverageMatrix.make(file, in: workspace) {
      case .success(let matrix): matrices.append(matrix)
      case .failure(.isStandard): standards.append(file.path)
      case .failure(let fault): omissions.append(Omission(path: file.path, fault: fault))
      }
    }
  }
}
