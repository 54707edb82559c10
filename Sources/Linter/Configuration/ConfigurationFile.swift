import Schema
import Standards
import TextModel

/// A configuration file, prepared for lookups by path.
public struct ConfigurationFile: Sendable {
  /// Settings for the files that a pattern matches.
  struct PathEntry: Sendable {
    let patterns: PathPatterns
    let rules: Configuration.RuleLevels
  }

  public let file: WorkspaceFile
  public let configuration: Configuration
  /// The folder that it applies to.
  let folder: SettingsPath
  let exclude: PathPatterns
  let paths: [PathEntry]

  /// Nil for a file of another kind. `workingFolder` is what relative paths are relative to.
  public init?(_ file: WorkspaceFile, workingFolder: String? = nil) {
    guard case .configuration(let configuration) = file.document.content else { return nil }
    self.file = file
    self.configuration = configuration
    folder = SettingsPath(file.path, workingFolder: workingFolder).folder
    exclude = PathPatterns((configuration.exclude?.value ?? []).map(\.value.string))
    paths = (configuration.paths?.value ?? []).map { entry in
      PathEntry(patterns: PathPatterns(entry.value.match.map { [$0.value.string] } ?? []), rules: entry.value.rules?.value ?? [])
    }
  }

  public var path: String { file.path }

  /// The folders of its `standards`, as paths like its own.
  public var standards: [SettingValue<String>] {
    (configuration.standards?.value ?? []).map { folder in
      SettingValue(LogicalPath.resolve(folder.value.string, relativeTo: file.path), origin(folder.range))
    }
  }

  /// Its `baseline`, as a path like its own.
  public var baseline: SettingValue<String>? {
    guard let written = configuration.baseline, !written.value.isEmpty else { return nil }
    return SettingValue(LogicalPath.resolve(written.value.string, relativeTo: file.path), origin(written.range))
  }

  func origin(_ range: ByteRange) -> SettingOrigin {
    .file(path: file.path, line: file.document.source.lineIndex.line(at: range.start) + 1)
  }
}
