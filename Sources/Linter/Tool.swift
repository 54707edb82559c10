/// The program's name, version and addresses.
public enum Tool {
  public static let name = "competency-lint"
  public static let title = "Competency Lint"
  public static let version = "0.1.0"
}
