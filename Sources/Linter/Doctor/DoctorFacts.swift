import Schema

/// What the edges know and `doctor` tells: things of the machine, and what became of the files.
package struct DoctorFacts: Sendable {
  /// Where the program lies.
  package var program = ""
  package var language = Language.english
  /// Who chose the language: an option, a variable; nil for nobody.
  package var languageOrigin: String?
  package var workingFolder = ""
  /// The top of the Git repository that the folder is in.
  package var repository: String?
  /// Where results of earlier runs are kept; nil when there is no place for them.
  package var cacheFolder: String?
  /// Editors that were found, by the names of their programs.
  package var editors: [String] = []
  package var foreignFiles = 0
  package var excludedFiles = 0
  package var failures: [ReportedFailure] = []
  /// The baselines that hold, with how much they know.
  package var baselines: [(path: String, count: Int)] = []

  package init() {}
}
