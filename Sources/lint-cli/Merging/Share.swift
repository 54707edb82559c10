import JSON
import Linter
import Reports
import Schema
import TextModel

/// The paths of the two files of one share.
struct Share: Sendable {
  let records: DiskPath
  let report: DiskPath
}

/// The report of a share, checked in one pass.
struct ShareReport {
  let path: DiskPath
  private(set) var digest = ByteDigest()
  private(set) var failures: [ReportedFailure] = []
  private(set) var files: FileCounts?
  private(set) var notListed = 0
  private(set) var problem: Bilingual?

  private static let finding = Array("{\"type\":\"finding\"".utf8)

  init(_ path: DiskPath) {
    self.path = path
    var reader = LineReader(path)
    while let line = reader.next() {
      digest.add(line)
      digest.add(CollectionOfOne(ASCII.lineFeed))
      if !line.starts(with: Self.finding) { read(line) }
    }
    if let failure = reader.failure { problem = failure.message } else if files == nil { problem = ShareFault.notWhole }
  }

  /// Limits a number from a file, which may be damaged, so that sums cannot overflow.
  private static func count(_ number: Int) -> Int { min(max(0, number), 1 << 40) }

  private mutating func read(_ line: [UInt8]) {
    guard let root = JSONParser.parse(line)?.root, let type = root["type"]?.string else { return }
    if type == "failure", let file = root["file"]?.string, let message = root["message"]?.string {
      failures.append(ReportedFailure(path: file, message: Bilingual(zh: message, en: message)))
    }
    guard type == "summary", let checked = root["files"]?.int else { return }
    files = FileCounts(checked: Self.count(checked), foreign: Self.count(root["foreignFiles"]?.int ?? 0))
    notListed = root["notListed"]?.int ?? 0
  }
}

/// The records of a share, checked in one pass.
struct ShareRecords {
  let path: DiskPath
  private(set) var language: Language?
  private(set) var report: ShareRecord.Size?
  private(set) var problem: Bilingual?

  private static let head = Array("{\"type\":\"records\"".utf8)

  /// Whether a file contains records.
  static func isNext(in path: DiskPath) -> Bool { FileReader.head(of: path, count: head.count) == head }

  /// `onRecord` is called with each record and with the number of findings of the records before it.
  init(_ path: DiskPath, onRecord: (ShareRecord, _ before: Int) -> Void) {
    self.path = path
    var reader = LineReader(path)
    var digest = ByteDigest()
    var files = 0
    var findings = 0
    var isWhole = false
    while let line = reader.next() {
      if isWhole {
        problem = ShareFault.notWhole
        return
      }
      switch ShareRecord.read(line) {
      case .header(let format, let name) where digest.count == 0:
        language = Language(rawValue: name)
        if format != RecordWriter.formatVersion {
          problem = ShareFault.otherFormat(format)
          return
        }
      case .file(let record) where language != nil:
        onRecord(record, findings)
        files += 1
        findings += record.findings
      case .end(let count, let records, let report):
        isWhole = count == files && records == ShareRecord.Size(digest)
        self.report = report
        if !isWhole {
          problem = ShareFault.notWhole
          return
        }
      default:
        problem = ShareFault.notWhole
        return
      }
      digest.add(line)
      digest.add(CollectionOfOne(ASCII.lineFeed))
    }
    if let failure = reader.failure { problem = failure.message } else if !isWhole { problem = ShareFault.notWhole }
  }
}

/// The messages about faulty shares.
enum ShareFault {
  static let notWhole = Bilingual(zh: "文件不完整或已损坏；请重新检查这一份", en: "the file is damaged or not whole; check this share again")
  static let noReport = Bilingual(
    zh: "没有给出与这些记录同一次运行的报告，或报告已损坏", en: "the report of the same run is missing or damaged")
  static let noRecords = Bilingual(zh: "没有给出与此报告同一次运行的记录，或记录已损坏", en: "the records of the same run are missing or damaged")
  static let otherLanguage = Bilingual(
    zh: "与其他份的语言不同；各份请用同一个 --lang", en: "in another language than the other shares; give each the same --lang")
  static let limited = Bilingual(zh: "没有列出全部问题", en: "does not list all problems")

  static func otherFormat(_ format: Int) -> Bilingual {
    Bilingual(
      zh: "记录的格式版本是 \(format)，本程序读的是 \(RecordWriter.formatVersion)",
      en: "the format of the records is version \(format); this program reads version \(RecordWriter.formatVersion)")
  }

  static func duplicate(_ path: String) -> Bilingual {
    Bilingual(zh: "\(path) 在另一份中也有", en: "\(path) is in another share too")
  }
}
