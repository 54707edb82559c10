import Linter
import Schema
import Standards
import TextModel
import YAML

/// The end of a file that breaks off within a line. The rest of the last text and of its record is unknown.
enum CutOffText {
  /// Whether a problem is in the line in which the file breaks off.
  static func isReached(by problem: SyntaxProblem, _ subject: Subject) -> Bool {
    problem.fault.leavesOpen && isIncomplete(problem.range, subject)
  }

  /// Whether a part of the file reaches to where the file breaks off. The bracket or quotation mark that is missing there is not
  /// counted.
  static func isIncomplete(_ range: ByteRange, _ subject: Subject) -> Bool {
    // Nearly all problems have more text after them.
    let rest = subject.document.source.bytes[clamping: range.end..<subject.document.source.count]
    return rest.allSatisfy { ASCII.isBlank($0) || $0 == ASCII.comma } && subject.document.isCutOff
  }

  /// More than a bracket may be missing at the end, so the fix that closes it is unsafe.
  static func finding(_ problem: SyntaxProblem, _ message: Bilingual, _ title: Bilingual?, _ subject: Subject) -> Finding {
    Finding(
      at: problem.range,
      Bilingual(zh: "\(message.chinese)；文件似乎在这里中断了", en: "\(message.english); the file seems to break off here"),
      fixes: problem.isRepairIntended ? title.map { [subject.fix($0, .unsafe, problem.repair)] } ?? [] : [])
  }
}

extension SyntaxProblem.Fault {
  fileprivate var leavesOpen: Bool {
    switch self {
    case .unclosedBracket, .unclosedQuote, .lineWithoutColon, .missingColon: true
    default: false
    }
  }
}
