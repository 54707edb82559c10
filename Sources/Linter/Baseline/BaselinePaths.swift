/// Turns the paths of a run into those of a baseline, which are relative to the folder that it lies in.
public struct BaselinePaths: Sendable {
  private let folder: SettingsPath
  private let workingFolder: String?

  /// `file` is the baseline's own path. `workingFolder` is what relative paths are relative to.
  public init(file: String, workingFolder: String? = nil) {
    folder = SettingsPath(file, workingFolder: workingFolder).folder
    self.workingFolder = workingFolder
  }

  public func relative(_ path: String) -> String {
    let place = SettingsPath(path, workingFolder: workingFolder)
    return place.relative(to: folder) ?? place.climbing(from: folder)
  }
}
