import Foundation

/// Stores the inputs on which a property test failed in the folder that `COMPETENCY_LINT_FUZZ_FAILURES` names.
enum FailingInput {
  static func keep(_ sample: FixRunSample, _ what: String) {
    guard let folder = ProcessInfo.processInfo.environment["COMPETENCY_LINT_FUZZ_FAILURES"] else { return }
    let name = sample.name.prefix(60).map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    let url = URL(fileURLWithPath: folder).appendingPathComponent("\(name)-\(abs(sample.name.hashValue % 10_000))")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for file in [sample.file] + sample.companions {
      try? Data(file.document.source.bytes).write(to: url.appendingPathComponent(file.path))
    }
    try? Data("\(sample.name)\n\(what)\n".utf8).write(to: url.appendingPathComponent("why.txt"))
  }
}
