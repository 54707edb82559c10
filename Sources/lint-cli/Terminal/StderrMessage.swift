import ArgumentParser
import Linter
import Schema
import TextModel

/// Messages on standard error about the run itself, as opposed to findings.
enum StderrMessage {
  /// The message for a run without any file.
  static let noFiles = Bilingual(zh: "没有找到 YAML 文件", en: "no YAML files found")

  static func write(_ message: Bilingual, _ language: Language) {
    StandardError.write("\(Tool.name): \(TerminalText.safe(message[language]))\n")
  }

  static func write(_ failure: ReportedFailure, _ language: Language) {
    let separator = language == .chinese ? "：" : ": "
    StandardError.write("\(Tool.name): \(TerminalText.safe(failure.path + separator + failure.message[language]))\n")
  }

  /// Writes a message about wrong use of the program, and returns the exit code to throw.
  static func wrongUse(_ message: Bilingual, _ language: Language) -> ExitCode {
    write(message, language)
    return .wrongUse
  }

  /// Writes a message about a file, and returns the exit code to throw.
  static func wrongUse(_ failure: ReportedFailure, _ language: Language) -> ExitCode {
    write(failure, language)
    return .wrongUse
  }

  /// Writes why a file could not be read or written, and returns the exit code to throw.
  static func wrongUse(_ error: DiskError, at path: String, _ language: Language) -> ExitCode {
    wrongUse(Bilingual(zh: "\(path)：\(error.message.chinese)", en: "\(path): \(error.message.english)"), language)
  }
}
