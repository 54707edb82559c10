import Linter
import Schema

/// The facts that the program passes to `doctor`: about the machine and about the files.
public struct DoctorFacts: Sendable {
  /// The path of the program.
  public var program = ""
  public var language = Language.english
  /// Who chose the language: an option, a variable; nil where it was not chosen.
  public var languageOrigin: String?
  public var workingFolder = ""
  /// The top of the Git repository that the folder is in.
  public var repository: String?
  /// The folder of cached results; nil when there is none.
  public var cacheFolder: String?
  /// Editors that were found, by the names of their programs.
  public var editors: [String] = []
  public var foreignFiles = 0
  public var excludedFiles = 0
  public var failures: [ReportedFailure] = []
  /// The baselines in use, with their numbers of findings.
  public var baselines: [(path: String, count: Int)] = []

  public init() {}
}
