import Standards

/// Which files are settings, by their names.
public enum ConfigurationSearch {
  public static let fileNames = [".competency-lint.yaml", ".competency-lint.yml"]

  public static func isConfiguration(_ path: String) -> Bool { fileNames.contains(LogicalPath.fileName(of: path)) }
}
