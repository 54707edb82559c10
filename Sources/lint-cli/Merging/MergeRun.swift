import JSON
import Linter
import Reports
import Schema
import Standards
import TextModel

/// Joins the reports of all shares, file by file in the order of the paths, and adds the findings that depend on earlier files. Only a hash
/// of the id and the offset of the record are kept in memory for each file.
struct MergeRun {
  private let set: ShareSet
  private var cursors: [ShareCursor]
  private var upcoming = SmallestFirst()
  private var identities = FileIdentities<UInt64, RecordPlace>(isEarlier: { _, _ in false })
  private(set) var tally = SummaryTally()
  /// A problem that was found while the shares were joined.
  private(set) var problem: ReportedFailure?

  init(_ set: ShareSet) {
    self.set = set
    cursors = set.shares.map { ShareCursor($0) }
  }

  /// Passes the lines of all findings to `write`, file by file.
  mutating func run(_ write: ([[UInt8]]) -> Void) {
    for share in cursors.indices { advance(share) }
    var settings = set.settings[...]
    let settingsPaths = Set(settings.map(\.path))
    var last: String?
    while problem == nil, let share = upcoming.first, let record = cursors[share].record {
      while set.isSorted, let next = settings.first, next.path < record.path { writeFirst(of: &settings, write) }
      if record.path == last {
        problem = ReportedFailure(path: cursors[share].path.display, message: ShareFault.duplicate(record.path))
        return
      }
      last = record.path
      let reported = cursors[share].lines()
      let facts = set.facts(of: record, duplicate: duplicate(of: record))
      note(record, share)
      finish(MergedFindings(record, reported, facts, set.language).lines, write)
      if settingsPaths.contains(record.path) { settings.removeAll { $0.path == record.path } }
      upcoming.removeFirst()
      advance(share)
    }
    while !settings.isEmpty { writeFirst(of: &settings, write) }
  }

  private mutating func writeFirst(of settings: inout ArraySlice<(path: String, lines: [[UInt8]])>, _ write: ([[UInt8]]) -> Void) {
    guard let next = settings.popFirst() else { return }
    finish(next.lines, write)
  }

  private mutating func finish(_ lines: [[UInt8]], _ write: ([[UInt8]]) -> Void) {
    guard !lines.isEmpty else { return }
    for line in lines { tally.add(line) }
    write(lines)
  }

  private mutating func advance(_ share: Int) {
    if let path = cursors[share].advance() { upcoming.insert(share, path) }
  }

  // MARK: Ids

  private func hash(_ id: String, _ version: String? = nil) -> UInt64 {
    var digest = ByteDigest(id.utf8)
    if let version {
      digest.add(CollectionOfOne(0))
      digest.add(version.utf8)
    }
    return digest.bits
  }

  private mutating func note(_ record: ShareRecord, _ share: Int) {
    guard let id = record.id else { return }
    let edition = record.kind == .standard ? hash(id, record.version) : nil
    identities.add(RecordPlace(share: share, offset: cursors[share].recordStart), id: hash(id), edition: edition)
  }

  /// The earlier file with the same id, whose record is read again; nil if there is none.
  private func duplicate(of record: ShareRecord) -> ShareRecord? {
    guard let id = record.id else { return nil }
    let isStandard = record.kind == .standard
    let candidates = identities.candidates(id: hash(id), edition: isStandard ? hash(id, record.version) : nil)
    let found = candidates.compactMap { candidate -> ShareRecord? in
      guard cursors.indices.contains(candidate.share) else { return nil }
      var reader = LineReader(cursors[candidate.share].path, from: candidate.offset)
      guard let line = reader.next(), case .file(let first)? = ShareRecord.read(line), first.id == id else { return nil }
      return isStandard && first.kind == .standard && first.version != record.version ? nil : first
    }
    return found.min { $0.path < $1.path }
  }
}

/// The share and offset of a record, in eight bytes.
private struct RecordPlace: Sendable {
  private let bits: UInt64
  private static let offsetBits: UInt64 = 44

  init(share: Int, offset: Int) {
    bits = UInt64(clamping: share) << Self.offsetBits | UInt64(clamping: offset) & (1 << Self.offsetBits - 1)
  }

  var share: Int { Int(truncatingIfNeeded: bits >> Self.offsetBits) }
  var offset: Int { Int(truncatingIfNeeded: bits & (1 << Self.offsetBits - 1)) }
}

extension SummaryTally {
  /// Counts a finding in the report of a share.
  fileprivate mutating func add(_ line: [UInt8]) {
    guard let root = JSONParser.parse(line)?.root, let rule = root["rule"]?.string,
      let severity = root["severity"]?.string.flatMap({ Severity(name: $0) })
    else { return }
    var safe = 0
    var unsafe = 0
    if let fixes = root["fixes"] {
      for fix in fixes.elements {
        if fix["safety"]?.string == "safe" { safe += 1 }
        if fix["safety"]?.string == "unsafe" { unsafe += 1 }
      }
    }
    add(RuleID(rule), severity, isSafelyFixable: safe == 1, isUnsafelyFixable: unsafe == 1)
  }
}
