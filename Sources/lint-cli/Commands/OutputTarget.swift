import ArgumentParser
import Reports

/// One `--output FORMAT:PATH`: `-` is standard output.
struct OutputTarget: ExpressibleByArgument {
  let format: ReportFormat
  let path: String

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let format = ReportFormat(rawValue: String(parts[0])) else { return nil }
    self.format = format
    path = String(parts[1])
  }

  init(_ format: ReportFormat, path: String) {
    self.format = format
    self.path = path
  }

  var isStandardOutput: Bool { path == "-" }
}
