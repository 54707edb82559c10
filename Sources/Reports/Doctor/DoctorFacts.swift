import Linter
import Schema

/// What the edges know and `doctor` tells: things of the machine, and what became of the files.
public struct DoctorFacts: Sendable {
  /// Where the program lies.
  public var program = ""
  public var language = Language.english
  /// Who chose the language: an option, a variable; nil for nobody.
  public var languageOrigin: String?
  public var workingFolder = ""
  /// The top of the Git repository that the folder is in.
  public var repository: String?
  /// Where results of earlier runs are kept; nil when there is no place for them.
  public var cacheFolder: String?
  /// Editors that were found, by the names of their programs.
  public var editors: [String] = []
  public var foreignFiles = 0
  public var excludedFiles = 0
  public var failures: [ReportedFailure] = []
  /// The baselines that hold, with how much they know.
  public var baselines: [(path: String, count: Int)] = []

  public init() {}
}
