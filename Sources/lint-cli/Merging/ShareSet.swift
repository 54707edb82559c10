import Linter
import Reports
import Rules
import Schema
import Standards
import TextModel

/// All shares after a first pass: whether they are complete, and the data that needs all shares.
struct ShareSet {
  private(set) var shares: [Share] = []
  private(set) var problems: [ReportedFailure] = []
  private(set) var language = Language.english
  /// Each once, although several shares may report it.
  private(set) var failures: [ReportedFailure] = []
  private var knownFailures: Set<ReportedFailure> = []
  private(set) var files = FileCounts(checked: 0)
  /// Whether findings are sorted by the displayed paths of their files: needed where a file is too large to read.
  private(set) var isSorted = false
  /// Settings found beside the files of some share, with the lines of the report about them.
  private(set) var settings: [(path: String, lines: [[UInt8]])] = []
  private var knownSettings: Set<String> = []
  private var taught = TaughtContents()
  private var checkedStandards: Set<String> = []

  init(_ paths: [DiskPath]) {
    var reports: [ShareRecord.Size: [ShareReport]] = [:]
    var records: [(records: ShareRecords, settings: [(path: String, before: Int, count: Int)])] = []
    for path in paths {
      if ShareRecords.isNext(in: path) {
        records.append(read(path))
      } else {
        let report = ShareReport(path)
        if let problem = report.problem {
          problems.append(ReportedFailure(path: path.display, message: problem))
        } else {
          reports[ShareRecord.Size(report.digest), default: []].append(report)
        }
      }
    }
    // Shares without findings may have equal reports. Then file names decide which records a report belongs to.
    let left = records.filter { !pair($0.records, $0.settings, &reports, isNamed: true) }
    for (records, settings) in left where !pair(records, settings, &reports, isNamed: false) {
      addProblem(records.path, ShareFault.noReport)
    }
    for report in reports.values.joined() { addProblem(report.path, ShareFault.noRecords) }
    problems.sort { ($0.path, $0.message.english) < ($1.path, $1.message.english) }
    settings.sort { $0.path < $1.path }
  }

  private mutating func addProblem(_ path: DiskPath, _ message: Bilingual) {
    problems.append(ReportedFailure(path: path.display, message: message))
  }

  private mutating func read(_ path: DiskPath) -> (ShareRecords, [(path: String, before: Int, count: Int)]) {
    var settings: [(path: String, before: Int, count: Int)] = []
    var isSorted = isSorted
    var taught = taught
    var standards = checkedStandards
    let records = ShareRecords(path) { record, before in
      if record.isTooLarge { isSorted = true }
      if record.isSettings { settings.append((record.path, before, record.findings)) }
      if record.kind == .standard { standards.insert(record.path) }
      if record.kind == .trainingPlan, let standard = record.standard, let contents = record.taught {
        taught.add(Teaching(standard: standard, contents: contents))
      }
    }
    self.isSorted = isSorted
    self.taught = taught
    checkedStandards = standards
    return (records, settings)
  }

  /// Whether the report of the records was found, or the records are faulty. With `isNamed`, only a report with the same name is accepted.
  private mutating func pair(
    _ records: ShareRecords, _ settings: [(path: String, before: Int, count: Int)], _ reports: inout [ShareRecord.Size: [ShareReport]],
    isNamed: Bool
  ) -> Bool {
    if let problem = records.problem {
      addProblem(records.path, problem)
      return true
    }
    guard let size = records.report,
      let index = reports[size]?.firstIndex(where: { !isNamed || Self.name($0.path) == Self.name(records.path) }),
      let report = reports[size]?.remove(at: index)
    else { return false }
    if reports[size]?.isEmpty == true { reports[size] = nil }
    if report.notListed > 0 { addProblem(report.path, ShareFault.limited) }
    if let own = records.language {
      if shares.isEmpty { language = own }
      if own != language { addProblem(records.path, ShareFault.otherLanguage) }
    }
    shares.append(Share(records: records.path, report: report.path))
    files.checked += report.files?.checked ?? 0
    files.foreign += report.files?.foreign ?? 0
    for failure in report.failures where knownFailures.insert(failure).inserted { failures.append(failure) }
    for (path, before, count) in settings where knownSettings.insert(path).inserted {
      self.settings.append((path, count == 0 ? [] : Self.lines(of: report.path, after: before, count)))
    }
    return true
  }

  /// A path without the extensions, from the first dot of its last part on.
  private static func name(_ path: DiskPath) -> [UInt8] {
    let folder = path.bytes.lastIndex(of: ASCII.slash).map { path.bytes[...$0] } ?? []
    return folder + path.bytes.dropFirst(folder.count).prefix { $0 != ASCII.period }
  }

  private static func lines(of path: DiskPath, after count: Int, _ wanted: Int) -> [[UInt8]] {
    var reader = LineReader(path)
    for _ in Range(clamping: 0, count) { _ = reader.next() }
    return Range(clamping: 0, wanted).compactMap { _ in reader.next() }
  }

  /// The facts about a file that depend on other files.
  func facts(of record: ShareRecord, duplicate: ShareRecord?) -> MergedFindings.Facts {
    let own = record.kind == .standard ? taught.contents(of: record.path) : nil
    return MergedFindings.Facts(
      duplicate: duplicate, isUntaught: { content in own.map { !$0.contains(content) } ?? false },
      isStandardChecked: record.standard.map(checkedStandards.contains) ?? false)
  }
}
